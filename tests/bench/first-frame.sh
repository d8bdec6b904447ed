#!/bin/sh
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# first-frame.sh MEASURE EMPTY-WINDOW BRIEFINGS: in a session like that of the window's tests.
set -eu

GSETTINGS_SCHEMA_DIR=$(dirname "$3")/../data
GSETTINGS_BACKEND=memory GTK_A11Y=none GDK_DEBUG=no-portals LC_ALL=C.UTF-8
export GSETTINGS_SCHEMA_DIR GSETTINGS_BACKEND GTK_A11Y GDK_DEBUG LC_ALL
exec "$(dirname "$0")/../ui/session.sh" "$@"
