"""The services of Linux desktops, asked over a bus of the test's own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection

from qtcompress.gui.desktop.freedesktop import FreedesktopServices
from qtcompress.gui.desktop.identity import APP_ID

FAKE = Path(__file__).with_name("fake_desktop.py")
EVERYTHING = [
    "org.freedesktop.Notifications", "org.freedesktop.FileManager1",
    "org.freedesktop.portal.Desktop", "org.freedesktop.login1",
]  # fmt: skip
FILE = Path("/a b/\u00e4.png")

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon")


class FakeDesktop:
    """A bus with a program that answers for these services."""

    def __init__(self, address: str, services: list[str]) -> None:
        command = [sys.executable, str(FAKE), *services]
        environment = {"DBUS_SESSION_BUS_ADDRESS": address}
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "True\n"
        self.bus = QDBusConnection.connectToBus(address, "test")
        self.services = FreedesktopServices(self.bus, self.bus)

    def asked(self) -> list[str]:
        """End the program, and return what it was asked for."""
        self.close()
        return self.process.communicate(timeout=30)[0].splitlines()

    def close(self) -> None:
        """End the program."""
        QDBusConnection.disconnectFromBus("test")
        self.process.terminate()


@pytest.fixture
def address() -> Iterator[str]:
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--print-address=1", "--nofork", "--nosyslog"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.communicate(timeout=30)


def test_a_desktop_is_asked_in_its_own_types(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qtcompress.gui.desktop.freedesktop.secrets.token_hex", lambda count: "token")
    fake = FakeDesktop(address, EVERYTHING)
    services = fake.services
    assert services.notify("Title", "Text")
    assert services.keep_awake("Reason")
    assert services.let_sleep()
    assert services.show_in_folder([FILE])
    assert services.sleep()
    assert services.shut_down()
    asked = [words.split() for words in fake.asked()]
    assert [words[:2] for words in asked] == [
        ["Notify", "susssasa{sv}i"],
        ["Inhibit", "sua{sv}"],
        ["Close", "/org/freedesktop/portal/desktop/request/1_1/qtcompress_token"],
        ["ShowItems", "ass"],
        ["Suspend", "b"],
        ["PowerOff", "b"],
    ]
    assert asked[0][3:8] == ["qtcompress", "0", APP_ID, "Title", "Text"]
    assert asked[1][3] == "4"
    assert asked[3][3:] == ["['file:///a%20b/%C3%A4.png']"]


def test_without_a_portal_systemd_keeps_the_computer_awake(address: str) -> None:
    fake = FakeDesktop(address, ["org.freedesktop.login1"])
    assert fake.services.keep_awake("Reason")
    assert fake.services.let_sleep()
    assert not fake.services.notify("Title", "Text")
    assert not fake.services.show_in_folder([FILE])
    assert fake.asked() == ["Inhibit ssss /org/freedesktop/login1 sleep:idle qtcompress Reason block"]


def test_without_a_bus_nothing_is_done() -> None:
    bus = QDBusConnection("no bus")
    services = FreedesktopServices(bus, bus)
    done = [services.notify("", ""), services.keep_awake(""), services.let_sleep(), services.show_progress(0.5)]
    assert not any([*done, services.show_in_folder([FILE]), services.sleep(), services.shut_down()])


@pytest.mark.parametrize(
    ("told", "still"),
    [
        ({"reduced-motion": 1}, True),
        ({"reduced-motion": 0, "enable-animations": False}, False),
        ({"enable-animations": False}, True),
        ({"enable-animations": True}, False),
        ({}, False),
    ],
)
def test_animations_end_where_the_desktop_asks_for_it(
    monkeypatch: pytest.MonkeyPatch, *, told: dict[str, object], still: bool
) -> None:
    def ask(_bus: object, _target: object, _method: str, arguments: list[str]) -> list[object] | None:
        return [told[arguments[1]]] if arguments[1] in told else None

    monkeypatch.setattr("qtcompress.gui.desktop.freedesktop.ask", ask)
    bus = QDBusConnection("no bus")
    assert FreedesktopServices(bus, bus).reduces_motion() is still
