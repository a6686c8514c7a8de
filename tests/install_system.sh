#!/bin/sh
# Install what the tests need from the system, where we may: root and apt.
# Where we may not, the tests that need it skip with a line that says so.
set -eu
missing=""
command -v mariadbd >/dev/null 2>&1 || [ -x /usr/sbin/mariadbd ] || missing="$missing mariadb-server"
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v nginx >/dev/null 2>&1 || [ -x /usr/sbin/nginx ] || missing="$missing nginx-light"
command -v node >/dev/null 2>&1 || missing="$missing nodejs"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing for the tests:$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq || true
    # The tests start a server of their own; none must start by itself.
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
        echo "Could not install$missing; tests that need it will be skipped."
else
    echo "Not installed and not ours to install:$missing; tests that need it will be skipped."
fi
