"""A program that answers as a desktop does over D-Bus, and prints what it was asked: `fake_desktop.py SERVICE...`."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVirtualObject


class Everything(QDBusVirtualObject):
    """All objects of all services; it does not describe itself, so that a caller must know the types."""

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802
        print(message.member(), message.signature(), message.path(), *message.arguments(), flush=True)
        held = message.interface() == "org.freedesktop.login1.Manager" and message.member() == "Inhibit"
        connection.send(message.createReply(QDBusUnixFileDescriptor(1)) if held else message.createReply())
        return True


def main() -> int:
    """Answer until the end."""
    application = QCoreApplication(sys.argv[:1])
    bus = QDBusConnection.sessionBus()
    everything = Everything()
    bus.registerVirtualObject("/org", everything, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    named = [bus.registerService(service) for service in sys.argv[1:]]
    print(all(named), flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
