"""The packages of `requirements.lock`: which of them a purpose needs, and how large they are.

The head of the lock has a line for each purpose with packages of its own, and one with sizes:

    # only for test: mypy pytest ruff
    # bytes of base: 212707601 to download, 640000000 installed
"""

from __future__ import annotations

import re

PURPOSES = ("test", "bundle", "docs")
"""What needs packages of its own."""

_ONLY = re.compile(r"# only for (\w+): (.*)")
_BYTES = re.compile(r"# bytes of (\w+): (\d+) to download, (\d+) installed")
_PINNED = re.compile(r"([\w.-]+)==")


def packages_of(lock: str, purpose: str) -> str:
    """Return the entries of the packages that a purpose needs besides those of all; for "base", those of all."""
    only = {(name, found[1]) for found in _ONLY.finditer(lock) for name in found[2].split()}
    special = {name for name, _ in only}
    kept: list[str] = []
    wanted = False
    for line in lock.splitlines():
        pinned = _PINNED.match(line)
        if pinned:
            wanted = (pinned[1], purpose) in only or (purpose == "base" and pinned[1] not in special)
        if wanted and not line.startswith("#"):
            kept.append(line)
    return "\n".join([*kept, ""])


def sizes_of(lock: str, purpose: str) -> tuple[int, int]:
    """Return the bytes to download and the bytes on the disk for a purpose; 0 where they are not known."""
    sizes = {found[1]: (int(found[2]), int(found[3])) for found in _BYTES.finditer(lock)}
    return sizes.get(purpose, (0, 0))
