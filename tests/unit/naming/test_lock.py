"""Names that were given once are given again."""

from __future__ import annotations

import pytest

from clientwright.infer.sharing import share_types
from clientwright.json_value import JSON
from clientwright.lower.api import lower
from clientwright.lower.groups import LARGE
from clientwright.naming.assign import assign
from clientwright.naming.groups import keep_groups
from clientwright.naming.ids import locked_types
from clientwright.naming.lock import NO_LOCK, Lock, renew
from clientwright.naming.public import public_names
from clientwright.naming.servers import keep_servers

TEXT: JSON = {"type": "string"}


def content(schema: JSON) -> dict[str, JSON]:
    return {"content": {"application/json": {"schema": schema}}}


def ref(name: str) -> JSON:
    return {"$ref": f"#/components/schemas/{name}"}


def having(*names: str, **properties: JSON) -> JSON:
    return {"properties": {**dict.fromkeys(names, TEXT), **properties}}


def operation(id_: str, *parameters: JSON, **more: JSON) -> dict[str, JSON]:
    known: dict[str, JSON] = {"operationId": id_, "tags": ["default"]}
    return {"get": {**known, "parameters": [*parameters], **more}}


def query(name: str, **more: JSON) -> JSON:
    return {"name": name, "in": "query", "schema": TEXT, **more}


def generated(
    paths: dict[str, JSON], lock: Lock = NO_LOCK, **root: JSON
) -> tuple[Lock, list[str]]:
    """The lock after a run, and the codes of its diagnostics."""
    lowered, _ = lower({"paths": paths, **root})
    shared = share_types(lowered, locked_types(lowered, lock))
    api = keep_groups(keep_servers(shared, lock), lock)
    renewed, found = renew(lock, public_names(api, assign(api, lock)))
    return renewed, [each.code for each in found]


def schemas(**named: JSON) -> JSON:
    return {"schemas": named}


def using(*names: str) -> dict[str, JSON]:
    """Paths that use schemas."""
    return {f"/{n}": operation(n, requestBody=content(ref(n))) for n in names}


def test_what_a_lock_holds() -> None:
    """Each public name, by an id that says what it names."""
    paths: dict[str, JSON] = {
        "/bills/{billNo}": {
            "get": {
                "operationId": "getBill",
                "tags": ["Bill store"],
                "x-clientwright-polling": {"status": "/state"},
                "parameters": [
                    {"name": "billNo", "in": "path", "schema": TEXT},
                    query("sort", schema={"enum": ["a", "b"]}),
                ],
                "requestBody": content(having("noteText")),
                "security": [],
            }
        }
    }
    servers: JSON = [{"url": "https://a.example"}, {"url": "https://b.example"}]
    webhook: JSON = {"post": {"requestBody": content(having("x"))}}
    scheme: JSON = {"key": {"type": "apiKey", "in": "header", "name": "X"}}
    lock, codes = generated(
        paths,
        servers=servers,
        webhooks={"billPaid": webhook},
        components={"securitySchemes": scheme},
    )
    body = "/paths/~1bills~1{billNo}/get/requestBody/content/application~1json/schema"
    paid = "/webhooks/billPaid/post/requestBody/content/application~1json/schema"
    assert not codes
    assert lock.names == {
        "calls": {
            "GET /bills/{}": "bill_store.get_bill",
            "GET /bills/{} (wait)": "bill_store.wait_for_bill",
        },
        "arguments of GET /bills/{}": {
            "path billNo": "bill_no",
            "query sort": "sort",
            "body": "body",
        },
        "groups": {"Bill store": "bill_store"},
        "resources": {"Bill store": "BillStore"},
        "types": {
            "/paths/~1bills~1{billNo}/get/parameters/sort/schema": "GetBillSort",
            body: "GetBillBody",
            paid: "BillPaidBody",
        },
        f"fields of {body}": {"noteText": "note_text"},
        f"fields of {paid}": {"x": "x"},
        "webhooks": {"/webhooks/billPaid/post": "BILL_PAID"},
        "servers": {"https://a.example": "server-1", "https://b.example": "server-2"},
        "client arguments": {"scheme key": "api_key"},
    }


def test_growth_keeps_calls() -> None:
    """Methods that would need the words of their group, or would clash, keep what they have."""
    old: dict[str, JSON] = {
        "/b": operation("getUsersBills", tags=["Users"]),
        "/c": operation("get_thing", tags=["Users"]),
    }
    lock, _ = generated(old)
    grown: dict[str, JSON] = {
        "/a": operation("getBills", tags=["Users"]),
        "/d": operation("getThing", tags=["Users"]),
        **old,
    }
    assert generated(grown)[0].names["calls"]["GET /b"] == "users.get_users_bills"
    renewed, codes = generated(grown, lock)
    assert renewed.names["calls"] == {
        "GET /a": "users.get_bills_a",
        "GET /b": "users.get_bills",
        "GET /c": "users.get_thing",
        "GET /d": "users.get_thing_d",
    }
    assert not codes


def test_growth_keeps_arguments() -> None:
    """A new parameter takes no argument's name, nor the body's."""
    old = operation("x", query("a_b"), requestBody=content(TEXT))
    lock, _ = generated({"/x/{id}": old})
    grown = operation(
        "x",
        query("body"),
        query("aB"),
        query("a_b"),
        requestBody=content(TEXT),
    )
    # The path may call its parameter otherwise.
    renewed, codes = generated({"/x/{key}": grown}, lock)
    table = renewed.names["arguments of GET /x/{}"]
    assert (table["body"], table["query body"]) == ("body", "body_query")
    assert (table["query a_b"], table["query aB"]) == ("a_b", "a_b_query")
    assert not codes


def test_growth_keeps_types_and_fields() -> None:
    """A component that is spelled like the name of an unnamed schema comes too late."""
    bill = having(owner=having("name"))
    lock, _ = generated(using("Bill"), components=schemas(Bill=bill))
    grown = schemas(BillOwner=having("x"), Bill=having("Owner", owner=having("name")))
    place = "/components/schemas/Bill"
    renewed, codes = generated(using("Bill", "BillOwner"), lock, components=grown)
    assert renewed.names["types"][f"{place}/properties/owner"] == "BillOwner"
    assert renewed.names["types"]["/components/schemas/BillOwner"] == "BillOwnerObject"
    assert renewed.names[f"fields of {place}"] == {"owner": "owner", "Owner": "owner_2"}
    assert not codes


def test_variants_and_parameters_may_move() -> None:
    """Their places say names, not indexes."""
    card: JSON = {"title": "Card", "properties": {"a": TEXT}}
    bank: JSON = {"title": "Bank", "properties": {"a": TEXT}}
    sort, order = (query(n, schema={"enum": [n, "x"]}) for n in ("sort", "order"))

    def run(turn: int, lock: Lock) -> tuple[Lock, list[str]]:
        variants: list[JSON] = [card, bank] if turn > 0 else [bank, card]
        body: JSON = content({"oneOf": variants})
        paths: dict[str, JSON] = {
            "/x": operation("x", *[sort, order][::turn], requestBody=body)
        }
        return generated(paths, lock)

    lock, _ = run(1, NO_LOCK)
    assert run(-1, lock) == (lock, [])


def test_unnamed_types_stay_when_they_become_the_same() -> None:
    """Two classes that users know are not made one."""
    one, other = having(owner=having("name")), having(owner=having("name", "id"))
    lock, _ = generated(using("A", "B"), components=schemas(A=one, B=other))
    same = schemas(A=one, B=one)
    assert len(generated(using("A", "B"), components=same)[0].names["types"]) == 3
    renewed, codes = generated(using("A", "B"), lock, components=same)
    assert renewed.names["types"] == lock.names["types"]
    assert not codes


def test_servers_and_groups_may_move() -> None:
    """A server's number is that of its URL, a group's name that of its tag."""
    a: JSON = {"url": "https://a.example"}
    b: JSON = {"url": "https://b.example"}
    paths: dict[str, JSON] = {
        "/x": operation("x", tags=["User.admin"]),
        "/y": operation("y", tags=["user admin"]),
    }
    lock, _ = generated({"/x": paths["/x"]}, servers=[a, b])
    renewed, codes = generated(dict(reversed(paths.items())), lock, servers=[b, a])
    assert renewed.names["servers"] == lock.names["servers"]
    assert renewed.names["groups"]["User.admin"] == "user_admin"
    assert renewed.names["groups"]["user admin"] == "user_admin_2"
    assert not codes


def test_tags_that_come_later_move_no_call() -> None:
    """Nor does another tag; `x-clientwright-group` does, for it is there to say so."""
    bills = operation("getBill", tags=[])
    lock, _ = generated({"/bills": bills})
    tagged = operation("getBill", tags=["Billing"])
    more = operation("getNote", tags=["Billing"])
    renewed, codes = generated({"/bills": tagged, "/notes": more}, lock)
    assert renewed.names["calls"] == {
        "GET /bills": "bills.get",
        "GET /notes": "billing.get_note",
    }
    assert not codes
    said = operation("getBill", **{"x-clientwright-group": "paper"})
    renewed, codes = generated({"/bills": said}, renewed)
    assert renewed.names["calls"] == {"GET /bills": "paper.get_bill"}
    assert codes == ["name-changed"]


def test_growth_keeps_groups() -> None:
    """An API of one tag is grouped by path when it grows large, unless it has names already."""
    small: dict[str, JSON] = {
        f"/{thing}/{n}": operation(f"get {thing} {n}", tags=["Acme"])
        for thing in ("a", "b")
        for n in range(LARGE // 2)
    }
    lock, _ = generated(small)
    large = {**small, "/c/1": operation("get c", tags=["Acme"])}
    assert {*generated(large)[0].names["groups"]} == {"a", "b", "c"}
    renewed, codes = generated(large, lock)
    assert renewed.names["calls"] == {
        **lock.names["calls"],
        "GET /c/1": "acme.get_c",
    }
    assert not codes


def test_another_order_gives_the_same_lock() -> None:
    """With a lock and without."""
    parts = schemas(a_b=having("x"), aB=having("y"), AB=having(c=having("z")))
    assert isinstance(parts, dict) and isinstance(parts["schemas"], dict)
    turned: JSON = {"schemas": dict(reversed(parts["schemas"].items()))}
    paths = using("a_b", "aB", "AB")
    back = dict(reversed(paths.items()))
    lock, _ = generated(paths, components=parts)
    assert generated(back, components=turned) == (lock, [])
    assert generated(back, lock, components=turned) == (lock, [])


def test_retired_names_come_back() -> None:
    """What leaves the description is kept aside, and gets its name again."""
    one, other = operation("get_thing"), operation("getThing", query("q"))
    lock, _ = generated({"/a": one, "/b": other})
    gone, codes = generated({"/a": one}, lock)
    assert not codes
    assert gone.retired == {
        "calls": {"GET /b": "default.get_thing_b"},
        "arguments of GET /b": {"query q": "q"},
    }
    assert generated({"/a": one, "/b": other}, gone) == (lock, [])


def test_a_name_that_moves_is_told() -> None:
    """The same call is another request now."""
    lock, _ = generated({"/v1/bills": operation("listBills")})
    renewed, codes = generated({"/v2/bills": operation("listBills")}, lock)
    assert codes == ["name-moved"]
    assert renewed.names["calls"] == {"GET /v2/bills": "default.list_bills"}
    assert not renewed.retired


def test_a_type_that_looks_like_one_that_is_gone_is_told() -> None:
    """It has another name, and all of its fields."""
    bill = having("number", "total")
    lock, _ = generated(using("Bill"), components=schemas(Bill=bill))
    paths: dict[str, JSON] = {
        "/Bill": operation("Bill", requestBody=content(ref("Invoice")))
    }
    renewed, codes = generated(paths, lock, components=schemas(Invoice=bill))
    assert codes == ["name-moved"]
    assert renewed.retired["types"] == {"/components/schemas/Bill": "Bill"}


@pytest.mark.parametrize(
    "name", ["default.class", "default.errors", "default.1", "other.get", "get"]
)
def test_a_name_that_cannot_be_kept_is_told(name: str) -> None:
    """What somebody wrote into the lock may be no name, or taken by Python or by us."""
    lock = Lock({"calls": {"GET /a": name}})
    renewed, codes = generated({"/a": operation("getThing")}, lock)
    assert renewed.names["calls"] == {"GET /a": "default.get_thing"}
    assert codes == ["name-changed"]


def test_two_with_one_locked_name() -> None:
    """After a merge, say: the first by id keeps it."""
    lock = Lock({"calls": {"GET /a": "default.x", "GET /b": "default.x"}})
    paths: dict[str, JSON] = {"/a": operation("one"), "/b": operation("two")}
    renewed, codes = generated(paths, lock)
    assert renewed.names["calls"] == {"GET /a": "default.x", "GET /b": "default.two"}
    assert codes == ["name-changed"]


def test_names_that_the_description_gives_win() -> None:
    """`x-clientwright-name` is a wish to rename, and told."""
    given: dict[str, JSON] = {"x-clientwright-name": "better"}
    field: JSON = {**given, "type": "string"}
    old: dict[str, JSON] = {
        "/a": operation("x", query("q"), requestBody=content(having("f")))
    }
    lock, _ = generated(old)
    body: JSON = content({**given, "properties": {"f": field}})
    new = operation("x", query("q", **given), requestBody=body, **given)
    renewed, codes = generated({"/a": new}, lock)
    assert renewed.names["calls"] == {"GET /a": "default.better"}
    assert renewed.names["arguments of GET /a"]["query q"] == "better"
    assert [*renewed.names["types"].values()] == ["Better"]
    assert {"f": "better"} in renewed.names.values()
    assert codes == ["name-changed"] * 4
