"""The encodings that competed for a picture, in words: lines for tool tips and screen readers, or a small table."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from qtcompress.engine.job.goal import EncodingResult
from qtcompress.gui.common import format as fmt

_MOST = 8  # more lines would not be read
_ABOUT = "~"
_LOSSLESS_SCORE = 100.0
_NOTE = f"{_ABOUT} estimated from a sample: the whole picture was not encoded this way."


def sentence(verdict: str) -> str:
    """Return a verdict as a sentence: "48 colors reach the quality."."""
    return f"{verdict[0].upper()}{verdict[1:]}." if verdict else ""


def short(tried: EncodingResult) -> str:
    """Return the name of an encoding in few words: "48 colors", "JPEG photo"."""
    return fmt.of_things(tried.colors, "color") if tried.colors else tried.plain


def guessed(likely: EncodingResult) -> str:
    """Return the name of an encoding that has not competed yet: "64 colors", "WebP photo, quality ~83"."""
    return short(likely) if likely.colors else f"{likely.format.label} photo, quality {_ABOUT}{likely.codec_quality}"


def lines(contest: Sequence[EncodingResult]) -> str:
    """Return one line for each encoding: "PNG, 48 colors: 78.2 kB, quality 80.4"."""
    return "\n".join(f"{_label(tried)}: {', '.join(filter(None, _figures(tried)))}" for tried in contest[:_MOST])


def figures(tried: EncodingResult) -> str:
    """Return the figures of one encoding: "PNG, 48 colors: 78.2 kB, quality 80.4"."""
    return f"{_label(tried)}: {cost(tried)}"


def cost(tried: EncodingResult) -> str:
    """Return what an encoding takes and costs: "~310.0 kB, quality ~74.0"."""
    return ", ".join(filter(None, _figures(tried)[:2]))


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
    note = "" if all(tried.whole for tried in contest[:_MOST]) else f"<p>{_NOTE}</p>"
    title = "<p>Encodings that competed; first those that reach the quality, by size:</p>"
    return f"{title}<table>{''.join(cells)}</table>{note}"


def _label(tried: EncodingResult) -> str:
    """Return the name of an encoding with the details of its codec: "JPEG photo (setting 84, 4:2:0)"."""
    return f"{tried.plain} ({tried.detail})" if tried.detail else tried.plain


def _figures(tried: EncodingResult) -> tuple[str, str, str]:
    # A sample can score above the goal although the whole picture misses it, and a search ends as soon as an encoding
    # is too large to win: "not good enough" is only said of what was measured.
    about = "" if tried.whole else _ABOUT
    exact = tried.whole or tried.score == _LOSSLESS_SCORE
    score = "" if tried.score is None else f"quality {'' if exact else _ABOUT}{fmt.tenths(tried.score)}"
    out = "not good enough" if tried.whole else "ruled out"
    return f"{about}{fmt.size(tried.size_bytes)}", score, "" if tried.reaches else out
