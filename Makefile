# Two commands matter: `make run` and `make test`. Both set up what they need first, and redo only what has changed.
# Kept to what GNU make 3.81 understands, since macOS still ships it.

SHELL := /bin/sh
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
SETUP := "$(PYTHON)" .ci/setup.py
PY := .venv/bin/python

# More for pytest, as in: make test PYTEST_ARGS="-k orders"
PYTEST_ARGS :=
# Files side by side, on at most four cores: more only fight for the disk. One at a time: make test JOBS=0
JOBS := auto
SOURCES = bot models webapp workers $(wildcard main.py)

.DEFAULT_GOAL := help
.PHONY: help run test bench lint fmt migration chaos locales diagram lock clean setup dev python

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

run: setup ## everything in one process, with its own database: no configuration needed
	@exec $(PY) main.py run

test: lint ## lint, types, layers and the whole suite
	$(PY) -m pytest -n $(JOBS) --maxprocesses 4 --dist loadfile $(PYTEST_ARGS)

bench: setup ## the goals table; ONLY=P2 measures one
	$(PY) -m bench $(ONLY)

lint: dev ## ruff, mypy, import-linter
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	@if grep -q '^\[tool\.importlinter' pyproject.toml; then $(PY) .venv/bin/lint-imports; fi

fmt: dev ## put the code into shape
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

migration: setup ## a new migration from the models: NAME=what_it_does (then read it and finish it by hand)
	@test -n "$(NAME)" || { echo "Say what it does: make migration NAME=add_tracking" >&2; exit 2; }
	@$(PY) .ci/migration.py "$(NAME)"

# On the embedded server; on an external one too when SAVDO_TEST_DATABASE_URL says where it is.
chaos: dev ## the long series: kills and races, an hour or so
	env -u SAVDO_TEST_DATABASE_URL $(PY) -m pytest -m "chaos and not server" $(PYTEST_ARGS)
	@if [ -n "$$SAVDO_TEST_DATABASE_URL" ]; then set -x; $(PY) -m pytest -m "chaos and server" $(PYTEST_ARGS); fi

locales: dev ## gather texts from the code into every catalogue, then compile
	$(PY) -m babel.messages.frontend -q extract -F .ci/babel.cfg -k N_ --add-location=file --sort-by-file \
		--no-wrap --project=Savdo --copyright-holder="Savdo contributors" -o .venv/messages.pot $(SOURCES)
	for locale in `$(PY) -c 'from models.base.i18n import Language; print(*(one.locale for one in Language))'`; do \
		$(PY) -m babel.messages.frontend -q update -i .venv/messages.pot -d locales -l $$locale \
			--init-missing --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --no-wrap || exit 1; done
	@$(SETUP) catalogues

diagram: setup ## docs/data-model.md, drawn from the models
	$(PY) .ci/diagram.py docs/data-model.md

lock: dev ## new versions within what requirements*.in and package.json ask for
	for name in requirements requirements-dev; do \
		env -u UV_FIND_LINKS -u UV_EXTRA_INDEX_URL .venv/bin/uv pip compile $$name.in -o $$name.txt --upgrade --quiet \
			--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
			--python-version 3.11 --universal || exit 1; done
	PATH="$(CURDIR)/.venv/bin:$$PATH" npm update --package-lock-only --no-audit --no-fund

clean: ## remove what set-up made; data in .data stays
	rm -rf .venv node_modules webapp/static/vendor .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find locales -name '*.mo' -exec rm -f {} +

setup: python
	@$(SETUP)

dev: python
	@$(SETUP) --dev

python:
	@test -n "$(PYTHON)" || { echo "Savdo needs Python 3.11 or newer; none was found." >&2; exit 1; }
