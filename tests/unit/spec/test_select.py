"""Operations by choice."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientwright.diagnostics import InputError
from clientwright.load import load
from clientwright.pipeline import Choices, plan_api
from clientwright.plan.imports import Layout
from clientwright.spec.select import select

SPEC = """openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /bills:
    get: {operationId: listBills, tags: [Bills], responses: {'200': {description: All., content: {application/json: {schema: {$ref: '#/components/schemas/Bill'}}}}}}
    additionalOperations: {LINK: {operationId: linkBill, tags: [Links], responses: {'204': {description: Done.}}}}
    post: {operationId: addBill, tags: [Bills, Admin], x-internal: true, x-audiences: [staff], responses: {'204': {description: Done.}}}
  /pets/{id}:
    get: {operationId: getPet, tags: [Pets], parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
webhooks:
  paid: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Bill'}}}}}}
components:
  schemas:
    Bill: {type: object, properties: {id: {type: string}}}
    Pet: {type: object, properties: {name: {type: string}}}
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(SPEC)
    return path


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        ((), (), {"listBills", "addBill", "linkBill", "getPet", "paid"}),
        (("method:link",), (), {"linkBill"}),
        (("tag:Bills",), (), {"listBills", "addBill"}),
        (("tag:Bills",), ("tag:Admin",), {"listBills"}),
        (("path:/pets/*", "webhook:*"), (), {"getPet", "paid"}),
        ((), ("method:get", "tag:Links"), {"addBill", "paid"}),
        (("tag:Bills",), ("extension:x-internal",), {"listBills"}),
        (("extension:x-audiences=staff",), (), {"addBill"}),
        (("operation:*Bill*",), ("method:post", "tag:Links"), {"listBills"}),
    ],
)
def test_operations_are_chosen(
    source: Path, include: tuple[str, ...], exclude: tuple[str, ...], expected: set[str]
) -> None:
    """By tag, path, method, operationId and webhook; models that nobody needs are not there."""
    layout = Layout(shared_runtime=True)
    planned = plan_api(source, None, "api", "api", layout, Choices(include, exclude))
    calls = {str(call["operation_id"]) for call in planned.plan.calls}
    messages = {"paid"} if planned.plan.webhooks else set[str]()
    assert calls | messages == expected
    assert planned.operations_declared == len(calls) + planned.operations_excluded == 4
    needs_pets = "getPet" in expected
    assert ("Pet" in dict(planned.plan.model_exports.exports)) == needs_pets


@pytest.mark.parametrize(
    ("pattern", "advice"),
    [
        ("tag:Bill", "tag:Bills"),
        ("operation:listbills", "operation:listBills"),
        ("nothing", "tag:Billing"),
        ("verb:get", "tag:Billing"),
        ("path:/x", "path"),
    ],
)
def test_a_choice_of_nothing_is_refused(
    source: Path, pattern: str, advice: str
) -> None:
    """Most are typing errors."""
    document, _ = load(source)
    with pytest.raises(InputError) as caught:
        select(document, (pattern,), ())
    assert pattern in caught.value.what
    assert advice in (caught.value.advice or "")


LINKED = """\
openapi: 3.1.0
info: {title: Linked, version: "1"}
paths:
  /bills:
    post:
      operationId: addBill
      tags: [Bills]
      responses:
        "201":
          description: Made.
          links:
            It: {operationId: getBill}
            There: {operationRef: "#/paths/~1bills~1last/get"}
            Nowhere: {operationId: findBill}
  /bills/last:
    get: {operationId: getBill, tags: [Admin], responses: {"204": {description: None.}}}
  /bills/first:
    get: {operationId: first, x-fern-ignore: true, responses: {"204": {description: None.}}}
"""


def test_a_link_to_what_is_excluded_is_no_fault(tmp_path: Path) -> None:
    """It is left out with the operation; one that never led anywhere is told."""
    source = tmp_path / "linked.yaml"
    source.write_text(LINKED)
    layout = Layout(shared_runtime=True)
    planned = plan_api(
        source, None, "api", "api", layout, Choices(exclude=("tag:Admin",))
    )
    assert [found.code for found in planned.diagnostics] == ["link"]
    assert "`Nowhere`" in planned.diagnostics[0].message
    assert (planned.operations_declared, planned.operations_excluded) == (3, 2)
    assert len(planned.plan.calls) == 1
