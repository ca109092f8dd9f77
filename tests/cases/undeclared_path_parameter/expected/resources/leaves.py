"""Leaves of Undeclared placeholders."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation, Path, Query

GET_LEAF: Operation[None] = Operation(
    "getLeaf",
    "GET",
    "/trees/{treeId}/leaves/{leafId}/{treeId}",
    parameters=(Path("treeId"), Path("leafId"), Query("treeId")),
    answers={"204": Nothing()},
)


class Leaves(Resource):
    """Operations of Leaves."""

    def get_leaf(
        self, tree_id: str, leaf_id: int, *, tree_id_query: int | None = None
    ) -> None:
        """GET /trees/{treeId}/leaves/{leafId}/{treeId}

        Args:
            tree_id: `treeId` in the path.
            leaf_id: `leafId` in the path.
            tree_id_query: `treeId` in the query.
        """
        return self._call(GET_LEAF, (tree_id, leaf_id, tree_id_query))


class AsyncLeaves(AsyncResource):
    """Operations of Leaves."""

    async def get_leaf(
        self, tree_id: str, leaf_id: int, *, tree_id_query: int | None = None
    ) -> None:
        """GET /trees/{treeId}/leaves/{leafId}/{treeId}

        Args:
            tree_id: `treeId` in the path.
            leaf_id: `leafId` in the path.
            tree_id_query: `treeId` in the query.
        """
        return await self._call(GET_LEAF, (tree_id, leaf_id, tree_id_query))
