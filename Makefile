# Commands: run, quick, test, bench, soak, smoke. Everything is created in .venv and tests/node. Nothing else on the machine is changed,
# except that tools/install_test_needs.sh installs the Debian packages that tests need.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
NODE := tests/node/node_modules
PORT ?= 8000
MINUTES ?= 10
# The program is compiled once, not at each of the hundreds of starts in the tests.
unexport PYTHONDONTWRITEBYTECODE

LANES = -j2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)

.PHONY: run quick quick_timing quick_others test test_browser test_pages test_gate test_rest test_web test_providers bench soak smoke check screenshots clean

run: $(VENV)/.run
	$(PY) -m captionsync serve --port $(PORT)

# What to run between two edits: the checks, and the tests of the pure packages. They run as three jobs and take at most 30 s
# on two cores once the caches are warm.
quick: $(VENV)/.dev
	$(MAKE) $(LANES) check quick_timing quick_others

QUICK := $(PY) -m pytest --hypothesis-profile=quick -m "not slow and not long and not node"

quick_timing: $(VENV)/.dev
	$(QUICK) tests/timing

quick_others: $(VENV)/.dev
	$(QUICK) tests/test_architecture.py tests/test_captioner.py tests/test_release.py tests/test_events.py \
		tests/align tests/timeline tests/exports tests/wire

# Three jobs run at a time, because browser tests mostly wait for speech to be played. Each job's output is shown when it ends.
test: $(VENV)/.dev
	sh tools/install_test_needs.sh
	$(MAKE) check
	@echo "Running all tests: 10 to 20 minutes. The output of each part is shown when it ends."
	$(MAKE) $(LANES:-j2=-j3) test_web test_gate test_browser test_rest test_pages test_providers

test_browser: $(VENV)/.dev $(NODE)/.installed
	$(PY) -m pytest tests/browser --ignore=tests/browser/test_pages.py

# Two runs, because each drives Chromium with an event loop of its own.
test_pages: $(VENV)/.dev $(NODE)/.installed
	$(PY) -m pytest tests/audio
	$(PY) -m pytest tests/browser/test_pages.py

# The packages that must reach their coverage from their own tests; then their properties, with more examples.
test_gate: $(VENV)/.dev $(NODE)/.installed
	$(PY) -m tools.coverage_gate
	$(PY) -m pytest -m "(hypothesis or long or node) and not slow" $$($(PY) -m tools.coverage_gate --properties)

test_providers: $(VENV)/.dev
	$(PY) -m pytest tests/providers

test_web: $(VENV)/.dev $(NODE)/.installed
	$(PY) -m pytest tests/web

test_rest: $(VENV)/.dev $(NODE)/.installed
	node --test tests/js/
	$(PY) -m pytest --ignore=tests/audio --ignore=tests/browser --ignore=tests/providers --ignore=tests/web \
		$$($(PY) -m tools.coverage_gate --ignore)

check: $(VENV)/.dev $(NODE)/.installed
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	npm --prefix tests/node run --silent types
	npm --prefix tests/node run --silent format

# The measurements, then the tests that take minutes.
bench: $(VENV)/.dev
	sh tools/install_test_needs.sh
	$(MAKE) $(NODE)/.installed
	$(PY) -m pip install --quiet --disable-pip-version-check -e '.[dev,bench]'
	$(PY) -m benchmarks
	$(PY) -m pytest -m slow tests/browser
	$(PY) -m pytest -m slow --ignore=tests/browser
	$(PY) -m pytest --hypothesis-profile=full tests/timing tests/align tests/wire tests/exports tests/fuzz tests/access

# Memory, tasks and descriptors of a server that works for minutes.
soak: $(VENV)/.dev
	$(PY) -m benchmarks.soak --minutes $(MINUTES)

# One sentence over each transport and model of the real ElevenLabs; needs ELEVENLABS_API_KEY and spends characters.
smoke: $(VENV)/.dev
	$(PY) -m tools.smoke

# The pictures use Debian's fonts-inter and fonts-noto-cjk if they are installed.
screenshots: $(VENV)/.dev
	$(PY) tools/screenshots.py

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "captionsync needs Python 3.11 or newer; set PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "Python's venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }

# pip does not compile a package that is installed in place: the first start would.
$(VENV)/.run: pyproject.toml $(VENV)/bin/python
	$(PY) -m pip install --quiet --disable-pip-version-check -e .
	$(PY) -m compileall -q captionsync
	@touch $@

$(VENV)/.dev: pyproject.toml $(VENV)/bin/python
	$(PY) -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	$(PY) -m compileall -q captionsync
	@touch $@ $(VENV)/.run

$(NODE)/.installed: tests/node/package-lock.json
	@command -v npm >/dev/null || { echo "npm is missing; on Debian: apt-get install nodejs npm"; exit 1; }
	npm --prefix tests/node ci --no-audit --no-fund --silent
	@touch $@

clean:
	rm -rf $(VENV) tests/node/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find captionsync tests benchmarks tools -name __pycache__ -prune -exec rm -rf {} +
