# What a newcomer needs is `make demo` and `make test`; both work with Python 3.11 or later alone.

PYTHON ?= python3
SHARED ?= ../shared
# Releases on which the checks are known to pass; `make test CONSTRAINTS=` takes the newest ones instead.
CONSTRAINTS ?= constraints.txt

DEMO := .venv
DEV := .venv-dev
BIN := $(DEV)/bin
EXAMPLE := examples/acme-negotiation-rules
# What the example package is tested against: this checkout, or a wheel of it.
LIBRARY ?= .
ARTICLE := seeds/prisoner-swap-2025.txt
PIP := -m pip --disable-pip-version-check -qq

.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help demo test lint types contract docs example bench eval clean

help:
	@echo "make demo      install the package and parse one article"
	@echo "make test      run the tests, with coverage"
	@echo "make lint      ruff, and the form of the code"
	@echo "make types     mypy --strict"
	@echo "make contract  which module may import which"
	@echo "make docs      build the documentation into site/"
	@echo "make example   install the package in $(EXAMPLE), run its tests, build its docs"
	@echo "make bench     speed, beside one bare pass over the tokens"
	@echo "make eval      quality, where $(SHARED) holds annotated texts"
	@echo "make clean     remove everything that these commands made"

demo: $(DEMO)/.installed
	$(DEMO)/bin/negotiation-events parse $(ARTICLE)

test: $(DEV)/.test
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report $(if $(CI),--fail-under=95)

lint: $(DEV)/.lint
	$(BIN)/ruff check src tests benchmarks scripts examples
	$(BIN)/ruff format --check src tests benchmarks scripts examples

types: $(DEV)/.types
	$(BIN)/mypy

contract: $(DEV)/.lint
	$(BIN)/lint-imports

docs: $(DEV)/.docs
	$(BIN)/mkdocs build --strict

# As its users would: not editable, and away from src.
example:
	rm -rf .venv-example
	$(PYTHON) -m venv .venv-example
	.venv-example/bin/python $(PIP) install $(if $(CONSTRAINTS),--constraint $(CONSTRAINTS)) \
		$(LIBRARY) ./$(EXAMPLE) pytest mkdocs
	cd $(EXAMPLE) && ../../.venv-example/bin/python -m pytest -p no:cacheprovider
	cd $(EXAMPLE) && ../../.venv-example/bin/mkdocs build --strict --site-dir ../../.venv-example/site

bench: $(DEV)/.test
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/lexicon.py

eval: $(DEV)/.test
	@if [ -d "$(SHARED)/gold" ]; then $(BIN)/python benchmarks/quality.py "$(SHARED)"; else echo "no $(SHARED) here"; fi

clean:
	rm -rf $(DEMO) $(DEV) .venv-example build dist site .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# The stamps keep a second `make` from installing again.

$(DEMO)/.installed: pyproject.toml
	$(PYTHON) -m venv $(DEMO)
	$(DEMO)/bin/python $(PIP) install --editable .
	@touch $@

# Dependency groups need pip 25.1, which is more than the one that comes with Python 3.11.
$(DEV)/.pip:
	$(PYTHON) -m venv $(DEV)
	$(BIN)/python $(PIP) install "pip>=25.1"
	@touch $@

$(DEV)/.%: pyproject.toml $(CONSTRAINTS) $(DEV)/.pip
	$(BIN)/python $(PIP) install $(if $(CONSTRAINTS),--constraint $(CONSTRAINTS)) --group $* --editable .
	@touch $@
