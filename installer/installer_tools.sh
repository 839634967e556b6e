#!/bin/sh
# Install what building and testing the installers needs from Debian or Ubuntu and what is not there yet: packagers, a compiler
# for Windows, wine to run what it made, clean systems to install into, and a screen and a keyboard to drive them.
# Does nothing where all is there.
set -eu
PATH="$PATH:/usr/sbin:/sbin"
missing=""
for each in dpkg-deb:dpkg lintian:lintian desktop-file-validate:desktop-file-utils appstreamcli:appstream \
    makensis:nsis wixl:wixl msiinfo:msitools x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64 osslsigncode:osslsigncode \
    rsvg-convert:librsvg2-bin debootstrap:debootstrap Xvfb:xvfb xdotool:xdotool xz:xz-utils zstd:zstd unshare:util-linux ip:iproute2 \
    man:man-db openssl:openssl readelf:binutils; do
    command -v "${each%%:*}" >/dev/null 2>&1 || missing="$missing ${each##*:}"
done
[ -x /usr/lib/wine/wine64 ] || missing="$missing wine64"
[ -z "$missing" ] && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing for the installers:$missing. Install them with your package manager, then run make again." >&2
    exit 1
fi
run=""
if [ "$(id -u)" != 0 ]; then run="sudo"; fi
echo "Installing what the installers need:$missing"
$run env DEBIAN_FRONTEND=noninteractive apt-get update -qq
$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
