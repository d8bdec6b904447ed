# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A machine made up for ./dev: a source tree, an empty cache, and a PATH with fakes of the tools that prepare things."""

import os
import pathlib
import shutil
import signal
import subprocess
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]

# What every Debian has; dev finds nothing else but the fakes.
COMMON_TOOLS = """awk bash cat chmod cp cut date df dirname env find flock grep head kill ln mkdir mkfifo mktemp mv od readlink
rm sed setpriv sh sha256sum sleep sort tail tar timeout touch tr true""".split()

# Does as $FAKE_SETUP says, in the folder it is given or, as an ordinary user's, into an archive.
MMDEBSTRAP = r"""
printf '%s\n' "$*" >>"$FAKE_LOG"
for target; do :; done
fill() {
  mkdir -p "$1/etc" "$1/usr/bin" "$1/var/lib" "$1/var/cache"
  echo 'root:x:0:0:root:/root:/bin/sh' >"$1/etc/passwd"
}
echo 'I: running apt-get update...' >&2
case $FAKE_SETUP in
  hang) fill "$target"; touch "$FAKE_LOG.hanging"; exec sleep 100 ;;
  slow) sleep 1 ;;
  no-network) fill "$target"; echo "Err:1 Temporary failure resolving 'mirror.example'" >&2; exit 25 ;;
  full) fill "$target"; echo 'E: write error: No space left on device' >&2; exit 25 ;;
  broken) fill "$target"; echo 'E: something else' >&2; exit 25 ;;
esac
echo 'I: installing remaining packages inside the chroot...' >&2
echo '0 upgraded, 2 newly installed, 0 to remove and 0 not upgraded.' >&2
if [ "$target" = - ]; then
  folder=$(mktemp -d)
  fill "$folder"
  tar -c -C "$folder" .
  rm -rf "$folder"
else
  fill "$target"
  ln -s /nowhere/outside "$target/etc/localtime"
fi
echo 'I: success in 1.0 seconds' >&2
"""

# Enters nothing: takes over the variables and runs the command as its child, which no signal of its own reaches.
BWRAP = r"""
[ "$FAKE_NAMESPACES" = yes ] || { echo 'bwrap: No permissions to create new namespace' >&2; exit 1; }
while [ $# -gt 0 ]; do
  case $1 in
    --setenv) [ "$2" = PATH ] || export "$2=$3"; shift 3 ;;
    --unsetenv) unset "$2"; shift 2 ;;
    --) shift; "$@"; exit $? ;;
    *) shift ;;
  esac
done
"""

# Makes no namespace; the command ends with the caller all the same.
UNSHARE = r"""
while [ "${1#-}" != "$1" ]; do shift; done
exec "$@"
"""

ID = r"""
case $1 in
  -un) [ "$FAKE_USER" = 0 ] && echo root || echo someone ;;
  *) echo "$FAKE_USER" ;;
esac
"""

# The first installation fails for want of lists, as in a fresh container.
APT_GET = r"""
printf 'apt-get %s\n' "$*" >>"$FAKE_LOG"
case $* in
  *update) touch "$FAKE_LOG.lists" ;;
  *install*)
    [ -e "$FAKE_LOG.lists" ] || { echo 'E: Unable to locate package mmdebstrap'; exit 100; }
    cp "$FAKE_STORE"/* "$FAKE_BIN"
    ;;
esac
"""

SUDO = r"""
[ "$1" = -n ] && shift
[ "$1" = true ] || printf 'sudo ' >>"$FAKE_LOG"
exec "$@"
"""

DF = r"""
echo 'Filesystem 1024-blocks Used Available Capacity Mounted on'
echo "/dev/sda 9 9 $FAKE_FREE 9% /"
"""

MESON = r"""
printf 'meson %s\n' "$*" >>"$FAKE_LOG"
case $1 in
  --version) echo 1.7.0 ;;
  setup)
    for folder; do before=${last:-}; last=$folder; done
    mkdir -p "$before/src"
    ;;
esac
"""

NINJA = r"""
case $* in
  *' -n') [ ! -e "$2/built" ] || echo 'ninja: no work to do.' ;;
  *)
    printf 'ninja %s\n' "$*" >>"$FAKE_LOG"
    touch "$2/built"
    printf '#!/bin/sh\necho "briefings $*"\nexit 4\n' >"$2/src/briefings"
    chmod +x "$2/src/briefings"
    ;;
esac
"""


# Brings what $FAKE_JAR says, or fails as $FAKE_MAVEN says.
MAVEN = r"""
printf 'mvn %s\n' "$*" >>"$FAKE_LOG"
case ${FAKE_MAVEN:-} in
  no-network) echo '[ERROR] Could not transfer artifact: repository.example: Unknown host'; exit 1 ;;
  broken) echo '[ERROR] something else'; exit 1 ;;
esac
for argument; do
  case $argument in -Dmaven.repo.local=*) folder=${argument#*=}/org/example/judge/1.2 ;; esac
done
mkdir -p "$folder"
printf '%s' "$FAKE_JAR" >"$folder/judge-1.2.jar"
"""


class Machine:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.cache = self.folder / "cache" / "briefings"
        self.log = self.folder / "log"
        self.bin = self.folder / "bin"
        self.store = self.folder / "store"
        self.source = self.folder / "source"
        for path in (self.bin, self.store, self.source):
            path.mkdir()
        self.log.touch()
        shutil.copy(SOURCE / "dev", self.source)
        shutil.copy(SOURCE / "meson.build", self.source)
        for tool in COMMON_TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        for name, text in {"mmdebstrap": MMDEBSTRAP, "bwrap": BWRAP, "newuidmap": ""}.items():
            self.fake(name, text, self.store)
            self.fake(name, text)
        self.fake("id", ID)
        self.fake("df", DF)
        self.fake("unshare", UNSHARE)
        self.environment = {
            "PATH": str(self.bin),
            "HOME": str(self.folder),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "XDG_RUNTIME_DIR": str(self.folder),
            "FAKE_BIN": str(self.bin),
            "FAKE_FREE": "9000000",
            "FAKE_LOG": str(self.log),
            "FAKE_NAMESPACES": "yes",
            "FAKE_SETUP": "good",
            "FAKE_STORE": str(self.store),
            "FAKE_USER": "0",
        }

    def fake(self, name, text, folder=None):
        path = (folder or self.bin) / name
        path.unlink(missing_ok=True)
        path.write_text("#!/bin/sh\n" + text)
        path.chmod(0o755)

    def forget(self, *names):
        for name in names:
            (self.bin / name).unlink()

    def give_build_tools(self):
        self.fake("meson", MESON)
        self.fake("ninja", NINJA)
        for name in ("cc", "msgfmt", "blueprint-compiler", "pkg-config"):
            self.fake(name, "")

    def start(self, *arguments, **changes):
        return subprocess.Popen([self.source / "dev", *arguments], env={**self.environment, **changes}, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def dev(self, *arguments, **changes):
        """(status, standard output, standard error) of ./dev."""
        process = self.start(*arguments, **changes)
        out, err = process.communicate(timeout=30)
        return process.returncode, out, err

    def start_hanging(self):
        """A set-up that goes on for ever, begun."""
        process = self.start("exec", "true", FAKE_SETUP="hang")
        self.wait_until(lambda: (self.folder / "log.hanging").exists())
        return process

    def wait_until(self, condition):
        for _ in range(200):
            if condition():
                return
            time.sleep(0.05)
        raise AssertionError("waited in vain")

    def hanging(self):
        """The processes of a set-up that are still there."""
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and f"FAKE_LOG={self.log}".encode() in (entry / "environ").read_bytes():
                    found.append(int(entry.name))
            except OSError:
                continue
        return found

    def roots(self):
        return sorted(path.name for path in self.cache.glob("root-*") if path.is_dir())

    def leftovers(self):
        return sorted(path.name for path in self.cache.glob("new-root-*"))

    def calls(self):
        return self.log.read_text().splitlines()

    def end(self):
        for process in self.hanging():
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                continue
