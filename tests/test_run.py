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

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """run.py, working in a folder of its own that looks like the project."""
    spec = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    root = tmp_path / "project"
    (root / "qtcompress/core/kernels/native").mkdir(parents=True)
    (root / ".venv").mkdir()
    for name in ("pyproject.toml", "requirements.lock", "qtcompress/core/kernels/native/module.c"):
        (root / name).write_text(name)
    replaced = {
        "ROOT": root,
        "VENV": root / ".venv",
        "STAMP": root / ".venv/stamp",
        "LOCK": root / "requirements.lock",
        "PRIVATE": root / ".run",
        "UNPACKED": root / ".run/root",
        "UNFINISHED": root / ".run/unfinished",
    }
    for name, value in replaced.items():
        assert hasattr(module, name)
        monkeypatch.setattr(module, name, value)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return module


@pytest.fixture
def steps(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the steps of the set-up that were taken, instead of taking them."""
    taken: list[str] = []
    monkeypatch.setattr(run, "make_environment", lambda *, clear: taken.append(f"environment, {clear=}"))
    monkeypatch.setattr(run, "install_package", lambda: taken.append("package"))
    monkeypatch.setattr(run, "compiler_found", lambda: False)
    return taken


@pytest.fixture
def started(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, str]]]:
    """Return the commands that were started, and their environments, instead of starting them."""
    commands: list[tuple[list[str], dict[str, str]]] = []

    def start(*command: object, env: dict[str, str]) -> int:
        commands.append(([str(word) for word in command], env))
        return 0

    monkeypatch.setattr(run, "start", start)
    monkeypatch.setattr(run, "set_up", lambda: None)
    monkeypatch.setattr(run, "provide_qt_libraries", lambda **_: None)
    return commands


def test_file_can_be_parsed_by_a_python_that_is_too_old() -> None:
    ast.parse((ROOT / "run.py").read_text(), feature_version=(3, 7))


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
    (run.ROOT / "qtcompress/core/kernels/native/module.c").write_text("faster")
    run.set_up()
    assert steps[2:] == ["package"]


def test_changed_lock_makes_the_environment_anew(run: ModuleType, steps: list[str]) -> None:
    run.set_up()
    run.LOCK.write_text("newer")
    run.set_up()
    assert steps[2:] == ["environment, clear=True", "package"]


def test_environment_of_somebody_else_is_never_emptied(run: ModuleType, steps: list[str]) -> None:
    (run.VENV / "pyvenv.cfg").write_text("made by hand")
    run.set_up()
    assert steps[0] == "environment, clear=False"


def test_compiler_that_came_later_builds_the_kernels_once(
    run: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run.set_up()
    monkeypatch.setattr(run, "compiler_found", lambda: True)
    run.set_up()
    run.set_up()
    assert steps[2:] == ["package"]


def test_set_up_that_failed_is_taken_up_where_it_stopped(
    run: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise run.Stop("offline")

    install = run.install_package
    monkeypatch.setattr(run, "install_package", fail)
    with pytest.raises(run.Stop):
        run.set_up()
    monkeypatch.setattr(run, "install_package", install)
    run.set_up()
    assert steps == ["environment, clear=False", "package"]


def test_upgrades_are_not_unpacked_privately(run: ModuleType) -> None:
    simulation = (
        "Inst libglvnd0 (1.6.0-1 Debian:12/stable [amd64])\n"
        "Inst libc6 [2.36-9] (2.36-9+deb12u10 Debian:12/stable [amd64])\n"
        "Inst libgl1 (1.6.0-1 Debian:12/stable [amd64])\n"
        "Conf libgl1 (1.6.0-1 Debian:12/stable [amd64])\n"
    )
    assert run.new_packages(simulation) == ["libglvnd0", "libgl1"]


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
    offscreen = run.libraries_for("linux", displays, window=False)
    assert offscreen == run.QT_LIBRARIES
    everything = run.libraries_for("linux", displays, window=True)
    assert everything == run.QT_LIBRARIES | run.X11_LIBRARIES | run.WAYLAND_LIBRARIES
    assert run.libraries_for("win32", displays, window=True) == {}


def test_without_apt_the_packages_are_named(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(run.Stop, match=r"Libraries for Qt needs packages .* 'apt-get install libgl1 libegl1'"):
        run.provide(["libgl1", "libegl1"], "Libraries for Qt")


def test_environment_is_as_it_was_where_nothing_is_unpacked(run: ModuleType) -> None:
    assert run.private_env({"PATH": "/bin"}) == {"PATH": "/bin"}


def test_private_programs_and_libraries_come_after_the_machines_own(run: ModuleType) -> None:
    run.UNPACKED.mkdir(parents=True)
    env = run.private_env({"PATH": "/bin"})
    assert env["PATH"] == os.pathsep.join(["/bin", str(run.UNPACKED / "usr/bin")])
    assert env["LD_LIBRARY_PATH"].startswith(str(run.UNPACKED))


def test_what_was_unpacked_in_part_is_not_used(run: ModuleType) -> None:
    run.UNPACKED.mkdir(parents=True)
    run.UNFINISHED.touch()
    assert run.private_env({"PATH": "/bin"}) == {"PATH": "/bin"}


def test_samples_are_compressed_where_there_is_no_display(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert run.main([]) == 0
    [(command, _)] = started
    target = str(run.ROOT / "compressed-samples")
    assert command[3:] == ["qtcompress", "compress", str(run.SAMPLES), "--output", target]


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
    assert command[3:] == ["qtcompress", str(run.SAMPLES)]
    assert "QT_QPA_PLATFORM" not in env


def test_tests_run_offscreen_and_take_arguments(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(run.ROOT)
    monkeypatch.setenv("DISPLAY", ":0")
    run.main(["test", "-k", "swatch"])
    [(command, env)] = started
    assert command[1:] == ["-m", "pytest", "-k", "swatch"]
    assert env["QT_QPA_PLATFORM"] == "offscreen"


def test_all_tests_must_reach_the_coverage_and_a_part_of_them_need_not(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(run.ROOT)
    run.main(["test"])
    run.main(["test", "tests/core"])
    assert [command[1:] for command, _ in started] == [["-m", "pytest", "--cov"], ["-m", "pytest", "tests/core"]]


def test_the_mutation_run_gets_its_rooms(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(run.ROOT)
    run.main(["mutate", "gui/batch"])
    assert [command[1:] for command, _ in started] == [["tools/mutation_run.py", "gui/batch"]]


def test_the_benchmarks_get_what_follows(
    run: ModuleType, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(run.ROOT)
    run.main(["bench"])
    run.main(["bench", "full", "--parts", "a"])
    assert [command[1:] for command, _ in started] == [
        ["benchmarks/bench.py"],
        ["benchmarks/bench.py", "full", "--parts", "a"],
    ]


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
