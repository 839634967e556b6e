#!/bin/sh
# Install what only the tests need from Debian or Ubuntu and what is not there yet: a printing system, which runs in a folder
# of its own while a test prints on it, a key ring, which a test has in a session of its own, and strace, which sees what a desk
# writes before its power is cut. Does nothing where all is there.
set -eu
PATH="$PATH:/usr/sbin:/sbin"
missing=""
for each in cupsd:cups lp:cups-client lpadmin:cups-client strace:strace gnome-keyring-daemon:gnome-keyring \
    dbus-run-session:dbus-daemon; do
    command -v "${each%%:*}" >/dev/null 2>&1 || missing="$missing ${each##*:}"
done
[ -x /usr/lib/cups/filter/pdftopdf ] || missing="$missing cups-filters"
[ -z "$missing" ] && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing for the tests:$missing. Install them with your package manager, then run make test again." >&2
    exit 1
fi
run=""
if [ "$(id -u)" != 0 ]; then run="sudo"; fi
echo "Installing what the tests need:$missing"
$run env DEBIAN_FRONTEND=noninteractive apt-get update -qq
$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
