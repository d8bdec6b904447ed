#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""portal_backend.py FOLDER: the person and the printer behind the real desktop portal.

A file or folder that is asked for is the one whose path stands in FOLDER/choice; what is printed goes to
FOLDER/printed.pdf, its paper to FOLDER/printed.paper. FOLDER/requests has a line for each request."""

import os
import pathlib
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

NAME = "org.freedesktop.impl.portal.desktop.briefingstest"
INTERFACES = """
<node>
  <interface name='org.freedesktop.impl.portal.FileChooser'>
    <method name='OpenFile'>
      <arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
      <arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>
      <arg type='u' direction='out'/><arg type='a{sv}' direction='out'/>
    </method>
    <method name='SaveFile'>
      <arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
      <arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>
      <arg type='u' direction='out'/><arg type='a{sv}' direction='out'/>
    </method>
  </interface>
  <interface name='org.freedesktop.impl.portal.Print'>
    <method name='PreparePrint'>
      <arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
      <arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='a{sv}' direction='in'/>
      <arg type='a{sv}' direction='in'/><arg type='u' direction='out'/><arg type='a{sv}' direction='out'/>
    </method>
    <method name='Print'>
      <arg type='o' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
      <arg type='s' direction='in'/><arg type='h' direction='in'/><arg type='a{sv}' direction='in'/>
      <arg type='u' direction='out'/><arg type='a{sv}' direction='out'/>
    </method>
  </interface>
</node>
"""


class Backend:
    def __init__(self, folder):
        self.folder = folder
        self.connection = Gio.bus_get_sync(Gio.BusType.SESSION)
        for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
            self.connection.register_object("/org/freedesktop/portal/desktop", interface, self.answer, None, None)
        Gio.bus_own_name_on_connection(self.connection, NAME, Gio.BusNameOwnerFlags.NONE, None, None)

    def answer(self, _connection, _sender, _path, _interface, method, arguments, invocation):
        with open(self.folder / "requests", "a", encoding="utf-8") as log:
            log.write(f"{method} {arguments.get_child_value(1).get_string()}\n")
        results = getattr(self, method)(arguments, invocation)
        invocation.return_value(GLib.Variant("(ua{sv})", (0, results)))

    def choose(self):
        path = (self.folder / "choice").read_text(encoding="utf-8").strip()
        return {"uris": GLib.Variant("as", [pathlib.Path(path).as_uri()]), "writable": GLib.Variant("b", True)}

    def OpenFile(self, _arguments, _invocation):
        return self.choose()

    def SaveFile(self, _arguments, _invocation):
        return self.choose()

    def PreparePrint(self, arguments, _invocation):
        setup = arguments.get_child_value(5)
        paper = setup.lookup_value("DisplayName", None) or setup.lookup_value("Name", None)
        (self.folder / "printed.paper").write_text(paper.get_string() if paper else "", encoding="utf-8")
        return {"settings": arguments.get_child_value(4), "page-setup": setup, "token": GLib.Variant("u", 7)}

    def Print(self, arguments, invocation):
        handle = arguments.get_child_value(4).get_handle()
        source = invocation.get_message().get_unix_fd_list().get(handle)
        unfinished = self.folder / "printed.pdf.part"
        with os.fdopen(source, "rb") as stream:
            unfinished.write_bytes(stream.read())
        unfinished.rename(self.folder / "printed.pdf")
        return {}


if __name__ == "__main__":
    Backend(pathlib.Path(sys.argv[1]))
    GLib.MainLoop().run()
