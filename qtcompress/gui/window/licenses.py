"""What the program consists of, and under which licenses: from the list of the bundle, or of the installed packages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import Distribution, PackageMetadata

_LISTED = Path(__file__).resolve().parents[2] / "resources" / "licenses" / "index.json"
_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_TEXT = re.compile(r"(licen[cs]e|copying|notice|copyright)[^/]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Component:
    """One package: its name, its version, its license in a few words, and the files with the texts."""

    name: str
    version: str
    license: str
    texts: tuple[Path, ...] = ()

    def text(self) -> str:
        """Return all texts, one after the other."""
        return "\n\n".join(path.read_text(encoding="utf-8", errors="replace") for path in self.texts)


def parts(listed: Path = _LISTED) -> list[Component]:
    """Return the parts that a bundle lists, or those that are installed with the program."""
    if not listed.is_file():
        return installed("qtcompress")
    rows = json.loads(listed.read_text(encoding="utf-8"))
    return [
        Component(row["name"], row["version"], row["license"], tuple(listed.parent / name for name in row["texts"]))
        for row in rows
    ]


def installed(name: str) -> list[Component]:
    """Return a package and all that it requires, as their own metadata describe them, in the order of their names."""
    from importlib.metadata import PackageNotFoundError, distribution  # 20 ms, which no start needs

    found: dict[str, Component] = {}
    waiting = [name]
    while waiting:
        wanted = waiting.pop()
        try:
            package = distribution(wanted)
        except PackageNotFoundError:  # one for another system
            continue
        key = normal(wanted)
        if key not in found:
            found[key] = part_of(package)
            waiting += [need[0] for need in map(_NAME.match, _required(package)) if need]
    return [found[key] for key in sorted(found)]


def part_of(package: Distribution) -> Component:
    """Return a package as its metadata describe it."""
    return Component(package.name, package.version, license_of(package), tuple(_texts(package)))


def license_of(package: Distribution) -> str:
    """Return the license that the metadata of a package declare; "" if they name none."""
    fields = package.metadata
    told = _field(fields, "License-Expression")
    classes = [
        line.rpartition(" :: ")[2] for line in fields.get_all("Classifier", []) if line.startswith("License :: ")
    ]
    short = _field(fields, "License")
    return told or (short if "\n" not in short else "") or ", ".join(classes)


def _field(fields: PackageMetadata, name: str) -> str:
    return str(fields[name]) if name in fields else ""


def normal(name: str) -> str:
    """Return the name of a package as it is compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _required(package: Distribution) -> Iterator[str]:
    for requirement in package.requires or []:
        if "extra ==" not in requirement.replace("'", '"'):
            yield requirement


def _texts(package: Distribution) -> Iterator[Path]:
    for file in package.files or []:
        path = Path(str(file.locate()))
        if ".dist-info" in str(file) and _TEXT.search(str(file)) and path.is_file():
            yield path
