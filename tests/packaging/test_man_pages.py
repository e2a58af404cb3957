"""The pages for man(1) say what `--help` says, in roff that formatters read without a complaint."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import man_pages
import pytest
from product import write

from qtcompress.cli.commands import COMMANDS, EXIT_STATUSES, PROGRAM
from qtcompress.cli.help import help_text
from qtcompress.cli.table import Command

ALL = (PROGRAM, *COMMANDS)
MACROS = {".TH", ".SH", ".SS", ".TP", ".PP", ".br", ".BR", ".nh", ".ad"}
CHARACTERS = {"aq": "'", "dq": '"', "ti": "~", "ha": "^", "ga": "`"}


def read(page: str) -> str:
    """Return a page as it is read: without macros and fonts, in one line."""
    text = re.sub(r"\\f[BIR]|\\&", "", page)
    text = re.sub(r"\\\((..)", lambda found: CHARACTERS[found[1]], text).replace("\\-", "-").replace("\\e", "\\")
    return " ".join(text.split())


@pytest.mark.parametrize("command", ALL, ids=lambda one: one.name or "program")
def test_a_page_says_what_the_help_says(command: Command) -> None:
    text = read(man_pages.page(command))
    helped = " ".join(help_text(command, 10_000).split())
    for group in command.groups:
        for option in group.options:
            assert f".TP {option.invocation} {option.explained}" in text
            assert f"{option.invocation} {option.explained}" in helped
    for example in command.examples:
        assert f".TP {example.line} {example.does}" in text
    for status, meaning in EXIT_STATUSES:
        assert f".TP {status} {meaning}" in text
    assert all(paragraph in text for paragraph in command.about)


@pytest.mark.parametrize("command", ALL, ids=lambda one: one.name or "program")
def test_a_line_of_text_is_no_macro(command: Command) -> None:
    lines = man_pages.page(command).splitlines()
    assert {line.split()[0] for line in lines if line.startswith(".")} <= MACROS
    assert not [line for line in lines if line.startswith("'") or len(line) > 80 or not line.strip()]


def test_pages_refer_to_each_other() -> None:
    names = [Path(path).stem for path in man_pages.pages()]
    assert names == ["qtcompress", *(f"qtcompress-{command.name}" for command in COMMANDS)]
    program = read(man_pages.page(PROGRAM))
    assert all(f".BR {name} (1)" in program for name in names[1:])


def test_mandoc_finds_nothing(tmp_path: Path) -> None:
    if shutil.which("mandoc") is None:
        pytest.skip("needs mandoc")
    written = [write(tmp_path / path, text) for path, text in man_pages.pages().items()]
    done = subprocess.run(["mandoc", "-T", "lint", *written], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""
