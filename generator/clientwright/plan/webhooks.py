"""The module `webhooks.py`: each message that the API sends, with its type."""

from __future__ import annotations

from clientwright.ir.api import Api
from clientwright.naming.names import Names
from clientwright.plan.codecs import ANSWERS
from clientwright.plan.expr import Expr, imports_of, named, write
from clientwright.plan.imports import Layout, statements
from clientwright.plan.literals import docstring, literal
from clientwright.plan.types import Writer
from clientwright.plan.views import WebhooksView, WebhookView


def plan_webhooks(api: Api, names: Names, layout: Layout) -> WebhooksView | None:
    """None for an API that sends nothing of itself."""
    if not api.webhooks:
        return None
    writer = Writer(api.types, names)
    views: list[WebhookView] = []
    used: list[Expr] = [named("@runtime.webhook", "Webhook")]
    for each in api.webhooks:
        static, decoded = writer.static(each.type), writer.decoded(each.type)
        decoder = write(
            ANSWERS["json" if each.codec == "json" else "xml"][0],
            "(lambda: ",
            decoded,
            ")",
        )
        used += [static, decoder]
        doc = docstring([each.doc]) if each.doc.strip() else ""
        constant = names.webhooks[each.id]
        views.append(
            WebhookView(constant, static.text, literal(each.name), decoder.text, doc)
        )
    usage = f"For example: `webhooks.{views[0].constant}.parse(body)`."
    return WebhooksView(
        docstring([f"Messages that {api.title} sends.", usage]),
        tuple(statements(imports_of(used), layout, 0)),
        tuple(views),
    )
