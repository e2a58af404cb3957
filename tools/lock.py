"""Resolve the dependencies of every supported system and Python into requirements.lock: `python3 run.py lock`."""

from __future__ import annotations

import shutil
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"


def main() -> None:
    """Let uv resolve what pyproject.toml names, and write the lock."""
    if not shutil.which("uv"):
        raise SystemExit("This command needs uv: install it with 'pipx install uv'.")
    build = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    command = ["uv", "pip", "compile", "--universal", "--python-version", "3.11", "--upgrade"]
    command += ["--extra", "test", "--extra", "bundle"]
    command += ["--generate-hashes", "--no-header", "--no-annotate", "-q", "pyproject.toml", "-"]
    resolved = subprocess.run(command, cwd=ROOT, input="\n".join(build), text=True, check=True, stdout=subprocess.PIPE)
    LOCK.write_text("# Made by `python3 run.py lock` from pyproject.toml.\n" + resolved.stdout)


if __name__ == "__main__":
    main()
