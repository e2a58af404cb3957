"""Calls to other programs over D-Bus.

PySide turns every Python integer into a signed one, but many interfaces want an unsigned one. `Q_ARG` names the type of
an argument, and works with methods that a `QDBusInterface` knows. Usually it asks the service for them, which then
calls a map of variants by a type that Python cannot make. But Qt asks only once for each interface: so the first to be
asked is an object of our own, the shape, whose methods have the right types.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

_TIMEOUT_MS = 2000
_SHAPES = "/shapes"


@dataclass(frozen=True, slots=True)
class BusObject:
    """An object of a service, seen through one of its interfaces."""

    service: str
    path: str
    interface: str


def invoke(
    bus: QDBusConnection, target: BusObject, shape: type[QObject], method: str, *arguments: tuple[str, Any]
) -> bool:
    """Call a method with arguments of these types, and wait for its end; tell whether it succeeded.

    Parameters
    ----------
    shape : type
        A class with the methods of the interface as slots, and with its name as class information.
    arguments : tuples of a type's name in Qt ("QString", "uint", "QVariantMap") and a value
    """
    if not bus.isConnected():
        return False
    _learn(bus, target.interface, shape())
    interface = QDBusInterface(target.service, target.path, target.interface, bus)
    interface.setTimeout(_TIMEOUT_MS)
    if not interface.isValid():
        return False
    typed = [Q_ARG(kind, value) for kind, value in arguments]
    try:
        called = QMetaObject.invokeMethod(interface, method, Qt.ConnectionType.DirectConnection, *typed)
    except RuntimeError:  # the shape has no such method
        return False
    return bool(called) and not interface.lastError().isValid()


def _learn(bus: QDBusConnection, interface: str, shape: QObject) -> None:
    """Let Qt take the types of an interface from its shape."""
    path = f"{_SHAPES}/{interface.replace('.', '/')}"
    bus.registerObject(path, shape, QDBusConnection.RegisterOption.ExportAllSlots)
    QDBusInterface(bus.baseService(), path, interface, bus)
    bus.unregisterObject(path)


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
