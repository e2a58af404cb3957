"""A later start hands over its paths; a killed program does not stand in the way."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from qtcompress.gui.desktop import single_instance
from qtcompress.gui.desktop.single_instance import HandedOver, SingleInstance, claim, hand_over

# Becomes the first program, says so, and is killed.
KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from qtcompress.gui.desktop.single_instance import claim
application = QCoreApplication([])
from qtcompress.gui.desktop.single_instance import SingleInstance
first = SingleInstance(claim(Path(sys.argv[1])))
print(first is not None, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""

# Hands over a path that it was given, and one that is no text.
LATER = """
import os, sys
from pathlib import Path
from qtcompress.gui.desktop.single_instance import hand_over
os.environ["XDG_ACTIVATION_TOKEN"] = "token"
paths = [sys.argv[2], os.fsdecode(bytes([47, 112, 47, 255, 46, 112, 110, 103]))]
print(hand_over(paths, Path(sys.argv[1]), wait_ms=20_000))
"""


@pytest.fixture
def data(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a data folder with a short path, as sockets want it."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
        yield Path(folder)


@pytest.fixture
def first(data: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    found = claim(data)
    assert found is not None
    first = SingleInstance(found)
    yield first
    first.close()


def test_a_later_start_leaves_its_paths_to_the_first(first: SingleInstance, data: Path, qtbot: QtBot) -> None:
    odd = Path(os.fsdecode(b"/p/\xff.png"))
    assert claim(data) is None
    later = QProcess()
    told: list[HandedOver] = []
    first.handed_over.connect(told.append)
    with qtbot.waitSignal(later.finished):
        later.start(sys.executable, ["-c", LATER, str(data), "/p/a.jpg"])
    assert told == [HandedOver((Path("/p/a.jpg"), odd), "token")]
    assert later.readAllStandardOutput().data() == b"True\n"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows vanish with their program")
def test_the_place_of_a_killed_program_is_taken_over(data: Path, qtbot: QtBot) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(data)], capture_output=True, text=True, check=False, timeout=60
    )
    assert killed.stdout == "True\n", killed.stderr
    assert Path(single_instance.socket_name(data)).is_socket()
    taken = claim(data)
    assert taken is not None
    first = SingleInstance(taken)
    caller = QLocalSocket()
    caller.connectToServer(single_instance.socket_name(data))
    assert caller.waitForConnected(1000)
    caller.abort()
    first.close()


def test_a_silent_program_is_not_waited_for(data: Path, first: SingleInstance) -> None:
    assert not hand_over([], data, wait_ms=1)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has access lists instead")
def test_a_socket_of_another_user_learns_no_paths(
    data: Path, first: SingleInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert not single_instance._is_own(single_instance.socket_name(data))


@pytest.mark.parametrize("line", [b"[]\n", b'{"paths": 3}\n', b"\xff\n", b"{\n"])
def test_what_is_no_message_is_answered_with_nothing(line: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        HandedOver.from_bytes(line)
