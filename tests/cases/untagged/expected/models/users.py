"""Untagged: models of `resources.users`."""

from ..._runtime.types import Model


class CreateUserBody(Model):
    """Body of `users.create`."""

    name: str | None = None


class ListUserEMailsResponseItem(Model):
    """get /users/{user_id}/e-mails answer item."""

    address: str | None = None
