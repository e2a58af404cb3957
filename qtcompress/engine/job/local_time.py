"""Turn seconds since 1970 into a date, for any number: file systems store times that no calendar of Python has."""

from __future__ import annotations

from datetime import datetime


def local_time(seconds: float) -> datetime:
    """Return the local date and time; beyond the years 1 to 9999, the nearest date that Python has."""
    try:
        return datetime.fromtimestamp(seconds)
    except (ValueError, OverflowError, OSError):
        return datetime.max if seconds > 0 else datetime.min
