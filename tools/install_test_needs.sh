#!/bin/sh
# Installs what the tests use besides Python: Debian's Chromium and ffmpeg, and Node.js. Says loudly what is missing.
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

if [ -f tests/node/package.json ]; then
  (cd tests/node && npm install --no-audit --no-fund --silent) || exit 1
fi
