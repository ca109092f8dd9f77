# The README's two commands; each sets up what it needs in .venv.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/ready

.PHONY: generate test check scoreboard unseen bench faults rivals

generate: $(READY)
	$(BIN)/clientwright generate

test: $(READY) check
	$(BIN)/python -m pytest --numprocesses=2 --dist=loadfile --cov --cov-report=term

# A table of what real descriptions become: make scoreboard ONLY=github,stripe RESUME=1
CORPUS ?= ../shared/corpus
scoreboard: $(READY)
	cd tests && ../$(BIN)/python -m benchmarks --corpus $(abspath $(CORPUS)) \
		$(if $(ONLY),--only $(ONLY)) $(if $(RESUME),--resume)

# What becomes of a folder of other descriptions: make unseen FOLDER=../descriptions
unseen: $(READY)
	@test -n "$(FOLDER)" || { echo "Name a folder: make unseen FOLDER=../descriptions" >&2; exit 2; }
	$(BIN)/python -m tests.benchmarks.unseen $(FOLDER) $(if $(ONLY),--only $(ONLY))

# What a call and an answer cost beside httpx and json, as ratios of one run.
bench: $(READY)
	cd tests && ../$(BIN)/python -m benchmarks.bench --write

# What calls meet when things go wrong; fails where anything is not as it has to be.
faults: $(READY)
	cd tests && ../$(BIN)/python -m benchmarks.faults --write $(if $(CALLS),--calls $(CALLS))

# Other generators, which `make scoreboard` measures where they are; they change nothing in .venv.
rivals: .scoreboard/rivals/ready

.scoreboard/rivals/ready: pyproject.toml
	$(PYTHON) -m venv .scoreboard/rivals
	.scoreboard/rivals/bin/python -m pip install --quiet --disable-pip-version-check '.[rivals]'
	@touch $@

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
