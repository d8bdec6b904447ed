#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""local-manifest.py MANIFEST RUNTIME SDK BRANCH: the manifest for the local runtime, on standard output.

Only the runtime has another name, and the modules that this runtime has as Debian's packages are left out."""

import json
import pathlib
import sys

PACKAGED = {"cmark", "noto-fonts"}


def localize(manifest, folder, runtime, sdk, branch):
    manifest |= {"runtime": runtime, "sdk": sdk, "runtime-version": branch}
    modules = [module for module in manifest["modules"] if module["name"] not in PACKAGED]
    if len(modules) != len(manifest["modules"]) - len(PACKAGED):
        sys.exit("the manifest has other modules than the local runtime replaces")
    for module in modules:
        for source in module["sources"]:
            if source["type"] == "dir":
                source["path"] = str((folder / source["path"]).resolve())
    return manifest | {"modules": modules}


def main():
    path = pathlib.Path(sys.argv[1])
    manifest = localize(json.loads(path.read_text()), path.parent, *sys.argv[2:])
    json.dump(manifest, sys.stdout, indent=4)


if __name__ == "__main__":
    main()
