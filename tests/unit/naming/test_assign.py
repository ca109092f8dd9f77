"""All names of an API, chosen together."""

from __future__ import annotations

import pytest

from clientwright.json_value import JSON
from clientwright.lower.api import lower
from clientwright.naming.assign import assign
from clientwright.naming.names import Names, OperationNames

OBJECT: JSON = {"type": "object", "properties": {"name": {"type": "string"}}}


def names(paths: dict[str, JSON], schemas: JSON = None, **root: JSON) -> Names:
    return assign(
        lower({"paths": paths, "components": {"schemas": schemas}, **root})[0]
    )


def methods(group: str, ids: list[str], **extensions: JSON) -> list[str]:
    """The methods of operations of one group, in the order of their ids."""
    paths: dict[str, JSON] = {
        f"/{index:02}": {"get": {"operationId": id_, "tags": [group], **extensions}}
        for index, id_ in enumerate(ids)
    }
    return [one.method for one in names(paths).operations.values()]


def operation(**declared: JSON) -> OperationNames:
    found = names({"/things": {"get": {"operationId": "getThing", **declared}}})
    return next(iter(found.operations.values()))


def answering(schema: JSON) -> JSON:
    content: JSON = {"application/json": {"schema": schema}}
    return {
        "operationId": "getThing",
        "responses": {"200": {"description": "", "content": content}},
    }


@pytest.mark.parametrize(
    ("group", "ids", "expected"),
    [
        ("Billing", ["getBillingContracts"], ["get_contracts"]),
        (
            "Billing",
            ["getBillingContracts", "getContracts"],
            ["get_billing_contracts", "get_contracts"],
        ),
        ("Billing run", ["startBillingRun"], ["start"]),
        ("Users", ["listUsers", "list_users_by_id"], ["list", "list_by_id"]),
        ("Users", ["users"], ["users"]),
        ("Users", ["getUser"], ["get"]),
        ("Users", ["usersUsers"], ["users"]),
        ("Users", ["importUsers"], ["import_"]),
        ("Users", ["import", "importUsers"], ["import_", "import_users"]),
        (
            "Users",
            ["get_thing", "getThing", "GetThing"],
            ["get_thing00", "get_thing01", "get_thing02"],
        ),
        ("Users", ["_call", "__init__"], ["call", "init"]),
        ("Users", ["findAllUsers", "usersList"], ["find_all", "list"]),
        ("Deploy", ["createSiteDeploy"], ["create_site_deploy"]),
        ("Users", ["getUser", "listUsers"], ["get", "list"]),
        ("Users", ["getUser", "getUsers"], ["get_user", "get_users"]),
        ("invites", ["inviteUser", "createInvite"], ["invite_user", "create"]),
        ("", ["getUser"], ["get_user"]),
    ],
)
def test_methods(group: str, ids: list[str], expected: list[str]) -> None:
    """A method is its operation's id, without the words of its group where the rest stays unique."""
    assert methods(group, ids) == expected


def test_methods_of_a_group_with_a_version() -> None:
    """Its own words are left out as they are said, without those of the version."""
    paths: dict[str, JSON] = {
        f"/{tag}": {"get": {"operationId": f"Fetch{tag}", "tags": [f"ApiV2{tag}"]}}
        for tag in ("Call", "Message")
    }
    found = names(paths).operations.values()
    assert [one.method for one in found] == ["fetch", "fetch"]


def test_given_method_names() -> None:
    """A name that the description gives is taken as it is."""
    assert methods("Users", ["listUsers"], **{"x-clientwright-name": "usersOfAll"}) == [
        "users_of_all"
    ]


def test_waiters() -> None:
    """Beside a polled operation stands the one that waits for it."""
    polling: dict[str, JSON] = {"x-clientwright-polling": {"status": "/s"}}
    assert operation(**polling).wait == "wait_for_thing"
    assert (
        operation(operationId="startExport", **polling).wait == "wait_for_start_export"
    )
    assert operation().wait is None


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ([("pageSize", "query")], ["page_size"]),
        ([("id", "query"), ("type", "query")], ["id_", "type_"]),
        (
            [("from", "query"), ("self", "query"), ("timeout", "query")],
            ["from_", "self_", "timeout_"],
        ),
        ([("limit", "query"), ("limit", "header")], ["limit", "limit_header"]),
        ([("id", "header"), ("id", "query")], ["id_header", "id_"]),
        ([("$top", "query"), ("top", "query")], ["top_query", "top"]),
        (
            [("sent", "query"), ("sent<", "query"), ("sent>", "query")],
            ["sent", "sent_less", "sent_greater"],
        ),
        (
            [("a-b", "query"), ("a_b", "query"), ("aB", "query")],
            ["a_b_query", "a_b", "a_b_query_2"],
        ),
    ],
)
def test_arguments(declared: list[tuple[str, str]], expected: list[str]) -> None:
    """Arguments hide no builtin; who is spelled like its name keeps it, others say where they go."""
    parameters: list[JSON] = [{"name": n, "in": p, "schema": {}} for n, p in declared]
    assert list(operation(parameters=parameters).arguments) == expected


def test_bodies() -> None:
    """A body is `body`, unless a parameter is."""
    parameters: JSON = [{"name": "body", "in": "query", "schema": {}}]
    assert operation().body == "body"
    assert operation(parameters=parameters).body == "request_body"


@pytest.mark.parametrize(
    ("tags", "attributes", "classes"),
    [
        (["Billing run"], ["billing_run"], ["BillingRun"]),
        (["close", "raw"], ["close_", "raw_"], ["Close", "Raw"]),
        (["import"], ["import_"], ["Import"]),
        (["Resource"], ["resource"], ["ResourceResource"]),
        (
            ["user admin", "User.Admin"],
            ["user_admin_2", "user_admin"],
            ["UserAdminResource", "UserAdmin"],
        ),
        (
            ["Thing", "AsyncThing"],
            ["thing", "async_thing"],
            ["ThingResource", "AsyncThing"],
        ),
        (
            ["Settings", "Client"],
            ["settings", "client"],
            ["SettingsResource", "ClientResource"],
        ),
        (["order-controller"], ["order"], ["Order"]),
        (
            ["order-controller", "Order"],
            ["order_controller", "order"],
            ["OrderController", "Order"],
        ),
        (
            ["Api20100401Call", "Api20100401Message"],
            ["call", "message"],
            ["Call", "Message"],
        ),
        (
            ["Api20100401", "Api20100401Call"],
            ["api20100401", "api20100401_call"],
            ["Api20100401", "Api20100401Call"],
        ),
        (["Api Keys", "Users"], ["api_keys", "users"], ["ApiKeys", "Users"]),
        (
            ["User Keys", "User Names"],
            ["user_keys", "user_names"],
            ["UserKeys", "UserNames"],
        ),
    ],
)
def test_groups(tags: list[str], attributes: list[str], classes: list[str]) -> None:
    """Groups are attributes of the client and classes of their own."""
    paths: dict[str, JSON] = {
        f"/{i}": {"get": {"tags": [t]}} for i, t in enumerate(tags)
    }
    groups = names(paths).groups
    assert [group.attribute for group in groups.values()] == attributes
    assert [group.class_name for group in groups.values()] == classes


@pytest.mark.parametrize(
    ("schemas", "expected"),
    [
        (["ErrorBody"], ["ErrorBody"]),
        (["error_body", "ErrorBody"], ["ErrorBodyObject", "ErrorBody"]),
        (["None", "Exception"], ["NoneObject", "ExceptionObject"]),
        (["Model", "Money", "Date", "JSON"], ["Model", "Money", "Date", "JSON"]),
        (["class", "str"], ["Class", "Str"]),
    ],
)
def test_classes(schemas: list[str], expected: list[str]) -> None:
    """Classes have the names of the description; one that is Python's says its kind."""
    all_: JSON = {
        "properties": {s: {"$ref": f"#/components/schemas/{s}"} for s in schemas}
    }
    types = names(
        {"/a": {"get": answering(all_)}}, dict.fromkeys(schemas, OBJECT)
    ).types
    assert [types[f"/components/schemas/{s}"].class_name for s in schemas] == expected


def test_inline_classes_give_way() -> None:
    """A component keeps its name; what has none is named by where it stands."""
    schema: JSON = {
        "properties": {
            "owner": OBJECT,
            "other": {"$ref": "#/components/schemas/ThingOwner"},
        }
    }
    schemas: JSON = {"Thing": schema, "ThingOwner": OBJECT}
    found = names(
        {"/a": {"get": answering({"$ref": "#/components/schemas/Thing"})}}, schemas
    ).types
    assert found["/components/schemas/ThingOwner"].class_name == "ThingOwner"
    assert (
        found["/components/schemas/Thing/properties/owner"].class_name
        == "ThingOwnerObject"
    )


def test_fields() -> None:
    """Fields hide nothing that models have, and each is there once."""
    wire = ["class", "copy", "json", "list", "a-b", "aB", "model_config", "@type"]
    schema: JSON = {"properties": {name: {} for name in wire}}
    (found,) = names({"/a": {"get": answering(schema)}}).types.values()
    assert found.fields == {
        "class": "class_",
        "copy": "copy_",
        "json": "json_",
        "list": "list_",
        "a-b": "a_b",
        "aB": "a_b_2",
        "model_config": "model_config_",
        "@type": "type",
    }


def test_modules_of_models() -> None:
    """What one group uses is in its module, what several use is shared; enums are beside their users."""
    schemas: JSON = {
        "A": {
            "properties": {
                "c": {"$ref": "#/components/schemas/C"},
                "e": {"enum": ["x", "y"]},
            }
        },
        "B": {"properties": {"c": {"$ref": "#/components/schemas/C"}}},
        "C": {"properties": {"d": {"$ref": "#/components/schemas/D"}}},
        "D": OBJECT,
    }
    paths: dict[str, JSON] = {}
    for name in ("A", "B"):
        answer = answering(
            {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}
        )
        assert isinstance(answer, dict)
        paths[f"/{name}"] = {"get": {**answer, "tags": [f"Group {name}"]}}
    modules = {
        named.class_name: named.module for named in names(paths, schemas).types.values()
    }
    assert modules == {
        "A": "group_a",
        "B": "group_b",
        "C": "shared",
        "D": "shared",
        "AE": "group_a",
    }


@pytest.mark.parametrize("tag", ["shared", "enums"])
def test_groups_named_like_our_modules(tag: str) -> None:
    """A module is not written twice."""
    answer = answering(OBJECT)
    assert isinstance(answer, dict)
    found = names({"/a": {"get": {**answer, "tags": [tag]}}})
    assert [named.module for named in found.types.values()] == [f"{tag}_2"]
    assert [group.module for group in found.groups.values()] == [f"{tag}_2"]


def test_names_do_not_depend_on_the_order_of_paths() -> None:
    """A description that is sorted anew keeps the names of its methods."""
    a: JSON = {"get": {"operationId": "getThing", "tags": ["T"]}}
    b: JSON = {"get": {"operationId": "get_thing", "tags": ["T"]}}
    one = names({"/a": a, "/b": b}).operations
    other = names({"/b": b, "/a": a}).operations
    assert {p: n.method for p, n in one.items()} == {
        p: n.method for p, n in other.items()
    }


def test_large_modules_are_divided() -> None:
    """One module a component, with what it alone uses; enums of several stand together."""
    state: JSON = {"$ref": "#/components/schemas/State"}
    schemas: dict[str, JSON] = {
        "State": {"enum": ["on", "off"]},
        **{
            f"Thing{letter}{other}": {
                "properties": {
                    "state": state,
                    "part": {"properties": {"kind": {"enum": [letter, other]}}},
                }
            }
            for letter in "ABCDE"
            for other in "ABCDE"
        },
    }
    paths: dict[str, JSON] = {
        f"/{name}": {"get": answering({"$ref": f"#/components/schemas/{name}"})}
        for name in schemas
    }
    found = names(paths, schemas).types
    modules = {named.class_name: named.module for named in found.values()}
    assert modules["ThingAB"] == modules["ThingABPart"] == "thing_ab"
    assert modules["ThingABPartKind"] == "thing_ab"
    assert modules["ThingBA"] == "thing_ba"
    assert modules["State"] == "enums"


def test_many_enums_are_divided() -> None:
    """One module each, where those that several modules use are many; what one uses is beside it."""
    pairs = [f"{letter}{other}" for letter in "ABCDEFG" for other in "ABCDEFG"]
    states: dict[str, JSON] = {
        f"State{pair}": {"enum": [pair, "on", "off"]} for pair in pairs
    }
    fields: dict[str, JSON] = {
        name: {"$ref": f"#/components/schemas/{name}"} for name in states
    }
    own: dict[str, JSON] = {"kind": {"enum": ["big", "small"]}}
    schemas: dict[str, JSON] = {
        **states,
        "First": {"properties": {**fields, **own}},
        "Second": {"properties": fields},
    }
    paths: dict[str, JSON] = {
        f"/{name}": {"get": answering({"$ref": f"#/components/schemas/{name}"})}
        for name in ("First", "Second")
    }
    found = names(paths, schemas).types
    modules = {named.class_name: named.module for named in found.values()}
    assert {name: modules[name] for name in states} == {
        f"State{pair}": f"state_{pair.lower()}" for pair in pairs
    }
    assert modules["First"] == modules["FirstKind"] == "first"
