#!/bin/sh
# Installs what the tests use besides Python: Debian's Chromium, ffmpeg, Node.js, nginx, OpenSSL, Redis and systemd's tools,
# and the clients of voice agents in a Python environment of their own (20 s and 650 MB, once). Says loudly what is missing.
set -u

# Installed packages start no services: the tests run nginx and Redis by themselves, on ports of their own.
install_packages() {
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    trap 'exit 1' INT TERM
    printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod 755 "$policy"
  fi
  apt-get update -qq || return 1
  # Debian 13 has Valkey, Debian 12 does not.
  if ! command -v valkey-server >/dev/null 2>&1 && apt-cache show valkey-server >/dev/null 2>&1; then
    set -- "$@" valkey-server
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}

missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v ffmpeg >/dev/null 2>&1 || missing="$missing ffmpeg"
command -v node >/dev/null 2>&1 || missing="$missing nodejs npm"
command -v nginx >/dev/null 2>&1 || [ -x /usr/sbin/nginx ] || missing="$missing nginx"
command -v openssl >/dev/null 2>&1 || missing="$missing openssl"
command -v redis-server >/dev/null 2>&1 || missing="$missing redis-server"
command -v systemd-analyze >/dev/null 2>&1 || missing="$missing systemd"

if [ -n "$missing" ]; then
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Installing$missing for the tests"
    install_packages $missing || exit 1
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
