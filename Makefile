# The README's two commands; each sets up what it needs in .venv.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/ready

.PHONY: generate test check

generate: $(READY)
	$(BIN)/clientwright generate

test: $(READY) check
	$(BIN)/python -m pytest --cov --cov-report=term

# Style and types of all that is written and all that is emitted.
check: $(READY)
	$(BIN)/black --check --quiet generator templates tests
	$(BIN)/black --check --quiet generated
	$(BIN)/mypy generator/clientwright templates/runtime generated/billing_clients tests
	$(BIN)/pyright --project pyproject.toml

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python" >&2; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(READY)
