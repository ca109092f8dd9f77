"""Chats of Server-sent events."""

from __future__ import annotations

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.events import AsyncEventStream, EventStream, ServerEvents
from ..._runtime.operation import Json, Operation
from .. import errors, models

CREATE: Operation[models.Reply] = Operation(
    "createChat",
    "POST",
    "/chats",
    body=JsonBody(required=True),
    answers={"200": Json(lambda: models.Reply)},
    errors=(errors.TooManyRequestsError,),
)

CREATE_STREAM: Operation[models.Chunk] = Operation(
    "createChat",
    "POST",
    "/chats",
    body=JsonBody(required=True),
    answers={"200": ServerEvents(lambda: models.Chunk, end="[DONE]")},
    sets={"stream": True},
    errors=(errors.TooManyRequestsError,),
)


class Chats(Resource):
    """Operations of Chats."""

    def create(self, body: models.Question) -> models.Reply:
        """Answer a question.

        `create_stream` gives the answer piece by piece.

        Raises:
            errors.StatusError: a class of its own for 429.
        """
        return self._call(CREATE, (), body)

    def create_stream(self, body: models.Question) -> EventStream[models.Chunk]:
        """Answer a question.

        Nothing is sent before the result is iterated over or opened.

        Raises:
            errors.StatusError: a class of its own for 429.
        """
        return EventStream(self._session, CREATE_STREAM, (), body)


class AsyncChats(AsyncResource):
    """Operations of Chats."""

    async def create(self, body: models.Question) -> models.Reply:
        """Answer a question.

        `create_stream` gives the answer piece by piece.

        Raises:
            errors.StatusError: a class of its own for 429.
        """
        return await self._call(CREATE, (), body)

    def create_stream(self, body: models.Question) -> AsyncEventStream[models.Chunk]:
        """Answer a question.

        Nothing is sent before the result is iterated over or opened.

        Raises:
            errors.StatusError: a class of its own for 429.
        """
        return AsyncEventStream(self._session, CREATE_STREAM, (), body)
