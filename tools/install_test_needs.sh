#!/bin/sh
# Installs what the tests use besides Python: Debian's Chromium and ffmpeg, Node.js, and the clients of voice agents in a
# Python environment of their own (20 s and 650 MB, once). Says loudly what is missing.
set -u

missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v ffmpeg >/dev/null 2>&1 || missing="$missing ffmpeg"
command -v node >/dev/null 2>&1 || missing="$missing nodejs npm"

if [ -n "$missing" ]; then
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Installing$missing for the tests"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null || exit 1
  else
    echo "MISSING FOR THE TESTS:$missing. On Debian: sudo apt-get install$missing" >&2
    exit 1
  fi
fi

if [ -x .venv/bin/python ]; then
  .venv/bin/python -m pip install --quiet --disable-pip-version-check -e '.[zh,ja]' ||
    echo "MISSING FOR THE TESTS: the extras zh and ja; the tests of Open JTalk are skipped" >&2
fi

agents=.venv/agents
if [ -x .venv/bin/python ] && ! cmp -s tests/agents/requirements.txt "$agents/installed.txt"; then
  # Compiling what is never imported would take half of the time.
  if .venv/bin/python -m venv --clear --without-pip "$agents" &&
    .venv/bin/python -m pip --python "$agents/bin/python" install --quiet --disable-pip-version-check --no-compile \
      -r tests/agents/requirements.txt; then
    cp tests/agents/requirements.txt "$agents/installed.txt"
  else
    rm -rf "$agents"
    echo "MISSING FOR THE TESTS: the clients of tests/agents/requirements.txt; their tests are skipped" >&2
  fi
fi
