"""Credentials and token exchanges of an API, as data of the runtime."""

from __future__ import annotations

from clientwright.ir.api import Api
from clientwright.ir.security import CredentialField, Credentials, Grant, Scheme, TokenScheme
from clientwright.naming import words
from clientwright.plan.expr import Expr, Import
from clientwright.plan.imports import Layout, statements
from clientwright.plan.literals import docstring, literal
from clientwright.plan.views import AuthView, CredentialsView, SchemeView


def token_schemes(api: Api) -> list[TokenScheme]:
    return [scheme for scheme in api.schemes if isinstance(scheme, TokenScheme)]


def plan_auth(api: Api, layout: Layout) -> AuthView | None:
    """The module `auth.py`, or None for an API whose callers hold no credentials to exchange."""
    schemes = token_schemes(api)
    if not schemes:
        return None
    imports = {
        Import("dataclasses", "dataclass"),
        Import("dataclasses", "field"),
        *(Import("@runtime.auth", name) for name in ("Credentials", "Grant", "TokenExchange")),
    }
    credentials = [c for scheme in schemes for c in scheme.credentials]
    if not any(_field(f) for c in credentials for f in c.fields):
        imports.discard(Import("dataclasses", "field"))
    return AuthView(
        doc=docstring([f"Credentials of {api.title}, and how tokens are fetched with them."]),
        imports=tuple(statements(imports, layout, 0)),
        credentials=tuple(map(_credentials, credentials)),
        schemes=tuple(map(_scheme, schemes)),
    )


def scheme_constant(scheme: Scheme) -> str:
    return words.constant(scheme.id)


def _credentials(one: Credentials) -> CredentialsView:
    fields = tuple(
        (
            f"{words.safe(words.snake(f.name))}: str{_field(f)}",
            docstring([f.doc], 4) if f.doc else "",
        )
        for f in one.fields
    )
    return CredentialsView(one.name, docstring([one.doc or one.name], 4), fields)


def _field(one: CredentialField) -> str:
    said = ["repr=False"] if one.secret else []
    if one.environment:
        said.append(f"metadata={{'environment': {literal(one.environment)}}}")
    return f" = field({', '.join(said)})" if said else ""


def _scheme(scheme: TokenScheme) -> SchemeView:
    grants = " ".join(f"{c.name}: {_grant(c.grant)}," for c in scheme.credentials)
    lines = [
        f"scheme={literal(scheme.id)},",
        f"method={literal(scheme.method)},",
        f"url={literal(scheme.url)},",
        f"grants={{{grants}}},",
        f"token={literal(scheme.token)},",
    ]
    optional = {
        "base": scheme.base,
        "expires_in": scheme.expires_in,
        "refresh_token": scheme.refresh_token,
    }
    lines += [f"{key}={literal(value)}," for key, value in optional.items() if value is not None]
    if scheme.refresh is not None:
        lines.append(f"refresh={_grant(scheme.refresh)},")
    lines.append(f"leeway={scheme.leeway:g},")
    if scheme.argument != "token":
        lines.append(f"argument={literal(scheme.argument)},")
    return SchemeView(scheme_constant(scheme), tuple(lines))


def _grant(grant: Grant) -> str:
    said: list[str] = []
    if grant.basic is not None:
        said.append(f"basic=({literal(grant.basic[0])}, {literal(grant.basic[1])})")
    for key in ("form", "json", "query", "headers"):
        pairs: tuple[tuple[str, str], ...] = getattr(grant, key)
        if pairs:
            said.append(f"{key}={literal(dict(pairs))}")
    return f"Grant({', '.join(said)})"


def credentials_type(scheme: TokenScheme) -> Expr:
    """The union of a scheme's credentials classes."""
    names = [c.name for c in scheme.credentials]
    return Expr(" | ".join(names), frozenset(Import("@api.auth", n) for n in names))
