"""Numbers for people: sizes, savings, counts and times, in the notation of the platform."""

from __future__ import annotations

import math
import sys
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

ARROW = "\N{RIGHTWARDS ARROW}"
MINUS = "\N{MINUS SIGN}"
TIMES = "\N{MULTIPLICATION SIGN}"
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_SPACE = "\N{NO-BREAK SPACE}"
_DAYS_A_WEEK = 7
_MINUTE_S = 60
_MANY_MINUTES = 90
# Windows counts 1024 bytes a KB, everyone else 1000 bytes a kB.
_FORMAT = (
    QLocale.DataSizeFormat.DataSizeTraditionalFormat
    if sys.platform == "win32"
    else QLocale.DataSizeFormat.DataSizeSIFormat
)


def size(size_bytes: int) -> str:
    """Return a size such as "8.2 MB"."""
    return QLocale().formattedDataSize(size_bytes, 2 if size_bytes >= 1e9 else 1, _FORMAT)


def round_size(size_bytes: int) -> str:
    """Return a round size without a fraction, such as "200 kB"."""
    return QLocale().formattedDataSize(size_bytes, 0, _FORMAT)


def sizes(before_bytes: int, after_bytes: int) -> str:
    """Return two sizes such as "8.2 → 2.1 MB", with the unit once if it is the same."""
    before, after = size(before_bytes), size(after_bytes)
    number, _, unit = before.rpartition(" ")
    return f"{number if number and after.endswith(f' {unit}') else before} {ARROW} {after}"


def saving(before_bytes: int, after_bytes: int) -> str:
    """Return the change of a size such as "-74 %" with a true minus sign, never the whole of it, or "" for nothing."""
    if before_bytes <= 0:
        return ""
    share = round(100 * abs(1 - after_bytes / before_bytes))
    if after_bytes < before_bytes:
        return f"{MINUS}{min(share, 99)}{_SPACE}%"
    return f"+{count(share)}{_SPACE}%" if share else f"0{_SPACE}%"


def count(number: int) -> str:
    """Return a whole number with the separators of the locale."""
    return QLocale().toString(number)


def of_things(number: int, one: str, many: str = "") -> str:
    """Return "1 picture" or "212 pictures"; `many` defaults to `one` with an s."""
    return f"{count(number)} {one if number == 1 else many or one + 's'}"


def dimensions(width: int, height: int) -> str:
    """Return width times height, as "4000 x 3000"."""
    return f"{width} {TIMES} {height}"


def duration(seconds: float) -> str:
    """Return "2:10", or "1:02:10" from an hour on."""
    minutes, rest = divmod(math.ceil(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def about(seconds: float) -> str:
    """Return an estimated time: "less than a minute", "about 3 min", "about 2 h"."""
    if seconds < _MINUTE_S:
        return "less than a minute"
    minutes = seconds / _MINUTE_S
    return f"about {round(minutes)} min" if minutes < _MANY_MINUTES else f"about {round(minutes / 60)} h"


def day(then: datetime, now: datetime) -> str:
    """Return a day in words: "today at 14:02", "yesterday", "on Tuesday", "on 12 March 2026"."""
    days = (now.date() - then.date()).days
    if days == 0:
        return f"today at {QLocale().toString(QTime(then.hour, then.minute), QLocale.FormatType.ShortFormat)}"
    if days == 1:
        return "yesterday"
    if 1 < days < _DAYS_A_WEEK:
        return f"on {QLocale().dayName(then.isoweekday(), QLocale.FormatType.LongFormat)}"
    return f"on {QLocale().toString(QDate(then.year, then.month, then.day), 'd MMMM yyyy')}"


def tenths(number: float) -> str:
    """Return a number with one place, such as "31.4", with a true minus sign."""
    return (MINUS if round(number, 1) < 0 else "") + QLocale().toString(abs(float(number)), "f", 1)


def points(number: float) -> str:
    """Return a difference of scores such as "31.4 points"."""
    return f"{tenths(number)} points"


def decibels(psnr_db: float) -> str:
    """Return a PSNR such as "34.1 dB", or "lossless"."""
    return "lossless" if math.isinf(psnr_db) else f"{QLocale().toString(psnr_db, 'f', 1)} dB"
