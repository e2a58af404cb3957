"""The list of what the program contains (CycloneDX), made from the lock by cyclonedx-bom.

Tests, checks and PyInstaller are in the lock, too, but in no package, so they are left out: what counts is what the
requirements of the program lead to.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from product import DIST, NAME, ROOT, VERSION, project

TOOL = "cyclonedx-py"
_REQUIREMENT = re.compile(r"^([A-Za-z0-9][\w.-]*)(.*)$")


def build() -> Path:
    """Write the list into dist/, and return its path. Raises SystemExit if the tool is missing."""
    tool = shutil.which(TOOL)
    if tool is None:
        raise SystemExit(f"{TOOL} makes the list: install it with 'pipx install cyclonedx-bom', or with pip.")
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{NAME}-{VERSION}.cdx.json"
    pinned = shipped((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    command = [tool, "requirements", "-", "--pyproject", str(ROOT / "pyproject.toml"), "--output-reproducible"]
    command += ["--mc-type", "application", "--of", "JSON", "--output-file", str(target)]
    subprocess.run(command, input=pinned, text=True, check=True)
    return target


def shipped(lock: str) -> str:
    """Return the entries of the lock that the program needs to run, on any system."""
    wanted = needed()
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock)
    return "\n".join(entry for entry in entries if (found := _name_of(entry)) and found in wanted) + "\n"


def needed() -> set[str]:
    """Return the names of all packages that the requirements of the program lead to."""
    found: set[str] = set()
    queue = list(project()["dependencies"])
    while queue:
        requirement = queue.pop()
        name = _name_of(requirement)
        if name and name not in found and "extra ==" not in requirement.replace("'", '"'):
            found.add(name)
            try:
                queue += requires(name) or []
            except PackageNotFoundError:  # one for another system
                continue
    return found


def _name_of(line: str) -> str:
    found = _REQUIREMENT.match(line.partition("\n")[0])
    return re.sub(r"[-_.]+", "-", found[1]).lower() if found else ""
