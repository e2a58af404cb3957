"""The services of Linux desktops, over D-Bus: those of freedesktop.org, of its portal and of systemd.

References: Desktop Notifications Specification 1.2; File Manager D-Bus Interface (org.freedesktop.FileManager1);
org.freedesktop.portal.Inhibit; org.freedesktop.login1; Unity's LauncherEntry, which KDE and docks also read.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusVariant

from qtcompress.gui.common.urls import urls_of
from qtcompress.gui.desktop.bus import BusObject, ask, invoke, tell
from qtcompress.gui.desktop.identity import APP_ID, DESKTOP_FILE
from qtcompress.gui.desktop.services import DesktopServices

_NAME = "qtcompress"  # for people
_NOTIFICATIONS = BusObject(
    "org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications"
)
_FILES = BusObject("org.freedesktop.FileManager1", "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1")
_PORTAL = "org.freedesktop.portal.Desktop"
_INHIBIT = BusObject(_PORTAL, "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Inhibit")
_SETTINGS = BusObject(_PORTAL, "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
_MOTION = (  # a namespace, its key, and the value that asks for no animations
    ("org.freedesktop.appearance", "reduced-motion", True),
    ("org.gnome.desktop.interface", "enable-animations", False),
)
_LOGIN = BusObject("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_LAUNCHER = "com.canonical.Unity.LauncherEntry"
_SUSPEND = 4  # a flag of the portal: the screen may go dark
_EXPIRES_BY_SERVER = -1


@ClassInfo({"D-Bus Interface": _NOTIFICATIONS.interface})  # type: ignore[call-arg]  # a wrong stub
class _Notifications(QObject):  # type: ignore[operator]
    """The shape of the interface for notifications."""

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int)
    def Notify(self, *arguments: object) -> None:  # noqa: N802
        """Do nothing."""


@ClassInfo({"D-Bus Interface": _INHIBIT.interface})  # type: ignore[call-arg]  # a wrong stub
class _Inhibit(QObject):  # type: ignore[operator]
    """The shape of the portal's interface that keeps the computer awake."""

    @Slot(str, "uint", "QVariantMap")
    def Inhibit(self, *arguments: object) -> None:  # noqa: N802
        """Do nothing."""


class FreedesktopServices(DesktopServices):
    """The services on the session bus and the system bus; tests pass buses of their own."""

    waits: ClassVar[bool] = True

    def __init__(self, session: QDBusConnection | None = None, system: QDBusConnection | None = None) -> None:
        self._session = QDBusConnection.sessionBus() if session is None else session
        self._system = system
        self._request = ""  # the portal's object that keeps the computer awake
        self._lock: Any = None  # systemd's file that does the same, while it is open

    def notify(self, title: str, text: str) -> bool:
        return invoke(
            self._session, _NOTIFICATIONS, _Notifications, "Notify",
            ("QString", _NAME), ("uint", 0), ("QString", APP_ID), ("QString", title), ("QString", text),
            ("QStringList", []), ("QVariantMap", {"desktop-entry": APP_ID}), ("int", _EXPIRES_BY_SERVER),
        )  # fmt: skip

    def keep_awake(self, reason: str) -> bool:
        """Ask the portal, else systemd, which is there without a desktop, too."""
        self.let_sleep()
        token = f"{_NAME}_{secrets.token_hex(8)}"
        wanted = {"reason": reason, "handle_token": token}
        if invoke(
            self._session, _INHIBIT, _Inhibit, "Inhibit", ("QString", ""), ("uint", _SUSPEND), ("QVariantMap", wanted)
        ):
            sender = self._session.baseService().removeprefix(":").replace(".", "_")
            self._request = f"/org/freedesktop/portal/desktop/request/{sender}/{token}"
            return True
        answer = ask(self._system_bus(), _LOGIN, "Inhibit", ["sleep:idle", _NAME, reason, "block"])
        self._lock = answer[0] if answer else None
        return self._lock is not None

    def let_sleep(self) -> bool:
        request, lock = self._request, self._lock
        self._request, self._lock = "", None  # systemd's lock ends with its file
        if request:
            target = BusObject(_PORTAL, request, "org.freedesktop.portal.Request")
            return ask(self._session, target, "Close", []) is not None
        return lock is not None

    def show_progress(self, fraction: float | None) -> bool:
        values = {"progress": 0.0 if fraction is None else fraction, "progress-visible": fraction is not None}
        path = f"/{APP_ID.replace('.', '/')}"
        return tell(self._session, path, _LAUNCHER, "Update", [f"application://{DESKTOP_FILE}", values])

    def show_in_folder(self, paths: Sequence[Path]) -> bool:
        uris = [url.toString(url.ComponentFormattingOption.FullyEncoded) for url in urls_of(paths)]
        return ask(self._session, _FILES, "ShowItems", [uris, ""]) is not None

    def reduces_motion(self) -> bool:
        """Ask the portal for the setting that all desktops share, else for that of GNOME."""
        for namespace, key, still in _MOTION:
            answer = ask(self._session, _SETTINGS, "ReadOne", [namespace, key])
            value = answer[0] if answer else None
            if isinstance(value, QDBusVariant):
                value = value.variant()
            if value is not None:
                return bool(value) is still
        return False

    def sleep(self) -> bool:
        return ask(self._system_bus(), _LOGIN, "Suspend", [True]) is not None

    def shut_down(self) -> bool:
        return ask(self._system_bus(), _LOGIN, "PowerOff", [True]) is not None

    def _system_bus(self) -> QDBusConnection:
        return QDBusConnection.systemBus() if self._system is None else self._system
