"""Shells complete what the table of the command line has: commands, flags, and what a value can be."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import completions
import pytest
from product import write

from qtcompress.cli.commands import COMMANDS

# Completes the last of the words that it is given, and prints what could stand there.
BASH = """
source "$1"; shift
compopt() { :; }
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_qtcompress
printf '%s\\n' "${COMPREPLY[@]}"
"""
FISH = "source $argv[1]; complete -C $argv[2]"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the scripts, a picture and a folder whose name has a blank."""
    for path, text in completions.files().items():
        write(tmp_path / "scripts" / path, text)
    (tmp_path / "work" / "a b").mkdir(parents=True)
    (tmp_path / "work" / "p*.png").touch()
    return tmp_path


def by_bash(folder: Path, *words: str) -> list[str]:
    script = folder / "scripts/share/bash-completion/completions/qtcompress"
    command = ["bash", "-c", BASH, "bash", str(script), "qtcompress", *words]
    done = subprocess.run(command, cwd=folder / "work", capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


def by_fish(folder: Path, *words: str) -> list[str]:
    script = folder / "scripts/share/fish/vendor_completions.d/qtcompress.fish"
    command = ["fish", "--no-config", "-c", FISH, str(script), " ".join(["qtcompress", *words])]
    done = subprocess.run(command, cwd=folder / "work", capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return [line.partition("\t")[0] for line in done.stdout.splitlines()]  # without the explanation


CASES = [
    (["compr"], ["compress"]),
    (["--v"], ["--version"]),
    (["compress", "--qual"], ["--quality"]),
    (["compress", "--method", ""], ["advisor", "palette"]),
    (["compress", "--formats", "png,we"], ["png,webp"]),
    (["compress", "-o", ""], ["a b"]),
    (["compress", "p"], ["p*.png"]),
    (["help", "und"], ["undo"]),
    (["undo", ""], [""]),
]


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(("words", "found"), [*CASES, (["compress", "--quality", "=", "hi"], ["high"])])
def test_bash_completes(folder: Path, words: list[str], found: list[str]) -> None:
    assert sorted(by_bash(folder, *words)) == sorted(found)


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_knows_all_flags_of_a_command(folder: Path) -> None:
    for command in COMMANDS[:2]:
        assert by_bash(folder, command.name, "-") == [flag for option in command.options for flag in option.flags]


@pytest.mark.skipif(shutil.which("fish") is None, reason="needs fish")
def test_fish_completes(folder: Path) -> None:
    for words, found in CASES:
        names = {"a b": "a b/"}  # fish ends folders with a slash
        assert sorted(by_fish(folder, *words)) == sorted(names.get(one, one) for one in found if one), words


@pytest.mark.parametrize("shell", ["zsh", "fish", "bash"])
def test_shells_can_read_their_scripts(folder: Path, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"needs {shell}")
    script = next(path for path in (folder / "scripts").rglob("*qtcompress*") if shell in str(path) and path.is_file())
    done = subprocess.run([shell, "-n", script], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""


def test_zsh_and_fish_have_every_flag_of_every_command() -> None:
    zsh = completions.zsh().replace("'", "")
    fish = completions.fish().splitlines()
    for command in COMMANDS:
        case = zsh.partition(f"\n        {command.name}) _arguments")[2].partition(";;")[0]
        assert case, command.name
        lines = [line for line in fish if f"__fish_seen_subcommand_from {command.name}'" in line]
        for option in command.options:
            assert option.flag in case
            assert [line for line in lines if f" -l {option.flag[2:]} " in line], option.flag
