"""Which files belong to a picture by their names, and their names beside its result.

`a.jpg.xmp` has the whole name of its picture, `a.xmp` its stem. Google Takeout writes `a.jpg.json` or
`a.jpg.supplemental-metadata.json`, cuts names after 46 characters, and moves the number of `a(1).jpg` to the end:
`a.jpg(1).json`. A world file has the first and last letter of the picture's suffix and a w: `a.jgw`, `a.pgw` (ESRI).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from qtcompress.engine.job import naming
from qtcompress.engine.job.formats import RAW_SUFFIXES, READ_SUFFIXES, UNMARKED_SUFFIXES

_NO_SIDECARS = READ_SUFFIXES | RAW_SUFFIXES | UNMARKED_SUFFIXES
_OF_ONE_VERSION = frozenset(
    {".asc", ".bak", ".crdownload", ".md5", ".old", ".orig", ".part", ".sfv", ".sha1", ".sha256", ".sha512", ".sig"}
    | {".tmp"}
)
"""Suffixes of backups, downloads, and checksums: they belong to the bytes of a file, and not to its picture."""
_WORLD, _GDAL = ".wld", ".aux.xml"
_TAKEOUT = ".supplemental-metadata"
_TAKEOUT_CHARACTERS = 46  # of a name before .json; the rest is cut off
_NUMBERED = re.compile(r"^(?P<stem>.+)(?P<number>\(\d+\))$")


class Companions:
    """The files of one folder that may belong to pictures.

    Parameters
    ----------
    names : iterable of str
        The names of all files of the folder.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._pictures: set[str] = set()
        self._names: set[str] = set()
        self._by_beginning: dict[str, list[str]] = {}
        for name in names:
            suffix = naming.split(name)[1].lower()
            if suffix in _NO_SIDECARS:
                self._pictures.add(name)
            elif not (name.startswith(".") or name.endswith("~") or suffix in _OF_ONE_VERSION):
                self._add(name)

    def _add(self, name: str) -> None:
        """Note a file that may be a sidecar, by each beginning that ends before a dot."""
        self._names.add(name)
        for dot in re.finditer(r"\.", name):
            self._by_beginning.setdefault(name[: dot.start()], []).append(name)

    def of(self, picture: str) -> list[str]:
        """Return the names of the files that belong to a picture, sorted."""
        stem, suffix = naming.split(picture)
        found = {name for name in self._by_beginning.get(picture, ()) if not self._of_a_namesake(name, picture)}
        found |= {name for name in self._by_beginning.get(stem, ()) if naming.split(name)[0] == stem}
        found.update(self._takeout(stem, suffix))
        found.discard(picture)
        return sorted(found)

    def _takeout(self, stem: str, suffix: str) -> Iterable[str]:
        cut = _cut(stem + suffix)
        if f"{cut}.json" in self._names:
            yield f"{cut}.json"
        if numbered := _NUMBERED.match(stem):
            plain = numbered["stem"] + suffix
            ending = f"{numbered['number']}.json"
            beginnings = [plain, *self._by_beginning.get(plain, ()), _cut(plain)]
            for name in {f"{one.removesuffix(ending)}{ending}" for one in beginnings}:
                if name in self._names:
                    yield name

    def _of_a_namesake(self, name: str, picture: str) -> bool:
        """Tell whether `a.jpg.supplemental-metadata(1).json` belongs to `a(1).jpg` and not to `a.jpg`."""
        numbered = _NUMBERED.match(name.removesuffix(".json"))
        stem, suffix = naming.split(picture)
        return numbered is not None and f"{stem}{numbered['number']}{suffix}" in self._pictures


def is_georeference(sidecar: str, picture: str) -> bool:
    """Tell whether a picture's sidecar says where its pixels lie on the earth: a world file, or the notes of GDAL."""
    name = sidecar.lower()
    return name.endswith((_world_suffix(naming.split(picture)[1]) or _WORLD, _WORLD, _GDAL))


def beside_result(sidecar: str, picture: str, result: str) -> str:
    """Return the name of a picture's sidecar beside the picture's result."""
    stem, suffix = naming.split(picture)
    if picture == result:
        return sidecar
    if sidecar.startswith(f"{picture}."):
        return result + sidecar[len(picture) :]
    if sidecar == f"{_cut(picture)}.json":
        return f"{_cut(result)}.json"
    numbered = _NUMBERED.match(stem)
    if numbered is not None and sidecar.startswith(numbered["stem"] + suffix):
        return _with_number(numbered["number"], sidecar[len(numbered["stem"] + suffix) :], result)
    if naming.split(sidecar)[0] == stem:
        return _by_stem(sidecar[len(stem) :], suffix, result)
    return sidecar  # a name of Takeout that was cut off before the suffix


def _with_number(number: str, rest: str, result: str) -> str:
    """Return the name of Takeout's sidecar beside a result; `rest` is what follows the name without the number."""
    stem, suffix = naming.split(result)
    numbered = _NUMBERED.match(stem)
    if numbered is not None and numbered["number"] == number:
        return numbered["stem"] + suffix + rest
    return result + rest.replace(number, "", 1)


def _by_stem(ending: str, suffix: str, result: str) -> str:
    """Return the name of a sidecar with only the stem of its picture; a world file follows the suffix of the result."""
    new_stem, new_suffix = naming.split(result)
    world = ending.lower() == _world_suffix(suffix)
    return new_stem + (_world_suffix(new_suffix) if world else ending)


def _cut(picture: str) -> str:
    return (picture + _TAKEOUT)[:_TAKEOUT_CHARACTERS]


def _world_suffix(suffix: str) -> str:
    return f".{suffix[1]}{suffix[-1]}w".lower() if len(suffix) > 2 else ""
