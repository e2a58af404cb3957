"""What the command line understands: the table, the help made from it, and the sentences for what it does not."""

from __future__ import annotations

import shlex
from collections import defaultdict

import pytest

from qtcompress import __main__
from qtcompress.cli.commands import COMMANDS, COMPRESS, EXIT_STATUSES, PROGRAM
from qtcompress.cli.help import help_text, synopsis
from qtcompress.cli.parser import build_parser, parse
from qtcompress.cli.table import Command, Value
from qtcompress.core.errors import UsageError
from qtcompress.core.types import Dither
from qtcompress.engine.planning.settings import SETTINGS
from tests.cli.runs import Run

ALL = (PROGRAM, *COMMANDS)


def said(*arguments: str) -> str:
    with pytest.raises(UsageError) as wrong:
        parse(arguments)
    return str(wrong.value.sentence())


def test_the_entry_knows_the_commands_without_loading_them() -> None:
    assert [*__main__.COMMANDS] == [command.name for command in COMMANDS]


def test_every_setting_is_in_one_group_that_somebody_chose() -> None:
    names = [option.name for option in (*COMPRESS.options, *COMPRESS.arguments)]
    assert len(set(names)) == len(names)
    assert {name for setting in SETTINGS for name in setting.option_names} <= set(names)
    assert "Other settings" not in [group.title for group in COMPRESS.groups]


def test_a_flag_means_the_same_in_every_command() -> None:
    names = defaultdict(set)
    for command in ALL:
        flags = [flag for option in command.options for flag in option.flags]
        assert len(set(flags)) == len(flags)
        for option in command.options:
            for flag in option.flags:
                names[flag].add(option.name)
    assert not {flag: found for flag, found in names.items() if len(found) > 1}


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.name or "program")
def test_help_explains_every_option_within_the_width(command: Command, run: Run) -> None:
    text = help_text(command, 80)
    assert text.startswith(f"usage: {synopsis(command)}\n")
    flat = " ".join(text.split())
    for group in command.groups:
        assert f"\n{group.title}\n" in text
        for option in group.options:
            assert f"\n  {option.invocation}" in text
            assert option.explained in flat
    assert all(example.line in text and example.does in flat for example in command.examples)
    assert max(map(len, text.splitlines())) <= 80
    words = [command.name] if command.name else []
    for arguments in ([*words, "--help"], ["help", *words], [*words, "-h", *words]):
        assert run(*arguments) == (0, help_text(command).splitlines(), [])


def test_help_of_the_program_lists_commands_and_exit_statuses() -> None:
    text = help_text(PROGRAM, 100)
    assert all(f"\n  {command.name} " in text and command.summary in text for command in COMMANDS)
    assert all(f"\n  {status}" in text and meaning in text for status, meaning in EXIT_STATUSES)


@pytest.mark.parametrize("example", [example.line for command in COMMANDS for example in command.examples])
def test_examples_are_understood(example: str) -> None:
    program, *arguments = shlex.split(example.partition(">")[0])
    assert program == "qtcompress"
    assert parse(arguments)[0].name == arguments[0] or arguments[0] == "help"


def test_every_option_is_parsed_by_each_of_its_flags() -> None:
    for command in COMMANDS:
        for option in command.options:
            usual = {"newer_than": "30d", "fit": "4x4"}.get(option.name, "4")
            word = option.words[0] if option.words else option.default or usual
            for flag in option.flags:
                given = [flag] if option.value is Value.NOTHING else [flag, word]
                assert hasattr(build_parser(command).parse_args(given), option.name)


def test_paths_stand_before_and_after_options_and_behind_two_dashes() -> None:
    _, options = parse(["compress", "a", "-o", "out", "b", "-nj2", "--", "-c", "--", "-1"])
    assert [str(path) for path in options.paths] == ["a", "b", "-c", "--", "-1"]
    assert (str(options.output), options.dry_run, options.workers, options.json) == ("out", True, 2, False)
    assert not hasattr(options, "quality")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("compres x", "There is no command 'compres': did you mean 'compress'?"),
        ("help hist", "There is no command 'hist': did you mean 'history'?"),
        ("compress a -o b --qualty 80", "There is no option --qualty: did you mean --quality?"),
        ("compress a -o b --qual 80", "There is no option --qual: did you mean --quality?"),
        ("compress a -o b --qual=80", "There is no option --qual: did you mean --quality?"),
        ("compress a -output b", "There is no option -output: did you mean --output?"),
        ("compress a -o b -nz", "There is no option -z: 'qtcompress help compress' lists the options."),
        ("--versoin", "There is no option --versoin: did you mean --version?"),
        ("--quality 80 compress a", "There is no option --quality: options follow their command: qtcompress compress"),
        ("compress", "'compress' needs PATH: write 'qtcompress compress [OPTION...] (--output DIR | --in-place) PATH"),
        ("compress a", "'compress' needs --output DIR or --in-place: 'qtcompress help compress' explains them."),
        ("compress a -o", "--output needs a value: write '--output DIR'."),
        ("compress a -o b --json=yes", "--json takes no value."),
        ("compress a -o b -i", "--output and --in-place exclude each other: remove one of the two options."),
        ("compress a -o b -q best", "--quality must be a number from 1 to 100, or one of lossless, visually-lossless,"),
        ("forget 3 --all", "BATCH and --all exclude each other"),
        ("forget", "'forget' needs BATCH or --all: "),
        ("undo -3", "BATCH must be the number of a batch, not '-3'"),
        ("compare a b c", "There is no use for 'c': write 'qtcompress compare [--json] A B'."),
    ],
)
def test_one_error_is_one_sentence_that_says_what_was_meant(arguments: str, sentence: str) -> None:
    assert said(*arguments.split()).startswith(sentence)


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["compress"], ["compress", "x.png"], ["compress", "--output", "out"], ["squash", "x"],
        ["compress", "x", "--output", "o", "--colors", "1"], ["compress", "x", "--output", "o", "--colors", "many"],
        ["compress", "x", "--output", "o", "--dither", "maybe"], ["compress", "x", "--output", "o", "--jobs", "0"],
        ["compress", "x", "--output", "o", "--dither-strength", "2"], ["palette"], ["compare", "a"], ["--nonsense"],
    ],
)  # fmt: skip
def test_wrong_usage_is_2_and_says_what_is_wrong(run: Run, arguments: list[str]) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, [])
    assert len(err) == 1


def test_a_choice_that_there_is_not_names_those_there_are(run: Run) -> None:
    _, _, err = run("compress", "x", "--output", "o", "--dither", "maybe")
    assert ", ".join(dither.value for dither in Dither) in err[-1]
    assert "'maybe'" in err[-1]


def test_an_empty_path_is_not_the_current_folder() -> None:
    for words in (("compress", "", "--in-place"), ("palette", ""), ("compare", "a.png", "")):
        assert said(*words).endswith(" is empty: '.' is the current folder.")
    # AND a value of a variable that is not set is not one that limits nothing
    for flag in ("--palette", "--include", "--max-bytes", "--newer-than", "--formats"):
        assert said("compress", "a.png", "--output", "x", flag, "").startswith(f"{flag} needs a value")
