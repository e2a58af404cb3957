"""Numbers for people: sizes, savings, counts and times, in the notation of the platform."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable
from datetime import datetime
from functools import reduce

from PySide6.QtCore import QDate, QLocale, QTime

from qtcompress.engine.job.goal import QUALITIES
from qtcompress.gui.common.translation import RoomTexts, ltr

_tr = RoomTexts(__name__)

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

_QUALITIES = {
    "lossless": _tr.mark("Lossless"),
    "visually-lossless": _tr.mark("Visually lossless"),
    "high": _tr.mark("High"),
    "good": _tr.mark("Good"),
    "medium": _tr.mark("Medium"),
    "small": _tr.mark("Small"),
}


def quality_names() -> dict[float, str]:
    """Return the names of qualities by their scores, the best first."""
    return {score: _tr(_QUALITIES[name]) for name, score in QUALITIES.items()}


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
    shared = number and after.endswith(f" {unit}")
    return _tr("{before} \N{RIGHTWARDS ARROW} {after}", before=number if shared else before, after=after)


def became(before: str, after: str) -> str:
    """Return what something was and is: "4000 x 3000 → 2048 x 1536"."""
    return _tr("{before} \N{RIGHTWARDS ARROW} {after}", before=before, after=after)


def saving(before_bytes: int, after_bytes: int) -> str:
    """Return the change of a size such as "-74 %" with a true minus sign, never the whole of it, or "" for nothing."""
    if before_bytes <= 0:
        return ""
    share = round(100 * abs(1 - after_bytes / before_bytes))
    if after_bytes < before_bytes:
        return ltr(f"{MINUS}{count(min(share, 99))}{_SPACE}%")
    return ltr(f"+{count(share)}{_SPACE}%" if share else f"{count(0)}{_SPACE}%")


def count(number: int) -> str:
    """Return a whole number with the separators of the locale."""
    return QLocale().toString(number)


def pictures(number: int) -> str:
    """Return "1 picture" or "212 pictures"."""
    return _tr.plural(number, "{n:,} picture", "{n:,} pictures")


def colors(number: int) -> str:
    """Return "1 color" or "48 colors"."""
    return _tr.plural(number, "{n:,} color", "{n:,} colors")


def listed(parts: Iterable[str]) -> str:
    """Return the parts that are not empty with commas between them."""
    known = [part for part in parts if part]
    return reduce(lambda first, rest: _tr("{first}, {rest}", first=first, rest=rest), known) if known else ""


def sentences(parts: Iterable[str]) -> str:
    """Return whole sentences, one after the other; empty ones are left out."""
    return " ".join(filter(None, parts))


def dimensions(width: int, height: int) -> str:
    """Return width times height, as "4000 x 3000"."""
    return ltr(f"{width} {TIMES} {height}")


def duration(seconds: float) -> str:
    """Return "2:10", or "1:02:10" from an hour on."""
    minutes, rest = divmod(math.ceil(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def about(seconds: float) -> str:
    """Return an estimated time: "less than a minute", "about 3 min", "about 2 h"."""
    if seconds < _MINUTE_S:
        return _tr("less than a minute")
    minutes = seconds / _MINUTE_S
    if minutes < _MANY_MINUTES:
        return _tr("about {minutes} min", minutes=round(minutes))
    return _tr("about {hours} h", hours=round(minutes / 60))


def day(then: datetime, now: datetime) -> str:
    """Return a day in words: "today at 14:02", "yesterday", "on Tuesday", "on 12 March 2026"."""
    days = (now.date() - then.date()).days
    if days == 0:
        time = QLocale().toString(QTime(then.hour, then.minute), QLocale.FormatType.ShortFormat)
        return _tr("today at {time}", time=time)
    if days == 1:
        return _tr("yesterday")
    if 1 < days < _DAYS_A_WEEK:
        return _tr("on {day}", day=QLocale().dayName(then.isoweekday(), QLocale.FormatType.LongFormat))
    # The notation of the date is a text, too: "d. MMMM yyyy" in German.
    return _tr("on {day}", day=QLocale().toString(QDate(then.year, then.month, then.day), _tr("d MMMM yyyy")))


def tenths(number: float) -> str:
    """Return a number with one place, such as "31.4", with a true minus sign."""
    return (MINUS if round(number, 1) < 0 else "") + QLocale().toString(abs(float(number)), "f", 1)


def points(number: float) -> str:
    """Return a difference of scores such as "31.4 points"."""
    return _tr("{number} points", number=tenths(number))


def decibels(psnr_db: float) -> str:
    """Return a PSNR such as "34.1 dB", or "lossless"."""
    if math.isinf(psnr_db):
        return _tr("lossless")
    return _tr("{number} dB", number=QLocale().toString(psnr_db, "f", 1))
