# Every target does its own set-up in .venv: nothing but Python 3.11+ and make is needed.
# Another Python: make test PYTHON=python3.13 (or PYTHON=python3.13 make test).
SHELL := /bin/sh
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PYTHON := $(PYTHON)
VERSION := $(if $(PYTHON),$(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null))

VENV := .venv
RUN := $(VENV)/bin/python -m bot
INPUTS := pyproject.toml constraints.txt
MADE := $(VENV)/.made-with-$(VERSION)
BASE := $(VENV)/.installed-base
DEMO := $(VENV)/.installed-demo
DEV := $(VENV)/.installed-dev

# Builds are held to the same versions: older pips read the first variable, newer ones the second.
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_BUILD_CONSTRAINT := $(CURDIR)/constraints.txt
PIP := $(VENV)/bin/python -m pip -qq --disable-pip-version-check --no-input install

QUESTIONS ?= tests/knowledge/questions.jsonl
DATA ?= ../shared/data

# Three processes keep two cores busy, as some tests wait for real; what takes long to build is built by one of them.
SPREAD := --numprocesses=3 --dist=loadgroup

.DEFAULT_GOAL := help
.PHONY: help demo run ask test coverage faults soak lint check eval bench ablate screenshots

help: ## list what make can do
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' $(firstword $(MAKEFILE_LIST)) | awk -F'|' '{ printf "  make %-12s %s\n", $$1, $$2 }'

demo: $(DEMO) ## the real bot in a simulated Discord in your browser, no token needed
	@$(RUN) demo $(ARGS)

run: $(BASE) ## the bot on Discord, with the token from .env
	@$(RUN) run

ask: $(BASE) ## ask in the terminal: make ask Q="Who is James Cleverly?", or without Q a prompt
	@$(RUN) ask $(if $(Q),"$$Q")

test: $(DEV) ## all tests; make test ARGS=tests/bot runs some
	@$(VENV)/bin/python -m pytest -q $(or $(ARGS),$(SPREAD))

coverage: $(DEV) ## all tests, held to their coverage of branches; takes twice as long
	@$(VENV)/bin/python -m pytest -q $(SPREAD) --cov --cov-report=term:skip-covered --cov-fail-under=99

faults: $(DEV) ## provoke faults on the real process, and print what each came to
	@$(VENV)/bin/python -m pytest -q -m faults $(ARGS)

soak: $(DEV) ## 20,000 questions of 2,000 members: memory, loop lag, answers; make soak ARGS=2000 asks fewer
	@$(VENV)/bin/python -m tests.faults.soak $(ARGS)

lint: $(DEV) ## formatting, lint rules, types and the knowledge base
	@$(VENV)/bin/ruff format --check --quiet .
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/mypy
	@$(RUN) check

check: $(BASE) ## check the knowledge base: make check ARTICLE=article.txt verifies it against the text
	@$(RUN) check $(if $(ARTICLE),--article "$(ARTICLE)")

eval: $(BASE) ## score the labelled questions
	@$(RUN) eval $(QUESTIONS) $(ARGS)

bench: $(DEV) ## time and accuracy beside other matchers
	@$(VENV)/bin/python -m tests.benchmarks $(if $(wildcard $(DATA)),--data $(DATA)) $(ARGS)

ablate: $(DEV) ## what each part of the engine is worth
	@$(VENV)/bin/python -m tests.benchmarks.ablate $(ARGS)

screenshots: $(DEV) ## take README's pictures anew, with the system's Chromium
	@$(VENV)/bin/python -m tests.screenshots

$(MADE):
	@test -n "$(VERSION)" || { echo "Byline needs Python 3.11 or newer; name one: make PYTHON=python3.11" >&2; exit 2; }
	@echo "Making $(VENV) with Python $(VERSION): a few seconds"
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(BASE): $(MADE) $(INPUTS)
	@echo "Installing Byline with what it needs (discord.py, numpy, a sentence encoder, a reader of web pages and others): about half a minute"
	@$(PIP) -e '.[authoring,meaning]'
	@touch $@

$(DEMO): $(BASE)
	@echo "Installing the simulated Discord (simcord): about ten seconds"
	@$(PIP) -e '.[demo]'
	@touch $@

$(DEV): $(DEMO)
	@echo "Installing the developers' tools (pytest, mypy, ruff and others): about twenty seconds"
	@$(PIP) -e '.[dev]'
	@touch $@
