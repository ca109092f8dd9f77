"""What templates see: final strings only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DataView:
    """An operation or a link as data: `name: annotation = made(lines)`."""

    name: str
    annotation: str
    made: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OverloadView:
    """One of the signatures of a method, and what it returns."""

    signature: str
    returns: str


@dataclass(frozen=True, slots=True)
class MethodView:
    """`head name(signature) -> returns:` docstring, `return statement`."""

    head: str
    name: str
    signature: str
    returns: str
    doc: str
    statement: str
    overloads: tuple[OverloadView, ...] = ()
    deprecated: str = ""
    """The text of a decorator's argument: what a caller is warned of."""


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A module of `resources/`."""

    doc: str
    imports: tuple[str, ...]
    typing_imports: tuple[str, ...]
    errors: str
    operations: tuple[DataView, ...]
    class_name: str
    class_doc: str
    methods: tuple[MethodView, ...]
    async_methods: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True)
class ErrorView:
    """The error class of one status."""

    class_name: str
    body: str
    doc: str
    status: str
    decoder: str


@dataclass(frozen=True, slots=True)
class ErrorsView:
    doc: str
    imports: tuple[str, ...]
    reexports: tuple[str, ...]
    errors: tuple[ErrorView, ...]
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CredentialsView:
    class_name: str
    doc: str
    fields: tuple[tuple[str, str], ...]
    base: str


@dataclass(frozen=True, slots=True)
class SchemeView:
    constant: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AuthView:
    doc: str
    imports: tuple[str, ...]
    credentials: tuple[CredentialsView, ...]
    schemes: tuple[SchemeView, ...]


@dataclass(frozen=True, slots=True)
class PropertyView:
    """A resource as a cached property of a client."""

    name: str
    module: str
    class_name: str
    doc: str


@dataclass(frozen=True, slots=True)
class ClientView:
    doc: str
    imports: tuple[str, ...]
    typing_imports: tuple[str, ...]
    aliases: tuple[str, ...]
    api_lines: tuple[str, ...]
    class_doc: str
    async_class_doc: str
    signature: str
    settings: str
    properties: tuple[PropertyView, ...]


@dataclass(frozen=True, slots=True)
class EnumView:
    """`name: kind = text`."""

    name: str
    kind: str
    text: str
    doc: str


@dataclass(frozen=True, slots=True)
class AliasView:
    """`name = text`."""

    name: str
    text: str
    doc: str


@dataclass(frozen=True, slots=True)
class FieldView:
    """`name: annotation` and what documents it; a default is part of the annotation."""

    name: str
    annotation: str
    doc: str


@dataclass(frozen=True, slots=True)
class ModelView:
    """A model; `extra` is the type of properties without names, or empty."""

    name: str
    doc: str
    fields: tuple[FieldView, ...]
    extra: str
    base: str = "Model"


@dataclass(frozen=True, slots=True)
class ModelsView:
    """A module of `models/`."""

    doc: str
    imports: tuple[str, ...]
    enums: tuple[EnumView, ...]
    classes: tuple[ModelView, ...]
    aliases: tuple[AliasView, ...]


@dataclass(frozen=True, slots=True)
class WebhookView:
    """`constant: Webhook[type] = Webhook(name, decoder)`."""

    constant: str
    type: str
    name: str
    decoder: str
    doc: str


@dataclass(frozen=True, slots=True)
class WebhooksView:
    doc: str
    imports: tuple[str, ...]
    webhooks: tuple[WebhookView, ...]


@dataclass(frozen=True, slots=True)
class TestingView:
    doc: str
    imports: tuple[str, ...]
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportsView:
    """A package that imports its names on first use: name and the module it is in."""

    doc: str
    lazy_import: str
    typing_imports: tuple[str, ...]
    exports: tuple[tuple[str, str], ...]
