#!/bin/sh
# Install what Python and Qt need from Debian or Ubuntu and what is not there yet; does nothing where all is there.
set -eu
missing=""
need() { # need FILE-OR-COMMAND PACKAGE...: the first package that the archive knows
    probe=$1; shift
    if command -v "$probe" >/dev/null 2>&1 || ldconfig -p | grep -q "$probe"; then return; fi
    missing="$missing $*"
}
python3 -c 'import venv, ensurepip' >/dev/null 2>&1 || missing="python3 python3-venv"
need libEGL.so.1 libegl1
need libGL.so.1 libgl1
need libfontconfig.so.1 libfontconfig1
need libdbus-1.so.3 libdbus-1-3
need libxkbcommon.so.0 libxkbcommon0
need libxkbcommon-x11.so.0 libxkbcommon-x11-0
need libglib-2.0.so.0 libglib2.0-0
need libxcb-cursor.so.0 libxcb-cursor0
need libxcb-icccm.so.4 libxcb-icccm4
need libxcb-image.so.0 libxcb-image0
need libxcb-keysyms.so.1 libxcb-keysyms1
need libxcb-render-util.so.0 libxcb-render-util0
need libxcb-shape.so.0 libxcb-shape0
need libxcb-xkb.so.1 libxcb-xkb1
need libXext.so.6 libxext6
[ -z "$missing" ] && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing system libraries:$missing. Install them with your package manager, then run make again." >&2
    exit 1
fi
run=""
if [ "$(id -u)" != 0 ]; then run="sudo"; fi
echo "Installing system libraries:$missing"
$run env DEBIAN_FRONTEND=noninteractive apt-get update -qq
$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
