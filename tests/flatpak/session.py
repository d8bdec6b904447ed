# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop session for an installed Flatpak: X server, window manager, bus, portals, and a home folder of its own."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).parent
SERVICES = pathlib.Path("/usr/share/dbus-1/services")
PORTALS = ["org.freedesktop.portal.Desktop", "org.freedesktop.portal.Documents",
           "org.freedesktop.impl.portal.PermissionStore", "org.a11y.Bus"]
LIMIT = 20


def wait_for(condition, what):
    end = time.monotonic() + LIMIT
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.05)


class Session:
    def __init__(self, application):
        self.application = application
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="briefings-session-"))
        self.work = self.folder / "work"
        self.home = self.folder / "home"
        self.programs = []
        for folder in (self.work, self.home, self.folder / "services", self.folder / "portals"):
            folder.mkdir()
        # With another runtime folder than the system's, the document portal hands out paths that no sandbox has.
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.home), "LC_ALL": "C.UTF-8",
            "XDG_RUNTIME_DIR": f"/run/user/{os.getuid()}", "FLATPAK_USER_DIR": os.environ["FLATPAK_USER_DIR"],
            "XDG_DATA_DIRS": f"{os.environ['FLATPAK_USER_DIR']}/exports/share:/usr/share",
            "XDG_DESKTOP_PORTAL_DIR": str(self.folder / "portals"), "XDG_CURRENT_DESKTOP": "briefingstest",
            "BRIEF_TEST_FOLDER": str(self.work), "GDK_BACKEND": "x11", "GSK_RENDERER": "cairo",
        }

    def __enter__(self):
        try:
            self.start_display()
            self.start_bus()
            self.start_portals()
        except Exception:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for program in reversed(self.programs):
            program.terminate()
            program.wait()
        subprocess.run(["fusermount3", "-uz", f"{self.environment['XDG_RUNTIME_DIR']}/doc"], check=False,
                       stderr=subprocess.DEVNULL)
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *command, **options):
        log = open(self.folder / f"{pathlib.Path(command[0]).name}.log", "ab")
        program = subprocess.Popen(command, env=self.environment, stdout=options.pop("stdout", log), stderr=log, **options)
        self.programs.append(program)
        return program

    def start_display(self):
        pathlib.Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
        read, write = os.pipe()
        self.start("Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1000x24", "-nolisten", "tcp", "-noreset",
                   pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as pipe:
            self.environment["DISPLAY"] = f":{pipe.readline().strip()}"
        # The last that openbox does before it manages windows.
        managed = self.folder / "managed"
        self.start("openbox", "--startup", f"touch {managed}")
        wait_for(managed.exists, "the window manager")

    def start_bus(self):
        for name in PORTALS:
            text = (SERVICES / f"{name}.service").read_text()
            lines = [line for line in text.splitlines() if not line.startswith("SystemdService")]
            (self.folder / "services" / f"{name}.service").write_text("\n".join(lines) + "\n")
        exported = pathlib.Path(self.environment["FLATPAK_USER_DIR"]) / "exports/share/dbus-1/services"
        configuration = (HERE.parent / "ui" / "session.conf").read_text().replace(
            "<servicedir>@SERVICES@</servicedir>",
            f"<servicedir>{self.folder / 'services'}</servicedir><servicedir>{exported}</servicedir>")
        (self.folder / "session.conf").write_text(configuration)
        bus = self.start("dbus-daemon", "--nofork", "--print-address", f"--config-file={self.folder / 'session.conf'}",
                         stdout=subprocess.PIPE)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()

    def start_portals(self):
        (self.folder / "portals" / "briefingstest.portal").write_text(
            "[portal]\nDBusName=org.freedesktop.impl.portal.desktop.briefingstest\n"
            "Interfaces=org.freedesktop.impl.portal.FileChooser;org.freedesktop.impl.portal.Print;\n")
        (self.folder / "portals" / "portals.conf").write_text("[preferred]\ndefault=briefingstest\n")
        self.start("python3", str(HERE / "portal_backend.py"), str(self.work))
        self.start("/usr/libexec/xdg-permission-store")
        self.start("/usr/libexec/xdg-document-portal")
        mount = pathlib.Path(self.environment["XDG_RUNTIME_DIR"]) / "doc"
        wait_for(mount.is_mount, "the document portal")
        self.start("/usr/libexec/xdg-desktop-portal")

    def choose(self, path):
        """The file or folder that the person behind the portal chooses from now on."""
        (self.work / "choice").write_text(str(path), encoding="utf-8")

    def requests(self):
        path = self.work / "requests"
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []

    def run(self, *command, **options):
        options = {"capture_output": True, "text": True, "timeout": 120, "check": False} | options
        return subprocess.run(command, env=self.environment | options.pop("environment", {}), **options)

    def run_application(self, *arguments, **options):
        return self.run("flatpak", "run", "--user", self.application, *arguments, **options)
