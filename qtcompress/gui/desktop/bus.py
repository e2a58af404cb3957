"""Calls to other programs over D-Bus.

PySide turns every Python integer into a signed one, but many interfaces want an unsigned one. `Q_ARG` names the type
of an argument, and works with the methods that a `QDBusInterface` learned from the service itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Q_ARG, QMetaObject, Qt
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

_TIMEOUT_MS = 2000


@dataclass(frozen=True, slots=True)
class BusObject:
    """An object of a service, seen through one of its interfaces."""

    service: str
    path: str
    interface: str


def invoke(bus: QDBusConnection, target: BusObject, method: str, *arguments: tuple[str, Any]) -> bool:
    """Call a method with arguments of these types, and wait for its end; tell whether it succeeded.

    Parameters
    ----------
    arguments : tuples of a type's name in Qt ("QString", "uint", "QVariantMap") and a value
    """
    if not bus.isConnected():
        return False
    interface = QDBusInterface(target.service, target.path, target.interface, bus)
    interface.setTimeout(_TIMEOUT_MS)
    if not interface.isValid():
        return False
    typed = [Q_ARG(kind, value) for kind, value in arguments]
    try:
        called = QMetaObject.invokeMethod(interface, method, Qt.ConnectionType.DirectConnection, *typed)
    except RuntimeError:  # the service has no such method
        return False
    return bool(called) and not interface.lastError().isValid()


def ask(bus: QDBusConnection, target: BusObject, method: str, arguments: Sequence[Any]) -> list[Any] | None:
    """Call a method without unsigned arguments; return its answer, None if it failed."""
    if not bus.isConnected():
        return None
    message = QDBusMessage.createMethodCall(target.service, target.path, target.interface, method)
    message.setArguments(list(arguments))
    reply = bus.call(message, timeout=_TIMEOUT_MS)
    return list(reply.arguments()) if reply.type() is QDBusMessage.MessageType.ReplyMessage else None


def tell(bus: QDBusConnection, path: str, interface: str, name: str, arguments: Sequence[Any]) -> bool:
    """Emit a signal to whoever listens."""
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    return bus.isConnected() and bus.send(message)
