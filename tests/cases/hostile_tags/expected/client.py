"""Clients of Hostile tags."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.api import Api, Settings
from .._runtime.client import AsyncClientBase, SyncClient
from .auth import SMS

if TYPE_CHECKING:
    from .._runtime.auth import TokenSource
    from .._runtime.options import ClientOptions
    from .._runtime.sender import AsyncHttpClient, HttpClient
    from .auth import Key
    from .resources.async_thing import AsyncAsyncThing, AsyncThing
    from .resources.client import AsyncClientResource, ClientResource
    from .resources.close import AsyncClose, Close
    from .resources.enums_2 import AsyncEnums, Enums
    from .resources.faq import FAQ, AsyncFAQ
    from .resources.import_ import AsyncImport, Import
    from .resources.operation import AsyncOperationResource, OperationResource
    from .resources.resource import AsyncResourceResource, ResourceResource
    from .resources.shared_2 import AsyncShared, Shared
    from .resources.short import AsyncShort, Short
    from .resources.sms import AsyncSMSResource, SMSResource
    from .resources.thing import AsyncThingResource, ThingResource
    from .resources.u import U, AsyncU
    from .resources.user_admin import AsyncUserAdmin, UserAdmin
    from .resources.user_admin_2 import AsyncUserAdminResource, UserAdminResource
    from .resources.v3d import V3D, AsyncV3D
    from .resources.value import AsyncValue, Value


API = Api(
    name="hostile_tags",
    title="Hostile tags",
    environment="HOSTILE_TAGS",
    servers=(),
    security=(),
    schemes={"SMS": SMS},
    user_agent="cases/1",
)


class Client(SyncClient):
    """Hostile tags.

    Args:
        base_url: Base URL. Environment: `HOSTILE_TAGS_BASE_URL`.
        token: A token that you hold already, or a function that gives one. Environment:
            `HOSTILE_TAGS_TOKEN`.
        credentials: What a token is fetched with. Environment: `HOSTILE_TAGS_KEY`.
        timeout: Seconds for each network operation, or (connect, read, write, pool).
        max_retries: Repetitions of a call that failed in a way that a repetition may
            mend.
        decoding: "lenient" keeps answers that differ from the description; "strict"
            raises.
        on_drift: Called with each difference between an answer and the description.
        deadline: Seconds that a call may take with all its attempts, until its document
            or stream is at its end.
        options: More of them, as `ClientOptions` lists them.
        http_client: Your own client of httpx or httpx2 (proxies, certificates); it is
            never closed here.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        token: str | TokenSource | None = None,
        credentials: Key | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                secrets={"SMS": token or credentials},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def close_(self) -> Close:
        """Taken by the client."""
        from .resources.close import Close

        return Close(self)

    @cached_property
    def short(self) -> Short:
        """Operations of Long Name."""
        from .resources.short import Short

        return Short(self)

    @cached_property
    def import_(self) -> Import:
        """Operations of import."""
        from .resources.import_ import Import

        return Import(self)

    @cached_property
    def resource(self) -> ResourceResource:
        """Operations of Resource."""
        from .resources.resource import ResourceResource

        return ResourceResource(self)

    @cached_property
    def shared(self) -> Shared:
        """Operations of shared."""
        from .resources.shared_2 import Shared

        return Shared(self)

    @cached_property
    def enums(self) -> Enums:
        """Operations of enums."""
        from .resources.enums_2 import Enums

        return Enums(self)

    @cached_property
    def value(self) -> Value:
        """Operations of ."""
        from .resources.value import Value

        return Value(self)

    @cached_property
    def v3d(self) -> V3D:
        """Operations of 3D."""
        from .resources.v3d import V3D

        return V3D(self)

    @cached_property
    def user_admin_2(self) -> UserAdminResource:
        """Operations of user admin."""
        from .resources.user_admin_2 import UserAdminResource

        return UserAdminResource(self)

    @cached_property
    def user_admin(self) -> UserAdmin:
        """Operations of User.Admin."""
        from .resources.user_admin import UserAdmin

        return UserAdmin(self)

    @cached_property
    def u(self) -> U:
        """Operations of ü."""
        from .resources.u import U

        return U(self)

    @cached_property
    def operation(self) -> OperationResource:
        """Operations of Operation."""
        from .resources.operation import OperationResource

        return OperationResource(self)

    @cached_property
    def client(self) -> ClientResource:
        """Operations of Client."""
        from .resources.client import ClientResource

        return ClientResource(self)

    @cached_property
    def async_thing(self) -> AsyncThing:
        """Operations of AsyncThing."""
        from .resources.async_thing import AsyncThing

        return AsyncThing(self)

    @cached_property
    def thing(self) -> ThingResource:
        """Operations of Thing."""
        from .resources.thing import ThingResource

        return ThingResource(self)

    @cached_property
    def faq(self) -> FAQ:
        """Operations of FAQ."""
        from .resources.faq import FAQ

        return FAQ(self)

    @cached_property
    def sms(self) -> SMSResource:
        """Operations of SMS."""
        from .resources.sms import SMSResource

        return SMSResource(self)


class AsyncClient(AsyncClientBase):
    """The same for asyncio and trio: see `Client`."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        token: str | TokenSource | None = None,
        credentials: Key | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            Settings(
                base_url=base_url,
                secrets={"SMS": token or credentials},
                options=options,
            ),
            http_client,
        )

    @cached_property
    def close_(self) -> AsyncClose:
        """Taken by the client."""
        from .resources.close import AsyncClose

        return AsyncClose(self)

    @cached_property
    def short(self) -> AsyncShort:
        """Operations of Long Name."""
        from .resources.short import AsyncShort

        return AsyncShort(self)

    @cached_property
    def import_(self) -> AsyncImport:
        """Operations of import."""
        from .resources.import_ import AsyncImport

        return AsyncImport(self)

    @cached_property
    def resource(self) -> AsyncResourceResource:
        """Operations of Resource."""
        from .resources.resource import AsyncResourceResource

        return AsyncResourceResource(self)

    @cached_property
    def shared(self) -> AsyncShared:
        """Operations of shared."""
        from .resources.shared_2 import AsyncShared

        return AsyncShared(self)

    @cached_property
    def enums(self) -> AsyncEnums:
        """Operations of enums."""
        from .resources.enums_2 import AsyncEnums

        return AsyncEnums(self)

    @cached_property
    def value(self) -> AsyncValue:
        """Operations of ."""
        from .resources.value import AsyncValue

        return AsyncValue(self)

    @cached_property
    def v3d(self) -> AsyncV3D:
        """Operations of 3D."""
        from .resources.v3d import AsyncV3D

        return AsyncV3D(self)

    @cached_property
    def user_admin_2(self) -> AsyncUserAdminResource:
        """Operations of user admin."""
        from .resources.user_admin_2 import AsyncUserAdminResource

        return AsyncUserAdminResource(self)

    @cached_property
    def user_admin(self) -> AsyncUserAdmin:
        """Operations of User.Admin."""
        from .resources.user_admin import AsyncUserAdmin

        return AsyncUserAdmin(self)

    @cached_property
    def u(self) -> AsyncU:
        """Operations of ü."""
        from .resources.u import AsyncU

        return AsyncU(self)

    @cached_property
    def operation(self) -> AsyncOperationResource:
        """Operations of Operation."""
        from .resources.operation import AsyncOperationResource

        return AsyncOperationResource(self)

    @cached_property
    def client(self) -> AsyncClientResource:
        """Operations of Client."""
        from .resources.client import AsyncClientResource

        return AsyncClientResource(self)

    @cached_property
    def async_thing(self) -> AsyncAsyncThing:
        """Operations of AsyncThing."""
        from .resources.async_thing import AsyncAsyncThing

        return AsyncAsyncThing(self)

    @cached_property
    def thing(self) -> AsyncThingResource:
        """Operations of Thing."""
        from .resources.thing import AsyncThingResource

        return AsyncThingResource(self)

    @cached_property
    def faq(self) -> AsyncFAQ:
        """Operations of FAQ."""
        from .resources.faq import AsyncFAQ

        return AsyncFAQ(self)

    @cached_property
    def sms(self) -> AsyncSMSResource:
        """Operations of SMS."""
        from .resources.sms import AsyncSMSResource

        return AsyncSMSResource(self)
