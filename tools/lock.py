"""Resolve the dependencies of every supported system and Python into requirements.lock: `python3 run.py lock`.

`run.py` installs the packages of tests and bundles only for the commands that need them, and says how much it
downloads: so the head of the lock names these packages, and has the sizes of all, measured where the lock is made.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from zipfile import ZipFile

from first_run.lock import PURPOSES, packages_of

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
_NAME = re.compile(r"^([\w.-]+)==", re.MULTILINE)


def main() -> None:
    """Let uv resolve what pyproject.toml names, and write the lock."""
    if not shutil.which("uv"):
        raise SystemExit("This command needs uv: install it with 'pipx install uv'.")
    head = "# Made by `python3 run.py lock` from pyproject.toml.\n"
    LOCK.write_text(head + resolved("--upgrade", "--generate-hashes", *extras(PURPOSES)))
    LOCK.write_text(described(head, LOCK.read_text().removeprefix(head)))


def extras(names: tuple[str, ...]) -> list[str]:
    """Return the options of uv for extras of pyproject.toml."""
    return [word for name in names for word in ("--extra", name)]


def resolved(*options: str) -> str:
    """Return the pinned packages of the project and of its build."""
    build = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    command = ["uv", "pip", "compile", "--universal", "--python-version", "3.11", "--no-header", "--no-annotate", "-q"]
    command += [*options, "pyproject.toml", "-"]
    return subprocess.run(
        command, cwd=ROOT, input="\n".join(build), text=True, check=True, stdout=subprocess.PIPE
    ).stdout  # fmt: skip


def described(head: str, entries: str) -> str:
    """Return a lock whose head says which packages have one purpose only, and how large all are."""
    base = set(_NAME.findall(resolved("--constraints", str(LOCK))))
    lines = []
    for purpose in PURPOSES:
        names = set(_NAME.findall(resolved("--constraints", str(LOCK), *extras((purpose,)))))
        lines.append(f"# only for {purpose}: {' '.join(sorted(names - base))}\n")
    lock = head + "".join(lines) + entries
    sizes = {purpose: measured(packages_of(lock, purpose)) for purpose in ("base", *PURPOSES)}
    lines += [
        f"# bytes of {purpose}: {download} to download, {installed} installed\n"
        for purpose, (download, installed) in sizes.items()
    ]
    return head + "".join(lines) + entries


def measured(entries: str) -> tuple[int, int]:
    """Return the bytes of the wheels of locked packages for this machine, and of the files in them."""
    with tempfile.TemporaryDirectory() as folder:
        chosen = Path(folder, "chosen.txt")
        chosen.write_text(entries)
        command = [sys.executable, "-m", "pip", "download", "-q", "--require-hashes", "--no-deps"]
        command += ["--only-binary", ":all:", "-r", str(chosen), "-d", folder]
        subprocess.run(command, check=True)
        wheels = list(Path(folder).glob("*.whl"))
        installed = sum(one.file_size for wheel in wheels for one in ZipFile(wheel).infolist())
        return sum(wheel.stat().st_size for wheel in wheels), installed


if __name__ == "__main__":
    main()
