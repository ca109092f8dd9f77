"""Shared types: models of `resources.issues`."""

from typing import Annotated, Literal, TypeAlias

from ..._runtime.types import Model, OpenEnum

IssueMilestoneOwnerKind: TypeAlias = Annotated[
    Literal["bot", "user", "team"] | str, OpenEnum()
]

IssueOwnerKind: TypeAlias = Annotated[Literal["bot", "user"] | str, OpenEnum()]


class IssueMilestoneOwner(Model):
    """Issue milestone owner."""

    login: str

    kind: IssueMilestoneOwnerKind | None = None


class IssueMilestone(Model):
    """Issue milestone."""

    owner: IssueMilestoneOwner | None = None


class IssueOwner(Model):
    """Issue owner."""

    login: str

    kind: IssueOwnerKind | None = None


class Issue(Model):
    """Issue."""

    id: int

    owner: IssueOwner | None = None

    milestone: IssueMilestone | None = None


class ListIssuesResponseItemCloser(Model):
    """listIssues answer item closer."""

    login: str

    kind: IssueOwnerKind | None = None


class ListIssuesResponseItem(Model):
    """listIssues answer item."""

    id: int

    owner: IssueOwner | None = None

    closer: ListIssuesResponseItemCloser | None = None
