"""Spans and metrics of OpenTelemetry, by its semantic conventions for HTTP clients."""

from __future__ import annotations

import time
from collections.abc import Generator
from functools import lru_cache
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .effects import Reply
from .middleware import Attempt

# In this way, type checkers find no fault with emitted code where the package is not installed.
metrics = import_module("opentelemetry.metrics")
propagate = import_module("opentelemetry.propagate")
trace = import_module("opentelemetry.trace")

_PACKAGE = __name__.partition("._runtime")[0]
_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]


@lru_cache(maxsize=1)
def _durations() -> Any:
    return metrics.get_meter(_PACKAGE).create_histogram(
        "http.client.request.duration",
        unit="s",
        description="Duration of HTTP client requests.",
        explicit_bucket_boundaries_advisory=_BOUNDS,
    )


def traced(attempt: Attempt) -> Generator[Attempt, Reply, None]:
    """A span and a duration of each request. Values of paths and queries are told to nobody."""
    request = attempt.request
    parts = urlsplit(request.base_url)
    known: dict[str, str | int] = {
        "http.request.method": request.method,
        "server.address": parts.hostname or "",
        "server.port": parts.port or (443 if parts.scheme == "https" else 80),
        "url.scheme": parts.scheme,
        "url.template": attempt.path,
    }
    told = {**known, "url.full": f"{request.base_url}{attempt.path}"}
    if attempt.number > 1:
        told["http.request.resend_count"] = attempt.number - 1
    started = time.monotonic()
    with trace.get_tracer(_PACKAGE).start_as_current_span(
        f"{request.method} {attempt.path}",
        kind=trace.SpanKind.CLIENT,
        attributes=told,
        record_exception=False,
        set_status_on_exception=False,
    ) as span:
        context: dict[str, str] = {}
        propagate.inject(context)
        result: dict[str, str | int] = {}
        try:
            reply = yield attempt.with_headers(context)
            result["http.response.status_code"] = reply.status
            if reply.status >= 400:
                result["error.type"] = str(reply.status)
        except BaseException as error:
            result["error.type"] = type(error).__qualname__
            raise
        finally:
            span.set_attributes(result)
            if "error.type" in result:
                span.set_status(trace.StatusCode.ERROR)
            _durations().record(time.monotonic() - started, {**known, **result})
