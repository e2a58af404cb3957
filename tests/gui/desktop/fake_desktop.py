"""A program that answers as a desktop does over D-Bus, and prints what it was asked: `fake_desktop.py SERVICE...`."""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)


def say(*words: object) -> None:
    print(*words, flush=True)


@ClassInfo({"D-Bus Interface": "org.freedesktop.Notifications"})  # type: ignore[call-arg]  # a wrong stub
class Notifications(QObject):  # type: ignore[operator]
    """What shows notifications."""

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(self, *told: Any) -> int:  # noqa: N802 - the interface's name
        say("Notify", *told[:6], *told[6], told[7])
        return 7


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Inhibit"})  # type: ignore[call-arg]  # a wrong stub
class Inhibit(QObject):  # type: ignore[operator]
    """The portal that keeps the computer awake."""

    @Slot(str, "uint", "QVariantMap", result=QDBusObjectPath)
    def Inhibit(self, window: str, flags: int, options: dict[str, str]) -> QDBusObjectPath:  # noqa: N802
        say("Inhibit", flags, options["reason"], options["handle_token"])
        return QDBusObjectPath("/request")


class Others(QDBusVirtualObject):
    """The file manager, systemd, and the requests of the portal."""

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802
        say(message.member(), message.path(), *message.arguments())
        held = message.interface() == "org.freedesktop.login1.Manager" and message.member() == "Inhibit"
        connection.send(message.createReply(QDBusUnixFileDescriptor(1)) if held else message.createReply())
        return True


def main() -> int:
    application = QCoreApplication(sys.argv[:1])
    bus = QDBusConnection.sessionBus()
    parts = {
        "/org/freedesktop/Notifications": Notifications(),
        "/org/freedesktop/portal/desktop": Inhibit(),
    }
    slots = QDBusConnection.RegisterOption.ExportAllSlots
    for path, part in parts.items():
        bus.registerObject(path, part, slots)
    others = Others()
    for path in ("/org/freedesktop/FileManager1", "/org/freedesktop/login1", "/org/freedesktop/portal/desktop/request"):
        bus.registerVirtualObject(path, others, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    named = [bus.registerService(service) for service in sys.argv[1:]]
    say(all(named))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
