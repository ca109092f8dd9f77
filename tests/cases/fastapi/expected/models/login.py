"""Items: models of `resources.login`."""

from ..._runtime.types import Model, Secret


class LoginAccessTokenBody(Model):
    """Body_login_access_token_login_access_token_post"""

    username: str

    password: Secret

    client_secret: Secret | None = None
