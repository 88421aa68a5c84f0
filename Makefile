# Everything a person does here. `make help` lists it.
PYTHON ?= python3
VENV ?= .venv
EXTRAS = .[aiohttp,http2,httpx2,opentelemetry,redis,sandbox,trio]
DEPENDENCY_GROUPS = --group test --group generate --group check
CONSTRAINTS ?=
PROVIDER ?= zoom
# Compiled modules are kept, whatever the environment says: the tests start hundreds of processes that import the same.
RUN = PATH="$(CURDIR)/$(VENV)/bin:$$PATH" PYTHONPATH="$(CURDIR)" PYTHONDONTWRITEBYTECODE= $(VENV)/bin/python
# Tests side by side: two processes use the two cores of a small machine. `make test SIDE_BY_SIDE=` runs them one after another.
SIDE_BY_SIDE ?= --numprocesses 2 --dist worksteal
READY = $(VENV)/.ready-$(shell cksum pyproject.toml | cut -d' ' -f1)

.DEFAULT_GOAL := help
.PHONY: help demo test stress faults bench bench-here bench-short generate lint check drift types format lowest clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-11s %s\n", $$1, $$2}' Makefile

demo: $(READY)  ## schedule, list, read, change and delete on all three providers, against the sandbox
	@$(RUN) -m examples.demo

test: $(READY)  ## all tests that take less than minutes
	$(RUN) -m pytest -m "not stress" $(SIDE_BY_SIDE)

# What keeps a pace only waits, and is late where others compute: it runs by itself, all of it at once.
stress: $(READY)  ## the tests that take minutes: many hypothesis examples, the built wheel, uvloop, the lowest dependencies
	HYPOTHESIS_PROFILE=stress $(RUN) -m pytest -m "(property or stress) and not paced" $(SIDE_BY_SIDE)
	$(RUN) -m pytest -m "paced" --numprocesses 5 --dist load tests/polymeet/rate_limits
	POLYMEET_TEST_LOOPS=uvloop $(RUN) -m pytest -m "not stress" -k uvloop $(SIDE_BY_SIDE)
	$(MAKE) lowest

lowest:  ## the tests with the lowest versions that pyproject.toml allows
	$(PYTHON) scripts/lowest_versions.py pyproject.toml > .lowest.txt
	$(MAKE) test VENV=.venv-lowest CONSTRAINTS="--constraint .lowest.txt"

faults: $(READY)  ## what comes of each fault of a network or a provider, for a read, a write and a create, as a table
	@$(RUN) -m tests.polymeet.end_to_end.report

# The peers have an environment of their own: their dependencies are none of ours, and it has what they would have in a service.
bench:  ## what calls, models, pages, imports and memory cost, beside other clients, as ratios in one run; writes bench.json
	@$(MAKE) --no-print-directory bench-here VENV=.venv-bench EXTRAS='.[aiohttp,httpx2,redis]' DEPENDENCY_GROUPS='--group bench'

bench-here: $(READY)
	@$(RUN) -m tests.benchmarks $(BENCH_OPTIONS)

bench-short: $(READY)  ## the same in two minutes with few peers; fails for a number 30 % over its budget
	@$(RUN) -m tests.benchmarks --short $(BENCH_OPTIONS)

generate: $(READY)  ## write generated/ and specs/OPERATIONS.md from specs/
	$(RUN) -m scripts.generate

lint: $(READY)  ## the rules of the specs alone
	$(RUN) -m scripts.lint

check: $(READY)  ## generated/ and OPERATIONS.md are what specs/ give, the version allows what changed; format, lint and types are clean
	$(RUN) -m scripts.generate --check
	@for inventory in specs/drift/*-inventory.yaml; do each=$$(basename $$inventory -inventory.yaml); \
	  $(RUN) -m scripts.drift --provider $$each --upstream $$inventory --baseline specs/drift/$$each-baseline.yaml || exit; done
	$(RUN) -m scripts.public_surface
	$(VENV)/bin/lint-imports --no-cache
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -m pyright --pythonpath $(VENV)/bin/python
	$(RUN) -m scripts.verify_types

drift: $(READY)  ## what differs between specs/ and a provider's document: make drift UPSTREAM=file-or-URL PROVIDER=zoom
	@test -n "$(UPSTREAM)" || { echo "say what to compare with: make drift UPSTREAM=file-or-URL PROVIDER=$(PROVIDER)"; exit 2; }
	@$(RUN) -m scripts.drift --provider $(PROVIDER) --upstream "$(UPSTREAM)" --baseline specs/drift/$(PROVIDER)-baseline.yaml $(DRIFT_OPTIONS)

format: $(READY)  ## put the code in form
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

clean:  ## remove what the commands above made, but for generated/
	rm -rf .venv .venv-bench .venv-lowest .lowest.txt bench.json .hypothesis .mypy_cache .pytest_cache .ruff_cache dist

# The virtual environment. Debian's python3 comes without venv; apt-get brings it where we may ask for it.
$(READY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; set PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python's venv module is missing; installing Debian's package"; \
	  apt-get update -qq && apt-get install -y -qq python3-venv; }
	@echo "setting up $(VENV): this takes a minute the first time"
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check "pip==26.1"
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check $(CONSTRAINTS) --editable '$(EXTRAS)' $(DEPENDENCY_GROUPS)
	@touch $(READY)
