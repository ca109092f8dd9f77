"""OpenTelemetry as an application sets it up, with what it collects in memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

_SPANS, _METRICS = InMemorySpanExporter(), InMemoryMetricReader()
_PROVIDER = TracerProvider()
_PROVIDER.add_span_processor(SimpleSpanProcessor(_SPANS))
trace.set_tracer_provider(_PROVIDER)
metrics.set_meter_provider(MeterProvider(metric_readers=[_METRICS]))


def collected() -> tuple[Callable[[], list[Any]], Callable[[], list[Any]]]:
    """What gives the spans that are new, and what gives all metrics."""

    def spans() -> list[Any]:
        found = list(_SPANS.get_finished_spans())
        _SPANS.clear()
        return found

    def points() -> list[Any]:
        data = _METRICS.get_metrics_data()
        scopes = (
            [s for r in data.resource_metrics for s in r.scope_metrics] if data else []
        )
        return [metric for scope in scopes for metric in scope.metrics]

    spans()
    return spans, points
