"""Names of types, those without a name of their own most of all."""

from __future__ import annotations

import pytest

from clientwright.json_value import JSON
from clientwright.lower.api import lower
from clientwright.naming.assign import assign

TEXT: JSON = {"type": "string"}
THING: JSON = {"type": "object", "properties": {"name": TEXT}}
ENUM: JSON = {"enum": ["a", "b"]}


def having(*required: str, **properties: JSON) -> dict[str, JSON]:
    names: list[JSON] = [*required]
    all_ = {**dict.fromkeys(required, TEXT), **properties}
    return {"type": "object", "properties": all_, "required": names}


def content(schema: JSON) -> dict[str, JSON]:
    return {"content": {"application/json": {"schema": schema}}}


def classes(operation: dict[str, JSON], **components: JSON) -> list[str]:
    """Names of all types of a description with one operation."""
    paths: JSON = {"/things/{id}": {"get": {"operationId": "getThing", **operation}}}
    api, _ = lower({"paths": paths, "components": components})
    return sorted(each.class_name for each in assign(api).types.values())


def of_schema(schema: JSON, **schemas: JSON) -> list[str]:
    """Names of all types but that of the component `Bill`, which has the schema as its property `line`."""
    bill = having(line=schema)
    body: JSON = content({"$ref": "#/components/schemas/Bill"})
    found = classes({"requestBody": body}, schemas={"Bill": bill, **schemas})
    found.remove("Bill")
    return found


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (THING, ["BillLine"]),
        (ENUM, ["BillLine"]),
        ({"type": "array", "items": THING}, ["BillLineItem"]),
        ({"additionalProperties": THING}, ["BillLineValue"]),
        ({"prefixItems": [THING, ENUM]}, ["BillLineFirst", "BillLineSecond"]),
        (having(a=having(b=THING)), ["BillLine", "BillLineA", "BillLineAB"]),
        ({"x-clientwright-name": "row", **having(a=THING)}, ["Row", "RowA"]),
    ],
)
def test_places(schema: JSON, expected: list[str]) -> None:
    """A type goes on from the name of what it stands in."""
    assert of_schema(schema) == expected


@pytest.mark.parametrize(
    ("variants", "expected"),
    [
        ([THING, {"type": "null"}], ["BillLine"]),
        ([TEXT, ENUM], ["BillLine"]),
        ([having("a"), having("b")], ["BillLineA", "BillLineB"]),
        ([having(a=TEXT), having(b=TEXT)], ["BillLineA", "BillLineB"]),
        ([THING, ENUM], ["BillLineEnum", "BillLineObject"]),
        (
            [having("k", k={"const": "card"}), having("k", k={"const": "bank"})],
            ["BillLineBank", "BillLineCard"],
        ),
        (
            [having(k={"enum": ["TOO_LONG"]}), having(k={"enum": ["TOO_BIG"]})],
            ["BillLineTooBig", "BillLineTooLong"],
        ),
        (
            [
                {"title": "Gross line", **having("a")},
                {"title": "Line of the net", **having("a")},
            ],
            ["BillLineGross", "BillLineOfTheNet"],
        ),
        (
            [
                {"description": "Of a card.", **having("a")},
                {"description": "Of a bank.", **having("a")},
            ],
            ["BillLineOfABank", "BillLineOfACard"],
        ),
        (
            [
                {"description": "What a card has left of it. And more.", **having("a")},
                {"description": "What a bank has left of it. And more.", **having("a")},
            ],
            ["BillLineWhatABank", "BillLineWhatACard"],
        ),
        ([{"enum": ["only"]}, ENUM], ["BillLine"]),
        ([THING, {"type": "array", "items": THING}], ["BillLine", "BillLineItem"]),
        (
            [having("a"), having("a", b=ENUM)],
            ["BillLineB", "BillLineBB", "BillLineObject"],
        ),
    ],
)
def test_variants(variants: list[JSON], expected: list[str]) -> None:
    """A variant says what tells it: a tag, a title, a property, at last its kind; alone, nothing."""
    for order in (variants, variants[::-1]):
        assert of_schema({"oneOf": order}) == expected


def test_variants_of_components() -> None:
    """What a variant is made of names it."""
    part: JSON = {"$ref": "#/components/schemas/Card"}
    schema: JSON = {
        "oneOf": [{"allOf": [part, having("x")]}, {"allOf": [having("x", "name")]}]
    }
    assert of_schema(schema, Card=THING) == ["BillLine", "BillLineCard"]


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        ({"requestBody": content(THING)}, ["GetThingBody"]),
        ({"responses": {"200": content(THING)}}, ["GetThingResponse"]),
        (
            {"responses": {"200": content(THING), "202": content(having("a"))}},
            ["GetThingAccepted", "GetThingOK"],
        ),
        (
            {"responses": {"404": content(THING), "5XX": content(having("a"))}},
            ["GetThingNotFound", "GetThingServerStatus"],
        ),
        (
            {"parameters": [{"name": "sort-by", "in": "query", "schema": ENUM}]},
            ["GetThingSortBy"],
        ),
        (
            {"operationId": None, "requestBody": content(THING)},
            ["GetThingBody"],
        ),
        (
            {
                "callbacks": {
                    "paid": {
                        "{$request.body#/url}": {
                            "post": {"requestBody": content(THING)}
                        }
                    }
                }
            },
            ["PaidBody"],
        ),
    ],
)
def test_operations(operation: dict[str, JSON], expected: list[str]) -> None:
    """A type of an operation begins with its id, or with its method and path."""
    assert classes(operation) == expected


def test_taken_words_of_operations() -> None:
    """Where the operation's id does not tell, its path does."""
    components: dict[str, JSON] = {"schemas": {"GetThingBody": THING}}
    ref: JSON = content({"$ref": "#/components/schemas/GetThingBody"})
    operation: dict[str, JSON] = {
        "requestBody": content(having("a")),
        "responses": {"200": ref},
    }
    assert classes(operation, **components) == ["GetThingBody", "GetThingBodyJson"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Things", "ThingsResponse"),
        ("ThingsResponse", "ThingsResponse"),
        ("404", "NotFoundResponse"),
        ("400_json", "BadRequestJsonResponse"),
        ("NotFoundError", "NotFoundError"),
    ],
)
def test_answers_of_components(name: str, expected: str) -> None:
    """An answer among the components is called so, whichever operation comes first."""
    answer: JSON = {"$ref": f"#/components/responses/{name}"}
    found = classes({"responses": {"404": answer}}, responses={name: content(THING)})
    assert found == [expected]


@pytest.mark.parametrize(
    ("name", "expected"), [("New", "NewBody"), ("NewRequest", "NewRequest")]
)
def test_bodies_of_components(name: str, expected: str) -> None:
    """So is a body."""
    body: JSON = {"$ref": f"#/components/requestBodies/{name}"}
    assert classes({"requestBody": body}, requestBodies={name: content(THING)}) == [
        expected
    ]


def test_names_do_not_depend_on_order() -> None:
    """Components, paths and properties may stand in any order."""
    schemas: dict[str, JSON] = {
        "a_b": having(c=having("x")),
        "aB": having(c=having("y")),
        "AB": having(c=having("z")),
        "ABC": having("w"),
    }
    refs: list[JSON] = [{"$ref": f"#/components/schemas/{name}"} for name in schemas]
    bodies = [content(each) for each in refs]

    def named(order: int) -> dict[str, str]:
        pairs = list(enumerate(bodies))[::order]
        paths: JSON = {f"/{i}": {"post": {"requestBody": body}} for i, body in pairs}
        components: JSON = {"schemas": dict(list(schemas.items())[::order])}
        api, _ = lower({"paths": paths, "components": components})
        return {id_: own.class_name for id_, own in assign(api).types.items()}

    assert named(1) == named(-1)
    assert len(set(named(1).values())) == len(named(1))


@pytest.mark.parametrize(
    ("components", "expected"),
    [
        (["io.k8s.api.core.v1.Pod", "io.k8s.api.core.v1.Node"], ["Node", "Pod"]),
        (["Pod", "io.k8s.core.v1.Pod"], ["Pod", "V1Pod"]),
        (["models.Account", "httputil.HTTPError"], ["Account", "HTTPError"]),
        (["a.Account", "b.Account"], ["AAccount", "BAccount"]),
        (["create.Response", "_types.Fields"], ["CreateResponse", "Fields"]),
        (["Billing.Account"], ["BillingAccount"]),
        (["api.apps.v1.Event", "api.core.v1.Event"], ["AppsV1Event", "CoreV1Event"]),
        (["api.v1.Event", "api.v1beta1.Event"], ["V1Beta1Event", "V1Event"]),
        (["acme.billing.Invoice.v2"], ["InvoiceV2"]),
        (["ml.get_jobs.Response"], ["GetJobsResponse"]),
        (["checkout.session", "Foo.Bar"], ["CheckoutSession", "FooBar"]),
    ],
)
def test_namespaces(components: list[str], expected: list[str]) -> None:
    """What stands in namespaces, or in a package of Go, has as much of these as tells it from others."""
    variants: list[JSON] = [{"$ref": f"#/components/schemas/{n}"} for n in components]
    schemas: dict[str, JSON] = {name: THING for name in components}
    body: JSON = content({"prefixItems": variants})
    assert classes({"requestBody": body}, schemas=schemas) == expected


def test_items_are_one_of_what_their_property_names() -> None:
    """Unless something else is called so already."""
    many: JSON = {"type": "array", "items": THING}
    body: JSON = content(having(lines=many, data=many))
    assert classes({"requestBody": body}) == [
        *("GetThingBody", "GetThingBodyDataItem", "GetThingBodyLine")
    ]
    body = content(having(line=having(a=TEXT), lines=many))
    assert classes({"requestBody": body}) == [
        *("GetThingBody", "GetThingBodyLineObject", "GetThingBodyLinesItem")
    ]
    component: JSON = content({"$ref": "#/components/schemas/Bill"})
    other: JSON = {"$ref": "#/components/schemas/BillLine"}
    bill = having(lines=many, other=other)
    schemas: dict[str, JSON] = {"Bill": bill, "BillLine": THING}
    assert classes({"requestBody": component}, schemas=schemas) == [
        *("Bill", "BillLine", "BillLinesItem")
    ]
