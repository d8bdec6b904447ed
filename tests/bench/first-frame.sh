#!/bin/sh
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# first-frame.sh MEASURE EMPTY-WINDOW BRIEFINGS: on a display and in folders of its own.
set -eu

folder=$(mktemp -d "${TMPDIR:-/tmp}/briefings-bench-XXXXXX")
schemas=$(dirname "$3")/../data
trap 'rm -rf "$folder"' EXIT
mkdir -m 700 "$folder/run"

env -u WAYLAND_DISPLAY \
  HOME="$folder" XDG_DATA_HOME="$folder/data" XDG_CACHE_HOME="$folder/cache" XDG_CONFIG_HOME="$folder/config" \
  XDG_RUNTIME_DIR="$folder/run" GSETTINGS_SCHEMA_DIR="$schemas" GSETTINGS_BACKEND=memory \
  GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y=none ADW_DISABLE_PORTAL=1 GDK_DEBUG=no-portals LC_ALL=C.UTF-8 \
  xvfb-run --auto-servernum --server-args='-screen 0 1280x1024x24' \
  dbus-run-session -- "$1" "$2" "$3"
