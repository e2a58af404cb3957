"""What screen readers are told beside the names and values of the widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject


def announce(source: QObject, text: str, *, now: bool = False) -> None:
    """Let a screen reader say something that happened without the person's doing; `now` interrupts what it says."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 10 ms, which the first paint need not wait

    if text and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(source, text)
        if now:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
