#!/bin/sh
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# session.sh PROGRAM [ARGUMENT…]: runs a test in a session of its own: an X server, a window manager, a session bus with
# nothing but the accessibility bus on it, and empty folders for data and settings.
set -u
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
server='' manager=''
# shellcheck disable=SC2317 # called by the trap
finish () {
  [ -n "$manager" ] && kill "$manager" 2>/dev/null
  [ -n "$server" ] && kill "$server" 2>/dev/null
  wait
  rm -rf "$folder"
}
trap finish EXIT

unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS XDG_CURRENT_DESKTOP
export HOME="$folder/home" XDG_RUNTIME_DIR="$folder/run" XDG_DATA_HOME="$folder/data" XDG_CACHE_HOME="$folder/cache"
export XDG_CONFIG_HOME="$folder/config" BRIEF_TEST_FOLDER="$folder/work"
mkdir -p "$HOME" "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME" "$BRIEF_TEST_FOLDER"
chmod 700 "$XDG_RUNTIME_DIR"
[ -d /tmp/.X11-unix ] || mkdir -m 1777 /tmp/.X11-unix

# The server chooses its number itself, so that tests can run side by side.
mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 1280x1000x24 -nolisten tcp -noreset 3>"$folder/number" 2>"$folder/server.log" &
server=$!
read -r number <"$folder/number" || { cat "$folder/server.log"; exit 99; }
export DISPLAY=":$number" GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DISABLE=gl,vulkan,dmabuf ADW_DISABLE_PORTAL=1

# A window that is mapped before its manager is up may never become active, or never be drawn. That it is there openbox
# tells the others before it manages windows; the command is what it does last.
openbox --startup "touch $folder/managed" >"$folder/manager.log" 2>&1 &
manager=$!
tries=0
until [ -e "$folder/managed" ]; do
  tries=$((tries + 1))
  [ $tries -gt 200 ] && { cat "$folder/manager.log"; exit 99; }
  sleep .05
done

sed "s|@SERVICES@|$here/services|" "$here/session.conf" >"$folder/session.conf"
# The accessibility registry says on standard output that it is there; a test speaks TAP on it.
{ dbus-run-session --config-file="$folder/session.conf" -- "$@" 2>"$folder/errors"; echo $? >"$folder/status"; } |
  grep -v '^SpiRegistry daemon'
read -r status <"$folder/status"
grep -v '^dbus-daemon\|^SpiRegistry daemon' "$folder/errors" >&2
exit "$status"
