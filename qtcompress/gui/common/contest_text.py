"""The encodings that competed for a picture, in words: lines for tool tips and screen readers, or a small table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from qtcompress.engine.job.goal import EncodingResult
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.translation import RoomTexts, localized

_tr = RoomTexts(__name__)

_MOST = 8  # more lines would not be read
_ABOUT = "~"
_LOSSLESS_SCORE = 100.0
_NOTE = _tr.mark("~ estimated from a sample: the whole picture was not encoded this way.")


def sentence(verdict: str) -> str:
    """Return a verdict as a sentence: "48 colors reach the quality."."""
    shown = localized(verdict)
    return _tr("{clause}.", clause=f"{shown[0].upper()}{shown[1:]}") if shown else ""


def short(tried: EncodingResult) -> str:
    """Return the name of an encoding in few words: "48 colors", "JPEG photo"."""
    return fmt.colors(tried.colors) if tried.colors else localized(tried.plain)


def guessed(likely: EncodingResult) -> str:
    """Return the name of an encoding that has not competed yet: "64 colors", "WebP photo, quality ~83"."""
    if likely.colors:
        return short(likely)
    quality = f"{_ABOUT}{likely.codec_quality:.0f}"
    return _tr("{format} photo, quality {quality}", format=likely.format.label, quality=quality)


def lines(contest: Sequence[EncodingResult]) -> str:
    """Return one line for each encoding: "PNG, 48 colors: 78.2 kB, quality 80.4"."""
    return "\n".join(_line(_label(tried), _figures(tried)) for tried in contest[:_MOST])


def figures(tried: EncodingResult) -> str:
    """Return the figures of one encoding: "PNG, 48 colors: 78.2 kB, quality 80.4"."""
    return _line(_label(tried), _figures(tried)[:2])


def cost(tried: EncodingResult) -> str:
    """Return what an encoding takes and costs: "~310.0 kB, quality ~74.0"."""
    return fmt.listed(_figures(tried)[:2])


def table(contest: Sequence[EncodingResult]) -> str:
    """Return the encodings as rich text; "" if there are none."""
    if not contest:
        return ""
    cells = [
        f"<tr><td>{escape(_label(tried))}</td>"
        + "".join(f'<td align="right">&nbsp;&nbsp;{escape(figure)}</td>' for figure in _figures(tried))
        + "</tr>"
        for tried in contest[:_MOST]
    ]
    note = "" if all(tried.whole for tried in contest[:_MOST]) else f"<p>{_tr(_NOTE)}</p>"
    title = _tr("Encodings that competed; first those that reach the quality, by size:")
    return f"<p>{title}</p><table>{''.join(cells)}</table>{note}"


def _label(tried: EncodingResult) -> str:
    """Return the name of an encoding with the details of its codec: "JPEG photo (setting 84, 4:2:0)"."""
    plain = localized(tried.plain)
    return _tr("{name} ({detail})", name=plain, detail=localized(tried.detail)) if tried.detail else plain


def _line(label: str, figures: Iterable[str]) -> str:
    return _tr("{label}: {figures}", label=label, figures=fmt.listed(figures))


def _figures(tried: EncodingResult) -> tuple[str, str, str]:
    # A sample can score above the goal although the whole picture misses it, and a search ends as soon as an encoding
    # is too large to win: "not good enough" is only said of what was measured.
    about = "" if tried.whole else _ABOUT
    exact = tried.whole or tried.score == _LOSSLESS_SCORE
    number = "" if tried.score is None else f"{'' if exact else _ABOUT}{fmt.tenths(tried.score)}"
    score = number and _tr("quality {number}", number=number)
    out = _tr("not good enough") if tried.whole else _tr("ruled out")
    return f"{about}{fmt.size(tried.size_bytes)}", score, "" if tried.reaches else out
