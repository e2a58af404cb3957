"""What screen readers are told beside the names and values of the widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(source: QObject, text: str, *, now: bool = False) -> None:
    """Let a screen reader say something that happened without the person's doing; `now` interrupts what it says."""
    if text and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(source, text)
        if now:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
