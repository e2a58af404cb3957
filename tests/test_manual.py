"""The manual and the other pages are true: links lead somewhere, commands work, tables say what the program has."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import docs_site
import numpy as np
import pytest
import translations

from qtcompress import cli
from qtcompress.cli import batch, cluster, compare, history, manual, palette, undo
from qtcompress.cli.commands import COMMANDS, EXIT_STATUSES, PROGRAM
from qtcompress.cli.terminal import json_line
from qtcompress.core.types import Palette
from qtcompress.engine.job.goal import QUALITIES
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.metadata.inventory import DROPPABLE
from qtcompress.engine.palettes import files
from qtcompress.engine.planning import presets
from qtcompress.gui.palette.edit_bar import EDITS
from qtcompress.gui.window.actions import ACTIONS, MENUS
from qtcompress.gui.window.manual import OPTIONS, page_of, read_pages

ROOT = Path(__file__).resolve().parent.parent
MANUAL = ROOT / "docs" / "manual"
OUTSIDE = ("http://", "https://", "mailto:")
PAGES = sorted(path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")))
OF_MANUAL = sorted(MANUAL.glob("*.md"))
CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(!?)\[((?:[^][]|\[[^]]*\])*)\]\(([^)\s]+)\)")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
FLAG = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
IN_MENU = re.compile(rf"\*\*({'|'.join(title.replace('&', '') for title in MENUS)}) > ([^*]+)\*\*(?: \(([^)]+)\))?")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def text_of(path: Path) -> str:
    """Return the source of a page, that of the command line with its options."""
    return path.read_text(encoding="utf-8").replace(OPTIONS, manual.options())


@cache
def anchors_of(path: Path) -> frozenset[str]:
    return frozenset(section.anchor for section in page_of(path.name, text_of(path)).sections)


def is_broken(page: Path, address: str) -> bool:
    """Tell whether a link leads nowhere; what is on the network is not looked for."""
    if address.startswith(OUTSIDE):
        return False
    name, _, anchor = address.partition("#")
    target = (page.parent / name).resolve() if name else page
    return not target.exists() or bool(anchor and anchor not in anchors_of(target))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_link_of_a_page_leads_nowhere_and_every_picture_has_words(page: Path) -> None:
    links = LINK.findall(CODE.sub("", text_of(page)))
    assert [address for _, _, address in links if is_broken(page, address)] == []
    assert [address for picture, words, address in links if picture and not words] == []


def test_a_link_that_leads_nowhere_is_found() -> None:
    page = MANUAL / "safety.md"
    assert not is_broken(page, "#undo")
    assert not is_broken(page, "scores.md#the-floor")
    assert is_broken(page, "scores.md#the-ceiling")
    assert is_broken(page, "../screenshots/none.webp")


def test_the_pages_of_the_site_are_linked_as_they_are_put_there(tmp_path: Path) -> None:
    docs_site.sources(tmp_path / "site")
    pages = sorted((tmp_path / "site").rglob("*.md"))
    assert len(pages) == len(PAGES) - 1  # all but the README beside docs
    for page in pages:
        links = LINK.findall(CODE.sub("", page.read_text(encoding="utf-8")))
        assert [address for _, _, address in links if is_broken(page, address)] == [], page.name
    entries = [line for line in docs_site.contents().splitlines() if line.endswith(".md")]
    assert all((tmp_path / "site" / entry).is_file() for entry in entries)
    listed = {path.name for path in pages if path.parent.name != "decisions"}
    assert {Path(entry).name for entry in entries} == listed | {"README.md"}
    assert "--keep-clear-colors" in (tmp_path / "site" / "manual" / "command-line.md").read_text(encoding="utf-8")


def test_the_manual_is_complete_in_itself_because_nothing_else_is_installed() -> None:
    pages = read_pages(manual.options)
    assert sorted(page.name for page in pages) == [path.name for path in OF_MANUAL]
    inside = re.compile(r"#|[\w-]+\.md(#|$)|\.\./screenshots/[\w-]+\.webp$")
    for page in pages:
        links = [address for _, _, address in LINK.findall(CODE.sub("", page.source))]
        assert [address for address in links if not inside.match(address)] == [], page.name


def test_what_the_manual_needs_is_installed() -> None:
    setuptools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    for folder in ("manual", "screenshots"):
        package = f"qtcompress.docs.{folder}"
        assert package in setuptools["packages"]
        assert setuptools["package-dir"][package] == f"docs/{folder}"
        (pattern,) = setuptools["package-data"][package]
        names = [path.name for path in (ROOT / "docs" / folder).iterdir()]
        assert [name for name in names if not fnmatch(name, pattern)] == []
    assert "docs" in (ROOT / "packaging" / "qtcompress.spec").read_text(encoding="utf-8")


# ---- commands


def lines_of(path: Path) -> Iterator[list[str]]:
    """Yield the words of the commands in the code of a page; without any the window would open."""
    for block in CODE.findall(path.read_text(encoding="utf-8")):
        lines = [shlex.split(line, comments=True) for line in block.splitlines() if line.startswith("qtcompress ")]
        yield from (words for words in lines if len(words) > 1)


@pytest.mark.parametrize("page", [*OF_MANUAL, ROOT / "README.md"], ids=name_of)
def test_the_commands_of_a_page_work(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line is run up to where the work begins: options, presets, palettes and contradictions are real."""
    monkeypatch.chdir(tmp_path)
    Path("ours.json").write_text('{"name": "Ours", "settings": {"colors": "32"}}')
    files.write_palette(Palette(np.array([[0, 0, 0, 255], [255, 255, 255, 255]], np.uint8)), Path("set.gpl"))
    began: list[str] = []
    monkeypatch.setattr(batch, "compress", lambda *given, **named: began.append("compress") or 0)
    monkeypatch.setattr(batch, "show_plan", lambda *given, **named: began.append("plan") or 0)
    monkeypatch.setattr(cluster, "compress", lambda *given, **named: began.append("compress") or 0)
    for module, name in ((palette, "palette"), (compare, "compare"), (undo, "undo")):
        monkeypatch.setattr(module, name, lambda options, name=name: began.append(name) or 0)
    monkeypatch.setattr(
        history, "COMMANDS", {name: lambda options, name=name: began.append(name) or 0 for name in history.COMMANDS}
    )
    lines = list(lines_of(page))
    for words in lines:
        assert cli.main(words[1:]) == 0, words
    assert len(began) == len(lines)


def test_the_page_of_the_command_line_has_every_option_of_every_command() -> None:
    (page,) = (page for page in read_pages(manual.options) if page.name == "command-line.md")
    for command in (PROGRAM, *COMMANDS):
        (section,) = (one for one in page.sections if one.title == (command.name or "qtcompress"))
        missing = [option.flag for option in command.options if f"{option.invocation} " not in f"{section.text} "]
        assert missing == []
        assert all(argument.help[1:] in section.text for argument in command.arguments)


def test_every_flag_that_a_page_names_exists() -> None:
    known = {flag for command in (PROGRAM, *COMMANDS) for option in command.options for flag in option.flags}
    for page in (*OF_MANUAL, ROOT / "README.md"):
        lines = [line for line in text_of(page).splitlines() if "run.py" not in line and not line.startswith("dask ")]
        assert set(FLAG.findall("\n".join(lines))) <= known, page.name


# ---- tables and names


def rows_of(page: str, heading: str) -> list[list[str]]:
    """Return the cells of the first table below a heading, without its head."""
    below = text_of(MANUAL / page).partition(f"# {heading}\n")[2]
    table = re.findall(r"^ *\|(.*)\|$", below.partition("\n#")[0], re.MULTILINE)
    return [[cell.strip() for cell in row.split(" | ")] for row in table[2:]]


def test_tables_of_the_manual_say_what_the_program_has(capsys: pytest.CaptureFixture[str]) -> None:
    qualities = {
        row[0].lower().replace(" ", "-"): float(row[1]) for row in rows_of("quality.md", "Find the smallest file")
    }
    assert qualities == QUALITIES
    assert [row[0] for row in rows_of("presets.md", "Presets")] == [one.name for one in presets.built_in()]
    assert {row[0].strip("`") for row in rows_of("palettes.md", "Palette files")} == set(files.KINDS)
    statuses = {int(row[0]): row[1] for row in rows_of("command-line.md", "Exit status")}
    assert list(statuses) == [status for status, _ in EXIT_STATUSES]
    assert all(statuses[status].startswith(meaning) for status, meaning in EXIT_STATUSES)
    words = text_of(MANUAL / "what-goes-along.md")
    assert all(f"`{word}`" in words for word in (*DROPPABLE, "all"))
    json_line(Outcome(Path("a.png"), None, Status.FAILED))
    keys = [key for row in rows_of("command-line.md", "For scripts") for key in re.findall(r"`(\w+)`", row[0])]
    assert sorted(keys) == sorted(json.loads(capsys.readouterr().out))


def test_menu_entries_and_keys_that_the_manual_names_exist() -> None:
    specs = {spec.name: spec for spec in ACTIONS}
    extra = {("Batch", "When the Batch Ends")}
    found = 0
    for page in OF_MANUAL:
        for menu, entry, key in IN_MENU.findall(" ".join(text_of(page).split())):
            names = next(names for title, names in MENUS.items() if title.replace("&", "") == menu)
            spec = next((specs[name] for name in names if name and shown(specs[name].text) == entry), None)
            assert spec is not None or (menu, entry) in extra, f"{page.name}: {menu} > {entry}"
            assert not key or spec is None or key in spec.keys, f"{page.name}: {entry} ({key})"
            found += 1
    assert found > 8


def test_what_is_bold_is_a_text_of_the_window_or_a_key() -> None:
    """Sentences in bold, which end like sentences, are left out."""
    texts = {shown(source) for _, source, _ in translations.read("de")}  # which another test keeps up to date
    keys = {key for spec in ACTIONS for key in spec.keys} | {spec.key for spec in EDITS}
    for page in OF_MANUAL:
        bold = [" ".join(words.split()) for words in BOLD.findall(CODE.sub("", page.read_text(encoding="utf-8")))]
        parts = {
            part
            for words in bold
            if words[-1] not in ".:?"
            for part in re.split(" > |(?<=Save to): |(?<=Originals go to): |(?<=Dithering): ", words)
        }
        assert parts - texts - keys == set(), page.name


def shown(text: str) -> str:
    """Return a text of the window without its access key and its ellipsis."""
    return text.replace("&", "").rstrip("\N{HORIZONTAL ELLIPSIS}")


def test_keys_of_the_tables_do_what_is_said() -> None:
    keys = {key: spec.name for spec in ACTIONS for key in spec.keys}
    review = {row[0]: keys[row[0]] for row in rows_of("review.md", "Review")}
    assert review == {"A": "apply_selected", "X": "reject_selected", "R": "redo_selected"}
    named = {"1", "2", "3", "4", "5", "L", "N", "Shift+N", "W", "Z", "Ctrl+0", "Ctrl+1"}
    shown = {key for row in rows_of("window.md", "Compare") for key in row[0].split(", ")}
    assert named <= shown & set(keys)
    assert keys["F1"] == "manual"
