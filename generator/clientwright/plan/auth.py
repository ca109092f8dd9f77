"""Credentials and token exchanges of an API, as data of the runtime."""

from __future__ import annotations

from collections.abc import Mapping

from clientwright.ir.api import Api
from clientwright.ir.security import CredentialField, Credentials, Grant, TokenScheme
from clientwright.json_value import JSON
from clientwright.naming.names import ClientNames, CredentialsNames
from clientwright.plan.expr import Expr, Import, named
from clientwright.plan.imports import Layout, statements
from clientwright.plan.literals import docstring, literal
from clientwright.plan.views import AuthView, CredentialsView, SchemeView


def plan_auth(api: Api, names: ClientNames, layout: Layout) -> AuthView | None:
    """The module `auth.py`, or None for an API whose callers hold no credentials to exchange."""
    schemes = [scheme for scheme in api.schemes if isinstance(scheme, TokenScheme)]
    if not schemes:
        return None
    credentials = [
        (c, names.classes[s.id, c.name]) for s in schemes for c in s.credentials
    ]
    imports = {
        Import("dataclasses", "dataclass"),
        Import("@runtime.grants", "Grant"),
        Import("@runtime.tokens", "TokenExchange"),
    }
    for one, _ in credentials:
        imports |= _of_runtime(one)
    if any(_field(f) for c, _ in credentials for f in c.fields):
        imports.add(Import("dataclasses", "field"))
    return AuthView(
        doc=docstring(
            [f"Credentials of {api.title}, and how tokens are fetched with them."]
        ),
        imports=tuple(statements(imports, layout, 0)),
        credentials=tuple(_credentials(c, own) for c, own in credentials),
        schemes=tuple(_scheme(scheme, names) for scheme in schemes),
    )


def _credentials(one: Credentials, own: CredentialsNames) -> CredentialsView:
    fields = tuple(
        (
            f"{own.fields[f.name]}: str{_field(f)}",
            docstring([f.doc], 4) if f.doc else "",
        )
        for f in one.fields
    )
    return CredentialsView(
        own.class_name,
        docstring([one.doc or f"{one.name}."], 4),
        fields,
        _base(one).text,
    )


def _of_runtime(one: Credentials) -> frozenset[Import]:
    if one.grant.begin is None:
        return _base(one).imports
    module, name, _ = one.grant.begin
    return _base(one).imports | named(f"@runtime.{module}", name).imports


def _base(one: Credentials) -> Expr:
    if one.base is None:
        return named("@runtime.auth", "Credentials")
    module, name = one.base
    # Credentials of a description are called so themselves.
    return Expr(f"_{name}", frozenset({Import(f"@runtime.{module}", name, f"_{name}")}))


def _field(one: CredentialField) -> str:
    said = ['default=""'] if one.optional else []
    said += ["repr=False"] if one.secret else []
    if one.environment:
        said.append(f"metadata={literal({'environment': one.environment})}")
    return f" = field({', '.join(said)})" if said else ""


def _scheme(scheme: TokenScheme, names: ClientNames) -> SchemeView:
    grants = ", ".join(
        f"{own.class_name}: {_grant(c.grant, own.fields)}"
        for c, own in (
            (c, names.classes[scheme.id, c.name]) for c in scheme.credentials
        )
    )
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
    lines += [
        f"{key}={literal(value)},"
        for key, value in optional.items()
        if value is not None
    ]
    if scheme.refresh is not None:
        lines.append(f"refresh={_grant(scheme.refresh, {})},")
    lines.append(f"leeway={scheme.leeway:g},")
    if names.schemes[scheme.id] != "token":
        lines.append(f"argument={literal(names.schemes[scheme.id])},")
    return SchemeView(names.constants[scheme.id], tuple(lines))


def _grant(grant: Grant, fields: Mapping[str, str]) -> str:
    """A grant, its holes named as the fields of the credentials are in Python."""
    said: list[str] = []
    if grant.basic is not None:
        user, password = (literal(_holes(text, fields)) for text in grant.basic)
        said.append(f"basic=({user}, {password})")
    pairs = {
        "form": grant.form,
        "json": grant.json,
        "query": grant.query,
        "headers": grant.headers,
    }
    for key, given in pairs.items():
        if given:
            values: dict[str, JSON] = {
                name: _holes(text, fields) for name, text in given
            }
            said.append(f"{key}={literal(values)}")
    if grant.url is not None:
        said.append(f"url={literal(grant.url)}")
    if grant.begin is not None:
        _, name, url = grant.begin
        said.append(f"begin={name}({literal(url)})")
    return f"Grant({', '.join(said)})"


def _holes(text: str, fields: Mapping[str, str]) -> str:
    for name, python_name in fields.items():
        for end in ("}", "|"):
            text = text.replace(f"{{{name}{end}", f"{{{python_name}{end}")
    return text
