"""Whose each file of the bundle is, and under which license: from what packages tell about themselves.

A wheel tells it in its metadata, and for libraries that are inside of it, in its texts. A library of the system tells
it in the file `copyright` of its Debian package. `collected` refuses what has a license that is not on the list, and so
does the test of the installed packages.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distribution, distributions, packages_distributions
from pathlib import Path

from qtcompress.gui.window.licenses import Component, installed, normal, part_of

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "packaging" / "texts"
NAME = "qtcompress"
_SYSTEM_TEXTS = Path("/usr/share/doc")
_COMMON = Path("/usr/share/common-licenses")

# Words of which each license that is allowed has one. What is only under the GPL has none, but for GCC's libraries,
# which an exception allows to programs of any license.
_ALLOWED = re.compile(
    r"""\b(0BSD|AFL|Apache|Artistic|Beerware|blessing|BSD\w*|BSL|CC0|Expat|FSF\w*|FTL|HPND|ICU|IJG|ISC|LGPL\w*|libpng
    |libtiff|Lesser\sGeneral\sPublic|MIT|MPL|NCSA|OFL|permissive|PD|PSF|Python\sSoftware\sFoundation|public[-\s]domain
    |Unicode|Unlicense|X11|zlib)\b|\bwith\b.*\bGCC\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What a text without fields says, in the order in which it decides.
_PHRASES = (
    ("GPL with GCC exception", r"Runtime\s+Library\s+Exception"),
    ("LGPL", r"(Lesser|Library)\s+(General\s+Public|GPL)|common-licenses/LGPL|LGPL"),
    ("public domain", r"public domain"),
    ("MIT", r"Permission\s+is\s+hereby\s+granted|Permission\s+to\s+use,\s+copy"),
    ("BSD", r"Redistributions?\s+(of|in)\s+source"),
    ("zlib", r"provided\s+'as-is',\s+without\s+any\s+express"),
    ("Apache-2.0", r"Apache\s+License"),
    ("GPL", r"General\s+Public\s+License"),
)
# What only programs under the GPL say, wherever a license of the whole says something else.
_MARKS = (b"license: GPL version", b"liq_image_quantize", b"x265 [info]")  # FFmpeg, libimagequant, x265
# The folders of these libraries in their sources, where the rest of the package has another license.
_FOLDERS = {"libkeyutils": "keyutils.*", "libuuid": "libuuid/*"}
_FOLDERS |= {"libmount": "libmount/*", "libblkid": "libblkid/*"}
# Of the Student Information Processing Board of the MIT, as its header says; Debian's file names only the programs that
# come from the same source, the tools of a file system.
_BY_THEMSELVES = {"libcom_err": "MIT"}
_GCC = ("libgcc_s", "libgfortran", "libgomp", "libquadmath", "libstdc++")
_OF_GCC = "GPL-3.0-or-later with GCC exception"


@dataclass(frozen=True, slots=True)
class Owned:
    """A file of the bundle: its path here, its license, and the part that it belongs to."""

    path: Path
    license: str
    part: Component


def is_allowed(license_name: str) -> bool:
    """Tell whether a license, or one of several to choose from, is on the list; for "A and B", both must be."""
    options = re.split(r"\s+or\s+|\s*\|\s*", license_name, flags=re.IGNORECASE)
    return any(
        all(_ALLOWED.search(one) for one in re.split(r"\s+and\s+|,\s*(?=\w)", option, flags=re.IGNORECASE) if one)
        for option in options
        if option
    )


def refused(owned: Iterable[Owned]) -> list[str]:
    """Return a line for each file whose license is not on the list, or that says of itself that it is under the GPL."""
    lines = []
    for one in owned:
        said = [mark.decode() for mark in _MARKS if mark in one.path.read_bytes()]
        if not is_allowed(one.license) or said:
            lines.append(
                f"{one.path} ({one.part.name}): {one.license or 'no license found'}{'; says ' * bool(said)}"
                f"{', '.join(said)}"
            )
    return lines


def owned(paths: Iterable[Path]) -> list[Owned]:
    """Return whose each file is. Raises SystemExit for one that nobody owns."""
    return [_owned(path) for path in sorted(set(paths))]


def _owned(path: Path) -> Owned:
    of_gcc = _OF_GCC if _stem(path.name) in _GCC else ""
    wheel = _by_wheel().get(path.resolve())
    if wheel is not None:
        part = _part(wheel)
        return Owned(path, of_gcc or _in_wheel(part, path) or part.license, part)
    if path.is_relative_to(ROOT):
        return Owned(path, "MIT", Component(NAME, distribution(NAME).version, "MIT", (ROOT / "LICENSE",)))
    if path.resolve().is_relative_to(Path(sys.base_prefix).resolve()) and sys.base_prefix != "/usr":
        return Owned(path, "PSF-2.0", python())
    package = _package(path)
    if package is None:
        raise SystemExit(f"Nobody tells whose {path} is: neither a wheel nor a package of the system.")
    text = _SYSTEM_TEXTS / package / "copyright"
    license_name = of_gcc or in_copyright(text.read_text(encoding="utf-8", errors="replace"), _stem(path.name))
    return Owned(path, license_name, Component(package, _version(package), license_name, (text,)))


def python() -> Component:
    """Return Python itself."""
    text = Path(sys.base_prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "LICENSE.txt"
    debian = _SYSTEM_TEXTS / "python3" / "copyright"
    return Component(
        "Python", sys.version.split()[0], "PSF-2.0", tuple(one for one in (text, debian) if one.is_file())[:1]
    )


def with_texts(part: Component) -> Component:
    """Return a part with the texts of its licenses that its own package lacks: Qt's, and that of mozjpeg."""
    if part.name == "mozjpeg-lossless-optimization":
        return Component(part.name, part.version, f"{part.license} and IJG", (*part.texts, TEXTS / "mozjpeg.txt"))
    if part.texts or "LGPL-3" not in part.license:
        return part
    return Component(part.name, part.version, part.license, (TEXTS / "LGPL-3.txt", TEXTS / "GPL-3.txt"))


@cache
def _by_wheel() -> dict[Path, str]:
    """Return file -> name of its package, for what the program requires, and PyInstaller where it is installed."""
    names = [part.name for part in installed(NAME)] + ["pyinstaller"] * any(distributions(name="pyinstaller"))
    return {path.resolve(): name for name in names for path in _libraries(distribution(name))}


@cache
def _part(name: str) -> Component:
    return with_texts(part_of(distribution(name)))


@cache
def _of_libraries(part: Component) -> list[tuple[str, str]]:
    """Return the files and licenses of the libraries inside a wheel, as far as its texts name them."""
    return [stanza for text in part.texts for stanza in _stanzas(text.read_text(encoding="utf-8", errors="replace"))]


def libraries_of(parts: Iterable[Component]) -> list[Path]:
    """Return the libraries and modules in C of installed packages."""
    return [path for part in parts for path in _libraries(distribution(part.name))]


def _libraries(package: Distribution) -> list[Path]:
    paths = [Path(str(file.locate())) for file in package.files or []]
    return [path for path in paths if ".so." in path.name or path.suffix in (".so", ".pyd", ".dll", ".dylib")]


def _in_wheel(part: Component, path: Path) -> str:
    """Return the license that the texts of a wheel name for one of its libraries; "" if they name none."""
    found = [name for files, name in _of_libraries(part) if any(_matches(path, pattern) for pattern in files.split())]
    return " and ".join(dict.fromkeys(found))


def _matches(path: Path, pattern: str) -> bool:
    stem = _stem(Path(pattern).name.replace("*", ""))
    return stem.startswith("lib") and path.name.startswith(stem)


def in_copyright(text: str, stem: str) -> str:
    """Return the license that the file `copyright` of a Debian package names for a library.

    Parameters
    ----------
    text : str
        With fields (DEP-5) or without.
    stem : str
        The name of the library, such as libz.
    """
    stanzas = _stanzas(text) if "copyright-format" in text or "DEP5" in text or "/dep5" in text else []
    if stem in _BY_THEMSELVES:
        return _BY_THEMSELVES[stem]
    for wanted in (_FOLDERS.get(stem, "*"), "*", ""):  # the last one: whatever comes first
        for files, name in stanzas:
            if not wanted or wanted in files.split():
                return name
    return next((name for name, phrase in _PHRASES if re.search(phrase, text, re.IGNORECASE)), "")


def _stanzas(text: str) -> list[tuple[str, str]]:
    """Return the pairs of files and license of a text with such fields."""
    found = []
    for block in re.split(r"\n\s*\n", text):
        files = re.search(r"^Files:\s*((?:.+)(?:\n[ \t]+\S.*)*)", block, re.MULTILINE)
        name = re.search(r"^License:[ \t]*(.+)", block, re.MULTILINE)
        if files and name:
            found.append((" ".join(files[1].split()), name[1].strip()))
    return found


def _stem(name: str) -> str:
    return name.partition(".")[0].partition("-")[0]


@cache
def _version(package: str) -> str:
    command = ["dpkg-query", "--show", "--showformat=${Version}", package]
    return subprocess.run(command, text=True, capture_output=True, check=False).stdout


def _package(path: Path) -> str | None:
    """Return the Debian package of a file; below /usr, where it may be named without that."""
    if shutil.which("dpkg-query") is None:
        return None
    real = path.resolve()
    for name in (real, Path(str(real).removeprefix("/usr"))):
        done = subprocess.run(["dpkg-query", "--search", str(name)], text=True, capture_output=True, check=False)
        if done.returncode == 0:
            return done.stdout.partition(":")[0]
    return None


def write(parts: Iterable[Component], folder: Path) -> None:
    """Write the texts of all parts into an empty folder, and index.json, which the window shows."""
    shutil.rmtree(folder, ignore_errors=True)
    rows = []
    for part in sorted(set(parts), key=lambda one: one.name.lower()):
        if not part.texts:
            raise SystemExit(f"{part.name} comes without the text of its license.")
        names = []
        for number, text in enumerate(part.texts):
            names.append(f"{part.name}/{number or ''}{text.name}")
            _copy(text, folder / names[-1])
        for common in _common_texts(part):  # Debian's texts only refer to them
            names.append(f"common/{common.name}")
            _copy(common, folder / names[-1])
        rows.append({"name": part.name, "version": part.version, "license": part.license, "texts": names})
    (folder / "index.json").write_text(json.dumps(rows, indent=1), encoding="utf-8")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(source.read_bytes())


def _common_texts(part: Component) -> list[Path]:
    names = sorted(set(re.findall(rf"{_COMMON}/([\w.+-]*\w)", part.text())))
    return [_COMMON / name for name in names if (_COMMON / name).is_file()]


def collected(paths: Iterable[Path], modules: Iterable[str], folder: Path) -> list[tuple[str, str, str]]:
    """Write the texts for the files of a bundle, and return them as PyInstaller lists files. Raises SystemExit.

    Parameters
    ----------
    paths : iterable of Path
        The files of the bundle that are no data.
    modules : iterable of str
        Its modules in Python.
    folder : Path
        For the texts; emptied before.
    """
    found = owned(paths)
    wrong = refused(found)
    if wrong:
        raise SystemExit("These files have a license that is not allowed here:\n" + "\n".join(wrong))
    inside = {normal(name) for top in {name.partition(".")[0] for name in modules} for name in _owners().get(top, ())}
    others = [with_texts(part) for part in installed(NAME) if normal(part.name) in inside]
    others += [python(), part_of(distribution("pyinstaller"))]
    write([*_merged([*(one.part for one in found), *others])], folder)
    return [
        (f"qtcompress/resources/licenses/{path.relative_to(folder).as_posix()}", str(path), "DATA")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]


@cache
def _owners() -> Mapping[str, list[str]]:
    """Return the first name of modules -> the packages that have such modules."""
    return packages_distributions()


def _merged(parts: Iterable[Component]) -> list[Component]:
    """Return one part per name: libraries of one package can have different licenses."""
    found: dict[str, Component] = {}
    for part in parts:
        known = found.setdefault(part.name, part)
        if part.license not in known.license:
            both = f"{known.license}; {part.license}"
            found[part.name] = Component(part.name, part.version, both, known.texts)
    return list(found.values())
