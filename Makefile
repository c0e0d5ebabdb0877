# The menu: run, test, bench. Everything is made in .venv and tests/node; nothing else on the machine is touched,
# but for the Debian packages that tests need (tools/install_test_needs.sh).

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PORT ?= 8000

.PHONY: run test test_browser test_rest bench check screenshots clean

run: $(VENV)/.run
	$(PY) -m captionsync serve --port $(PORT)

# Two lanes side by side, because browser tests mostly wait for speech to be heard; each is shown when it is done.
test: $(VENV)/.dev
	sh tools/install_test_needs.sh
	$(MAKE) check
	@echo "Running all tests: some 8 minutes. The two halves are shown when they are done."
	$(MAKE) -j2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target) test_browser test_rest

# Two runs, because each drives Chromium with an event loop of its own.
test_browser: $(VENV)/.dev
	$(PY) -m pytest tests/audio
	$(PY) -m pytest tests/browser

test_rest: $(VENV)/.dev
	node --test tests/js/
	$(PY) -m pytest --ignore=tests/audio --ignore=tests/browser

check: $(VENV)/.dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

# The figures, then the promises that take minutes to check.
bench: $(VENV)/.dev
	sh tools/install_test_needs.sh
	$(PY) -m benchmarks
	$(PY) -m pytest -m slow tests/browser
	$(PY) -m pytest -m slow --ignore=tests/browser

# The pictures use Debian's fonts-inter and fonts-noto-cjk where they are installed.
screenshots: $(VENV)/.dev
	$(PY) tools/screenshots.py

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "captionsync needs Python 3.11 or newer; set PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "Python's venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }

$(VENV)/.run: pyproject.toml $(VENV)/bin/python
	$(PY) -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.dev: pyproject.toml $(VENV)/bin/python
	$(PY) -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) tests/node/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis
