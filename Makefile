# Everything a person does here. `make help` lists it.
PYTHON ?= python3
VENV ?= .venv
EXTRAS = .[opentelemetry,redis,sandbox,trio]
CONSTRAINTS ?=
RUN = PATH="$(CURDIR)/$(VENV)/bin:$$PATH" PYTHONPATH="$(CURDIR)" $(VENV)/bin/python
READY = $(VENV)/.ready-$(shell cksum pyproject.toml | cut -d' ' -f1)

.DEFAULT_GOAL := help
.PHONY: help demo test stress faults bench generate lint check types format lowest clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' Makefile

demo: $(READY)  ## schedule, list, read, change and delete on all three providers, against the sandbox
	@$(RUN) -m examples.demo

test: $(READY)  ## all tests that take less than minutes
	$(RUN) -m pytest -m "not stress"

stress: $(READY)  ## the tests that take minutes: many hypothesis examples, the built wheel, the lowest dependencies
	HYPOTHESIS_PROFILE=stress $(RUN) -m pytest -m "stress or property"
	$(MAKE) lowest

faults: $(READY)  ## what every fault of a network or provider leads to, as a table
	$(RUN) -m tests.polymeet.resilience.report

lowest:  ## the tests with the lowest versions that pyproject.toml allows
	$(PYTHON) scripts/lowest_versions.py pyproject.toml > .lowest.txt
	$(MAKE) test VENV=.venv-lowest CONSTRAINTS="--constraint .lowest.txt"

bench: $(READY)  ## what an import, a call and a pager cost, as ratios to bare httpx
	$(RUN) -m tests.benchmarks.import_cost
	$(RUN) -m tests.benchmarks.call_cost
	$(RUN) -m tests.benchmarks.pagination_cost

generate: $(READY)  ## write generated/ from specs/
	$(RUN) -m scripts.generate

lint: $(READY)  ## the rules of the specs alone
	$(RUN) -m scripts.lint

check: $(READY)  ## generated/ is what specs/ give; format, lint and types are clean
	$(RUN) -m scripts.generate --check
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -m pyright --pythonpath $(VENV)/bin/python
	$(RUN) -m scripts.verify_types

format: $(READY)  ## put the code in form
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

clean:  ## remove what the commands above made, but for generated/
	rm -rf .venv .venv-lowest .lowest.txt .hypothesis .mypy_cache .pytest_cache .ruff_cache dist

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
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check $(CONSTRAINTS) --editable '$(EXTRAS)' --group test --group generate --group check
	@touch $(READY)
