"""What competed for a picture, in words: a line each for tool tips and for those who hear it, or a small table."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from qtcompress.core.types import Dither
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.gui.common import format as fmt

_MOST = 8  # of which somebody reads the figures


def sentence(verdict: str) -> str:
    """Return a verdict as a sentence: "48 colors keep the look."."""
    return f"{verdict[0].upper()}{verdict[1:]}." if verdict else ""


def short(tried: EncodingResult) -> str:
    """Return what was made in the fewest words: "48 colors", "JPEG 84"."""
    return fmt.of_things(tried.colors, "color") if tried.colors else tried.label.partition(", 4")[0]


def lines(contest: Sequence[EncodingResult]) -> str:
    """Return what competed, a line each: "PNG, 48 colors: 78.2 kB, quality 80.4"."""
    return "\n".join(f"{_label(tried)}: {', '.join(filter(None, _figures(tried)))}" for tried in contest[:_MOST])


def figures(tried: EncodingResult) -> str:
    """Return one that was measured by itself: "PNG, 48 colors: 78.2 kB, quality 80.4"."""
    return f"{tried.label}: {', '.join(filter(None, _figures(tried)[:2]))}"


def table(contest: Sequence[EncodingResult]) -> str:
    """Return what competed as rich text; empty where nothing did."""
    if not contest:
        return ""
    cells = [
        f"<tr><td>{escape(_label(tried))}</td>"
        + "".join(f'<td align="right">&nbsp;&nbsp;{escape(figure)}</td>' for figure in _figures(tried))
        + "</tr>"
        for tried in contest[:_MOST]
    ]
    return f"<p>What competed, the smallest first:</p><table>{''.join(cells)}</table>"


def _label(tried: EncodingResult) -> str:
    """Return what it is, and which of two palettes of one format: those with dithering are the usual ones."""
    return f"{tried.label}, flat" if tried.colors and tried.dither is Dither.NONE else tried.label


def _figures(tried: EncodingResult) -> tuple[str, str, str]:
    about = "" if tried.whole else "about "
    score = "" if tried.score is None else f"quality {fmt.tenths(tried.score)}"
    return f"{about}{fmt.size(tried.size_bytes)}", score, "" if tried.reaches else "not good enough"
