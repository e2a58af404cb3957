"""The decisions of run.py: what it would install, build, and start. docs/decisions/0017 lists trials of the rest."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from first_run import environment, lock, places
from first_run import steps as first_steps
from first_run import system as debian

from qtcompress.cli.commands import COMMANDS

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """run.py, working in a folder of its own that looks like the project."""
    spec = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec.loader.exec_module(module)
    root = tmp_path / "project"
    (root / "qtcompress/core/kernels/native").mkdir(parents=True)
    (root / ".venv").mkdir()
    (root / "requirements.lock").write_text("# only for test: pytest\nnumpy==1\npytest==1\n")
    for name in ("pyproject.toml", "qtcompress/core/kernels/native/module.c"):
        (root / name).write_text(name)
    replaced = {
        "ROOT": root,
        "VENV": root / ".venv",
        "STAMP": root / ".venv/stamp",
        "LOCK": root / "requirements.lock",
        "PRIVATE": root / ".run",
        "UNPACKED": root / ".run/root",
        "UNFINISHED": root / ".run/unfinished",
        "SAMPLE_RESULTS": root / "compressed-samples",
    }
    for name, value in replaced.items():
        monkeypatch.setattr(places, name, value)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return module


@pytest.fixture
def steps(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the steps of the set-up that were taken, instead of taking them."""
    taken: list[str] = []
    monkeypatch.setattr(environment, "make_environment", lambda _, *, clear: taken.append(f"environment, {clear=}"))
    monkeypatch.setattr(environment, "install", lambda _, purpose: taken.append(purpose))
    monkeypatch.setattr(environment, "install_package", lambda: taken.append("package"))
    monkeypatch.setattr(environment, "compiler_found", lambda: False)
    return taken


@pytest.fixture
def started(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, str]]]:
    """Return the commands that were started, and their environments, instead of starting them."""
    commands: list[tuple[list[str], dict[str, str]]] = []

    def start(*command: object, env: dict[str, str]) -> int:
        commands.append(([str(word) for word in command], env))
        return 0

    monkeypatch.setattr(run, "start", start)
    monkeypatch.setattr(run, "set_up", lambda purpose="base": None)
    monkeypatch.setattr(run, "provide_qt_libraries", lambda **_: None)
    return commands


def test_all_files_can_be_parsed_by_a_python_that_is_too_old() -> None:
    for path in (ROOT / "run.py", *(ROOT / "tools" / "first_run").glob("*.py")):
        ast.parse(path.read_text(), feature_version=(3, 7))


def test_python_that_is_too_old_gets_one_sentence(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert run.main([]) == 2
    assert re.fullmatch(r"qtcompress needs Python 3\.11 or later; this is .*\n", capsys.readouterr().err)


def test_needed_python_is_the_one_pyproject_names(run: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["requires-python"] == ">={}.{}".format(*run.NEEDED_PYTHON)


def test_unknown_option_is_wrong_usage(run: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--frobnicate"]) == 2
    assert "--frobnicate" in capsys.readouterr().err


def test_second_set_up_does_nothing(run: ModuleType, steps: list[str]) -> None:
    run.set_up()
    assert steps == ["environment, clear=False", "package"]
    run.set_up()
    assert len(steps) == 2


def test_changed_kernels_build_only_the_package(run: ModuleType, steps: list[str]) -> None:
    run.set_up()
    (places.ROOT / "qtcompress/core/kernels/native/module.c").write_text("faster")
    run.set_up()
    assert steps[2:] == ["package"]


def test_changed_lock_makes_the_environment_anew(run: ModuleType, steps: list[str]) -> None:
    run.set_up()
    places.LOCK.write_text("numpy==2\n")
    run.set_up()
    assert steps[2:] == ["environment, clear=True", "package"]


def test_environment_of_somebody_else_is_never_emptied(run: ModuleType, steps: list[str]) -> None:
    (places.VENV / "pyvenv.cfg").write_text("made by hand")
    run.set_up()
    assert steps[0] == "environment, clear=False"


def test_compiler_that_came_later_builds_the_kernels_once(
    run: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run.set_up()
    monkeypatch.setattr(environment, "compiler_found", lambda: True)
    run.set_up()
    run.set_up()
    assert steps[2:] == ["package"]


def test_tools_of_developers_are_installed_once_and_only_for_their_commands(run: ModuleType, steps: list[str]) -> None:
    run.set_up()
    assert steps == ["environment, clear=False", "package"]
    run.set_up("test")
    run.set_up("test")
    run.set_up("bundle")
    run.set_up("test")
    assert steps[2:] == ["test", "bundle"]


def test_set_up_that_failed_is_taken_up_where_it_stopped(
    run: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise run.Stop("offline")

    install = environment.install_package
    monkeypatch.setattr(environment, "install_package", fail)
    with pytest.raises(run.Stop):
        run.set_up()
    monkeypatch.setattr(environment, "install_package", install)
    run.set_up()
    assert steps == ["environment, clear=False", "package"]


def test_upgrades_are_not_unpacked_privately(run: ModuleType) -> None:
    simulation = (
        "Inst libglvnd0 (1.6.0-1 Debian:12/stable [amd64])\n"
        "Inst libc6 [2.36-9] (2.36-9+deb12u10 Debian:12/stable [amd64])\n"
        "Inst libgl1 (1.6.0-1 Debian:12/stable [amd64])\n"
        "Conf libgl1 (1.6.0-1 Debian:12/stable [amd64])\n"
    )
    assert debian.new_packages(simulation) == ["libglvnd0", "libgl1"]


@pytest.mark.parametrize(
    ("system", "display", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_display_is_found(run: ModuleType, system: str, display: dict[str, str], expected: bool) -> None:
    assert run.has_display(system, display) is expected


def test_libraries_are_those_of_the_display(run: ModuleType) -> None:
    displays = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    offscreen = debian.libraries_for("linux", displays, window=False)
    assert offscreen == debian.QT_LIBRARIES
    everything = debian.libraries_for("linux", displays, window=True)
    assert everything == debian.QT_LIBRARIES | debian.X11_LIBRARIES | debian.WAYLAND_LIBRARIES
    assert debian.libraries_for("win32", displays, window=True) == {}


def test_without_apt_the_packages_are_named(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(run.Stop, match=r"Libraries for Qt needs packages .* 'apt-get install libgl1 libegl1'"):
        debian.provide(["libgl1", "libegl1"], "Libraries for Qt")


def test_environment_is_as_it_was_where_nothing_is_unpacked(run: ModuleType) -> None:
    assert run.private_env({"PATH": "/bin"}) == {"PATH": "/bin"}


def test_private_programs_and_libraries_come_after_the_machines_own(run: ModuleType) -> None:
    places.UNPACKED.mkdir(parents=True)
    env = run.private_env({"PATH": "/bin"})
    assert env["PATH"] == os.pathsep.join(["/bin", str(places.UNPACKED / "usr/bin")])
    assert env["LD_LIBRARY_PATH"].startswith(str(places.UNPACKED))


def test_what_was_unpacked_in_part_is_not_used(run: ModuleType) -> None:
    places.UNPACKED.mkdir(parents=True)
    places.UNFINISHED.touch()
    assert run.private_env({"PATH": "/bin"}) == {"PATH": "/bin"}


def test_samples_are_compressed_where_there_is_no_display(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert run.main([]) == 0
    [(command, _)] = started
    target = str(places.ROOT / "compressed-samples")
    assert command[3:] == ["qtcompress", "compress", str(places.SAMPLES), "--output", target]


def test_nothing_of_a_persons_own_is_overwritten(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    run.main(["pictures", "b.png"])
    [(command, _)] = started
    assert command[4:] == ["compress", "pictures", "b.png", "--output", "compressed"]


def test_window_opens_on_a_display(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    run.main([])
    [(command, env)] = started
    assert command[3:] == ["qtcompress", str(places.SAMPLES)]
    assert "QT_QPA_PLATFORM" not in env


def test_tests_run_offscreen_and_take_arguments(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(places.ROOT)
    monkeypatch.setenv("DISPLAY", ":0")
    run.main(["test", "-k", "swatch"])
    [(command, env)] = started
    assert command[1:] == ["-m", "pytest", "-k", "swatch"]
    assert env["QT_QPA_PLATFORM"] == "offscreen"


def test_all_tests_must_reach_the_coverage_and_a_part_of_them_need_not(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(places.ROOT)
    run.main(["test"])
    run.main(["test", "tests/core"])
    (measured, _), (part, _) = started
    assert measured[1:] == ["tools/coverage_run.py"]
    assert part[1:] == ["-m", "pytest", "tests/core"]


def test_the_mutation_run_gets_its_rooms(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(places.ROOT)
    run.main(["mutate", "gui/batch"])
    assert [command[1:] for command, _ in started] == [["tools/mutation_run.py", "gui/batch"]]


def test_the_benchmarks_get_what_follows(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(places.ROOT)
    run.main(["bench"])
    run.main(["bench", "full", "--parts", "a"])
    assert [command[1:] for command, _ in started] == [
        ["benchmarks/bench.py"],
        ["benchmarks/bench.py", "full", "--parts", "a"],
    ]


@pytest.mark.parametrize("command", ["compress", "undo", "help"])
def test_commands_of_the_program_are_passed_on(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], command: str
) -> None:
    run.main([command, "-n", "x"])
    assert [words[3:] for words, _ in started] == [["qtcompress", command, "-n", "x"]]
    assert list(run.PROGRAM) == [one.name for one in COMMANDS]


@pytest.mark.parametrize(("word", "meant"), [("comprss", "compress"), ("tset", "test"), ("Bench", "bench")])
def test_a_mistyped_command_is_no_path(
    run: ModuleType, word: str, meant: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert run.main([word]) == 2
    assert capsys.readouterr().err == f"There is no command {word!r}: did you mean {meant!r}?\n"


def test_the_second_run_without_a_display_shows_the_results_that_are_there(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr(sys, "platform", "linux")
    places.SAMPLE_RESULTS.mkdir()
    samples = [path for path in places.SAMPLES.iterdir() if path.suffix in (".png", ".jpg")]
    for path in samples[1:]:
        (places.SAMPLE_RESULTS / f"{path.stem}.webp").write_bytes(bytes(1000))
    run.main([])
    assert len(started) == 1  # one is missing
    (places.SAMPLE_RESULTS / f"{samples[0].stem}.webp").write_bytes(bytes(1000))
    assert run.main([]) == 0
    assert len(started) == 1
    out = capsys.readouterr().out
    assert f"{samples[0].name}" in out
    assert f"-> {len(samples):8.1f} kB  (" in out


def test_a_step_is_quiet_if_it_is_short_and_otherwise_tells_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert first_steps.run(sys.executable, "-S", "-c", "print(7)", doing="Counting").strip() == "7"
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(first_steps, "QUIET_S", 0.01)
    slow = [sys.executable, "-S", "-c", "import time; time.sleep(0.1); print('no room'); raise SystemExit(3)"]
    with pytest.raises(places.Stop, match="failed"):
        first_steps.run(*slow, doing="Downloading", state=lambda: first_steps.of(12_000_000, 213_000_000))
    assert capsys.readouterr().err.splitlines() == ["Downloading: 12 of 213 MB", "no room"]


def test_what_apt_will_download_is_counted() -> None:
    uris = "'http://a/libgl1_1.deb' libgl1_1.deb 88948 SHA256:12\nNotice: 'x'\n'b' b.deb 52 MD5:1\n"
    assert debian.bytes_to_fetch(uris) == 89_000


def test_the_lock_says_what_each_purpose_needs_and_downloads() -> None:
    text = (ROOT / "requirements.lock").read_text()
    names = {
        purpose: set(re.findall(r"^([\w.-]+)==", lock.packages_of(text, purpose), re.MULTILINE))
        for purpose in ("base", *lock.PURPOSES)
    }
    assert {"numpy", "pyside6-essentials", "setuptools"} <= names["base"]
    assert {"pytest", "mypy", "ruff"} <= names["test"] - names["base"]
    assert {"pyinstaller", "packaging"} <= names["bundle"] - names["base"]
    assert set.union(*names.values()) == set(re.findall(r"^([\w.-]+)==", text, re.MULTILINE))
    assert "--hash=" in lock.packages_of(text, "bundle")
    assert all(0 < download < installed for download, installed in (lock.sizes_of(text, one) for one in names))


def test_lock_pins_every_dependency_by_hash_and_names_no_host() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert "://" not in lock
    pinned = {}
    for entry in lock.replace("\\\n", " ").splitlines():
        if entry and not entry.startswith("#"):
            match = re.match(r"([\w.-]+)==\S+( ; [^-]+)? +--hash=sha256:[0-9a-f]{64}", entry)
            assert match, entry
            pinned[match[1].lower()] = entry
    config = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = [*config["build-system"]["requires"], *config["project"]["dependencies"]]
    wanted += [requirement for extra in config["project"]["optional-dependencies"].values() for requirement in extra]
    names = {re.split(r"[<>=~! ;\[]", requirement)[0].lower() for requirement in wanted}
    assert names - set(pinned) == set()
    assert "pillow-heif" not in pinned  # its wheels carry x265, which is under the GPL
