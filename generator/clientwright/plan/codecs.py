"""Codecs as classes of the runtime, each in the module that does its work."""

from __future__ import annotations

from clientwright.plan.expr import named

BODIES = {
    "json": (named("@runtime.body", "JsonBody"), "application/json"),
    "form": (named("@runtime.forms", "FormBody"), "application/x-www-form-urlencoded"),
    "multipart": (named("@runtime.multipart", "MultipartBody"), "multipart/form-data"),
    "text": (named("@runtime.body", "TextBody"), "text/plain"),
    "bytes": (named("@runtime.files", "BytesBody"), "application/octet-stream"),
    "lines": (named("@runtime.json_lines", "JsonLinesBody"), "application/x-ndjson"),
    "sequence": (
        named("@runtime.json_lines", "JsonSequenceBody"),
        "application/json-seq",
    ),
    "parts": (named("@runtime.part_bodies", "PartsBody"), "multipart/mixed"),
    "none": (named("@runtime.files", "BytesBody"), "application/octet-stream"),
}
"""What writes a body, and the media type that it writes unless it is told another."""

ANSWERS = {
    "json": (named("@runtime.operation", "Json"), ("application/json",)),
    "xml": (named("@runtime.xml_media", "Xml"), ("application/xml",)),
    "multipart": (named("@runtime.part_forms", "PartForm"), ("multipart/form-data",)),
    "text": (named("@runtime.operation", "Text"), ("text/plain",)),
    "bytes": (named("@runtime.operation", "Binary"), ()),
    "none": (named("@runtime.operation", "Nothing"), ()),
    "any": (named("@runtime.operation", "Anything"), ()),
}
"""What reads an answer, and the media types that it expects unless it is told others."""

STREAMS = {
    "events": (named("@runtime.events", "ServerEvents"), ("text/event-stream",)),
    "lines": (named("@runtime.streams", "JsonLines"), ("application/x-ndjson",)),
    "sequence": (named("@runtime.streams", "JsonSequence"), ("application/json-seq",)),
    "parts": (named("@runtime.part_streams", "Parts"), ("multipart/mixed",)),
}
"""The same of the items of a stream."""
