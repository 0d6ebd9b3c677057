# Every target sets itself up; the work is in scripts/, one small file each.
.DEFAULT_GOAL := help
.PHONY: help run check test coverage messages requirements clean

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

run: ## Serve casetracker on this machine with its demonstration (PORT=8000, DEMO=no for an empty one)
	@scripts/run

check: ## The inner loop: form, lint, walls, types, migrations, quick unit tests on SQLite
	@scripts/check

test: ## Everything: what check does, slow unit tests, a real browser, PostgreSQL where it is installed
	@scripts/test

coverage: ## Which lines the unit tests do not reach
	@scripts/setup requirements-dev.txt
	@.venv/bin/python -m coverage run -m pytest -q -m "not browser"
	@.venv/bin/python -m coverage report

messages: ## Bring the readers' Spanish up to date with what templates and code say
	@scripts/setup requirements-dev.txt
	@.venv/bin/python scripts/messages.py

requirements: ## Pin and hash requirements*.in anew (UPGRADE=yes for newer versions)
	@scripts/setup requirements-dev.txt
	@scripts/requirements

clean: ## Remove what was built; data/ stays
	@rm -rf .venv staticfiles .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
