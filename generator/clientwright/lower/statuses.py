"""Statuses of answers, in one spelling."""

from __future__ import annotations


def spelled(status: str) -> str:
    """`4XX` however it is written; `default` as it is."""
    return status if status == "default" else status.upper()
