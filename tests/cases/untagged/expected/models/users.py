"""Untagged: models of `resources.users`."""

from ..._runtime.types import Model


class GetUsersEMailsResponseItem(Model):
    """get /users/{user_id}/e-mails answer item."""

    address: str | None = None


class PostUsersBody(Model):
    """post /users body."""

    name: str | None = None
