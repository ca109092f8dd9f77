"""Names of real descriptions: a number ends one only where the description says the number."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
NUMBERED = """
import json, re, sys
from pathlib import Path
from clientwright.infer.sharing import share_types
from clientwright.json_value import tokens_of
from clientwright.load import load
from clientwright.lower.api import lower
from clientwright.naming.assign import assign
from clientwright.spec.upgrade import upgrade_document

def said(name, text):
    '''Whether the text holds the number that the name ends with, or the name ends with none.'''
    found = re.search("[0-9]+$", name.rstrip("_"))
    return found is None or found[0] in re.findall("[0-9]+", text)

spec, _ = upgrade_document(load(Path(sys.argv[1]))[0])
api = share_types(lower(spec.data)[0])
names = assign(api)
numbered = []
for id_, own in names.types.items():
    keywords = "[0-9]+|anyOf|oneOf|allOf|items|schema"
    inner = [t for t in tokens_of(id_) if not re.fullmatch(keywords, t)]
    numbered += [] if said(own.class_name, inner[-1]) else [own.class_name]
    numbered += [f for wire, f in own.fields.items() if not said(f, wire)]
for o in api.operations:
    own = names.operations[o.pointer]
    numbered += [] if said(own.method, f"{o.id} {o.path}") else [own.method]
    wires = [p.wire_name for p in o.parameters]
    numbered += [a for a, w in zip(own.arguments, wires) if not said(a, w)]
for id_, own in names.groups.items():
    numbered += [n for n in (own.class_name, own.module) if not said(n, id_)]
words = {w.id: w.words for w in api.webhooks}
numbered += [n for id_, n in names.webhooks.items() if not said(n, words[id_])]
print(json.dumps(sorted(numbered)))
"""
SAID_ELSEWHERE = {
    "elasticsearch-serverless": {
        "name_2": "`_name` beside `name`",
        "score_2": "`_score` beside `score`",
    },
    "paypal-invoicing": {
        "InvoicesCreateBadRequestDetailInvalidStringMaxLengthAddressLine1": "its text",
        "InvoicesCreateBadRequestDetailInvalidStringMaxLengthAdminArea1": "its text",
        "InvoicesCreateBadRequestDetailInvalidStringMaxLengthAdminArea2": "its text",
    },
    "stripe": {"AuthorizationControlsParamV2": "its title"},
    "adyen-webhooks": {
        "ideal_consumer_iban_2": "`idealConsumerIban` beside `iDealConsumerIban`",
    },
}
"""By description: names whose number is said beside the place, or where two names have the same words."""

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="no ../shared/corpus")


@pytest.mark.parametrize("source", sorted(CORPUS.glob("*.*")), ids=lambda p: p.stem)
def test_numbers_are_words_of_the_description(source: Path) -> None:
    """No `Item2` and no `Body1`: what has no name is named by its place and by what tells it."""
    result = subprocess.run(
        [sys.executable, "-c", NUMBERED, str(source)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert result.returncode == 0, result.stderr
    assert set(json.loads(result.stdout)) == set(SAID_ELSEWHERE.get(source.stem, {}))
