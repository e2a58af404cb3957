"""The entry of the program: what goes to the command line, and what ends it."""

from __future__ import annotations

from pathlib import Path

import pytest

import qtcompress
from qtcompress import __main__, cli
from qtcompress.engine.workers import spawn
from tests.cli.runs import Run


@pytest.mark.parametrize("arguments", [["compress", "x"], ["-h"], ["palette", "x"], ["compare"]])
def test_commands_and_options_go_to_the_command_line(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "main", lambda given: 7 if given == arguments else 8)
    monkeypatch.setattr(spawn, "start_ahead", lambda spare: None)
    assert __main__.main(arguments) == 7


@pytest.mark.parametrize(
    ("names", "spare"), [(["1.png"], 0), (["1.png", "--output", "new"], 0), (["1.png", "2.png"], 3), (["."], 3)]
)
def test_processes_are_started_ahead_for_more_than_one_picture(
    names: list[str], spare: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("1.png", "2.png"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli, "main", lambda given: 0)
    monkeypatch.setattr("qtcompress.engine.job.machine.available_cpus", lambda: 4)
    started: list[int] = []
    monkeypatch.setattr(spawn, "start_ahead", started.append)
    __main__.main(["compress", *names])
    assert started == [spare]


def test_version_and_help_are_no_errors(run: Run) -> None:
    assert run("--version") == run("-V") == (0, [f"qtcompress {qtcompress.__version__}"], [])
    status, out, _ = run("compress", "--help")
    assert status == 0
    assert any("--dither-strength" in line for line in out)


def test_an_interrupt_while_modules_are_imported_meets_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "main", interrupted)
    assert __main__.main(["history"]) == 130


@pytest.mark.parametrize("words", [["--new-window"], ["--new-window", "."], [".", "--new-window"]])
def test_another_window_is_asked_for_before_or_after_the_paths(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[list[str], bool]] = []
    monkeypatch.setattr(__main__, "_window", lambda paths, new_window: opened.append((list(paths), new_window)) or 0)
    assert __main__.main(words) == __main__.main(["."]) == 0
    assert opened == [([word for word in words if word == "."], True), (["."], False)]


def test_options_behind_a_path_without_a_command_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main([".", "--output", "small"]) == 2
    assert capsys.readouterr().err == "--output needs a command: write 'qtcompress compress . --output ...'.\n"
