"""The manifest of the Flatpak, and the tree that flatpak-builder takes up.

What can be checked without the runtime is checked: flatpak-builder reads the manifest, and `flatpak build-finish`
takes its permissions and exports the menu entry, the icons and the metainfo from the tree.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from linux_tree import lay
from product import APP_ID, DIST, HERE, filled, write

FOLDER = DIST / "flatpak"
EXPORTED = ("applications", "icons", "metainfo")  # below share


def build() -> Path:
    """Lay out the tree and the manifest for flatpak-builder, and return the path of the manifest.

    Raises SystemExit if Flatpak refuses the manifest, or would leave a part of the tree out.
    """
    shutil.rmtree(FOLDER, ignore_errors=True)
    lay(FOLDER / "usr")
    path = write(FOLDER / f"{APP_ID}.yml", manifest())
    wanted = seen_outside(FOLDER / "usr")
    if not all(shutil.which(tool) for tool in ("flatpak", "flatpak-builder")):
        print("flatpak: the manifest was not checked (apt-get install flatpak flatpak-builder)")
        return path
    missing = wanted - finished(path, FOLDER / "usr")
    if missing:
        raise SystemExit(f"Flatpak does not export {', '.join(sorted(missing))}.")
    print(f"flatpak: the manifest is valid, and Flatpak exports all {len(wanted)} files that a desktop reads")
    return path


def manifest() -> str:
    """Return the manifest."""
    return filled(HERE / "flatpak" / "manifest.yml.in")


def seen_outside(usr: Path) -> set[str]:
    """Return the files of a tree that a desktop reads. Raises SystemExit if one is not named by the id of the program.

    Flatpak exports no others, and says nothing about them.
    """
    files = [path for name in EXPORTED for path in (usr / "share" / name).rglob("*") if path.is_file()]
    strangers = sorted(path.name for path in files if not path.name.startswith(f"{APP_ID}."))
    if strangers:
        raise SystemExit(f"Flatpak exports only what is named {APP_ID}, and not {', '.join(strangers)}.")
    return {path.relative_to(usr).as_posix() for path in files}


def finished(path: Path, usr: Path) -> set[str]:
    """Let Flatpak finish a program of the manifest and a tree, as flatpak-builder does, and return what it exports.

    Raises SystemExit if it refuses either.
    """
    read: dict[str, Any] = json.loads(_run("flatpak-builder", "--show-manifest", str(path)))
    with tempfile.TemporaryDirectory(dir=FOLDER) as name:
        folder = Path(name)
        shutil.copytree(usr / "share", folder / "files" / "share")
        (folder / "files" / "bin").mkdir()
        (folder / "files" / "bin" / read["command"]).symlink_to(usr / "bin" / read["command"])
        runtime, sdk = (f"{read[key]}/x86_64/{read['runtime-version']}" for key in ("runtime", "sdk"))
        write(folder / "metadata", f"[Application]\nname={read['id']}\nruntime={runtime}\nsdk={sdk}\n")
        _run("flatpak", "build-finish", f"--command={read['command']}", *read["finish-args"], str(folder))
        export = folder / "export"
        return {found.relative_to(export).as_posix() for found in export.rglob("*") if found.is_file()}


def _run(*command: str) -> str:
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)  # they leave files there
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:2])} failed:\n{done.stderr}")
    return done.stdout
