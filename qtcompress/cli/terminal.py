"""The output: sentences, the progress line, and tables for people; JSON for programs.

A file's name can contain any character, and some of them control a terminal. So all text for people passes `visible`.
"""

from __future__ import annotations

import json
import math
import shutil
import sys
import threading
import time
from collections.abc import Sequence, Sized
from pathlib import Path

from qtcompress.core.errors import Cancelled
from qtcompress.core.types import Report, Stage
from qtcompress.engine.estimates.budget import Shared
from qtcompress.engine.estimates.estimate import Estimate
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.journal.report import worst_facts

_COLUMNS = ("picture", "before", "after", "saved", "made", "PSNR dB", "SSIMU2", "cost", "s", "status")
_COST = _COLUMNS.index("cost")
_MOST_NAMED = 3  # files in a sentence
_START_S = 2.0  # for the program and its workers, measured with one small picture
_ABOUT = "~"


# Control characters of ASCII and Latin-1, separators of lines and paragraphs, marks that reverse the text's direction
_CONTROLS = (range(0x20), range(0x7F, 0xA0), range(0x2028, 0x202F), range(0x2066, 0x206A))
_VISIBLE = {code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for codes in _CONTROLS for code in codes}


def visible(text: str) -> str:
    """Return text as one line, in which characters that control a terminal are written as escapes of Python."""
    return text.translate(_VISIBLE)


def say(sentence: str) -> None:
    """Print a sentence on stderr; stdout is for data."""
    print(visible(sentence), file=sys.stderr)


def print_line(line: str) -> None:
    """Print a line for a person on stdout."""
    print(visible(line))


def not_copied(paths: Sequence[Path]) -> str:
    """Return a sentence about files that are no pictures and belong to none."""
    count = "1 file is no picture and is" if len(paths) == 1 else f"{len(paths):,} files are no pictures and are"
    more = ", and others" if len(paths) > _MOST_NAMED else ""
    return f"{count} not copied into the output folder: {', '.join(map(str, paths[:_MOST_NAMED]))}{more}."


def pictures_of(count: int) -> str:
    """Return a number of pictures in words."""
    return "1 picture" if count == 1 else f"{count:,} pictures"


def with_sidecars(count: int) -> str:
    """Return how many sidecars there are beside pictures, as the end of a clause; "" if there are none."""
    return f" and {'1 sidecar' if count == 1 else f'{count:,} sidecars'}" if count else ""


class VisibleLines:
    """A stream for rows of a table: on a terminal, they are made visible; elsewhere they stay as they are."""

    def write(self, row: str) -> int:
        """Write a row that ends with a line feed."""
        if sys.stdout.isatty():
            row = visible(row.removesuffix("\n")) + "\n"
        return sys.stdout.write(row)


class ProgressLine:
    """One live line on a terminal: pictures done, bytes saved, time left, the current picture.

    Nothing is drawn where stderr is not a terminal.
    """

    def __init__(self, jobs: Sized, total_bytes: int, *, doing: str = "") -> None:
        self._doing = doing  # a step before the batch, which saves no bytes
        self._jobs = len(jobs)
        self._total_bytes = total_bytes
        self._done = self._done_bytes = self._saved_bytes = 0
        self._running: dict[Path, float] = {}
        self._started = time.monotonic()
        self._live = sys.stderr.isatty()

    def of(self, job: Job, stop: threading.Event) -> Report:
        """Return the report callback of one job. Threads call it; it raises Cancelled once `stop` is set."""

        def report(stage: Stage, fraction: float) -> None:
            if stop.is_set():
                raise Cancelled
            self._running[job.source] = stage.overall(fraction)

        return report

    def add(self, outcome: Outcome) -> None:
        """Count a finished picture."""
        self.leave(outcome.source)
        self._done_bytes += outcome.source_bytes
        self._saved_bytes += outcome.source_bytes - outcome.target_bytes if outcome.status is Status.COMPRESSED else 0

    def leave(self, source: Path) -> None:
        """Count a picture as done, without its bytes."""
        self._running.pop(source, None)
        self._done += 1

    def draw(self) -> None:
        """Draw the line again."""
        if not self._live:
            return
        running = dict(self._running)
        done = (self._done + sum(running.values())) / max(self._jobs, 1)
        elapsed = time.monotonic() - self._started
        left = f", {duration(elapsed * (1 - done) / done)} left" if done > 0.02 and elapsed > 1 else ""
        name = min(running, key=lambda path: -running[path]).name if running else ""
        saved = "" if self._doing else f", {size(self._saved_bytes)} saved"
        line = f"{self._doing}{self._done} of {self._jobs} ({done:.0%}){saved}{left}  {name}"
        self.say(line)

    def say(self, line: str) -> None:
        """Draw another line, about a step before the batch."""
        if self._live:
            width = shutil.get_terminal_size().columns - 1
            sys.stderr.write("\r" + visible(line)[:width].ljust(width))
            sys.stderr.flush()

    def clear(self) -> None:
        """Erase the line, so that other text can be written."""
        if self._live:
            sys.stderr.write("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r")
            sys.stderr.flush()


def plan_line(job: Job, estimate: Estimate | None, refusal: str) -> None:
    """Print the estimate for a picture as a JSON object; `refusal` is the reason if it would be left alone.

    `target` is the likely one of the possible targets. Without an estimate it is the first of them.
    """
    places = [str(job.target_as(one)) for one in job.recipe.formats]
    facts: dict[str, object] = {"source": str(job.source), "target": None, "reason": refusal or None}
    if not refusal:
        facts |= {"target": places[0], "possible_targets": places}
    if estimate is not None:
        stays = estimate.target is None
        facts |= {
            "target": _text(job.copy if stays else estimate.target),
            "source_bytes": estimate.source_bytes,
            "estimated_bytes": estimate.target_bytes,
            "estimated_seconds": round(estimate.seconds, 2),
            "width": estimate.size[0],
            "height": estimate.size[1],
            "source_width": estimate.source_size[0],
            "source_height": estimate.source_size[1],
            "expected": _facts_of(estimate.expected),
            "kept": stays,
        }
    print(json.dumps(facts), flush=True)


def estimate_line(job: Job, estimate: Estimate) -> str:
    """Return the estimate for a picture as one line."""
    if estimate.target is None:
        return f"{job.source}: {size(estimate.source_bytes)}, will probably be kept"
    made = estimate.expected
    sizes = ""
    if estimate.size != estimate.source_size:
        sizes = "{} x {} -> {} x {}, ".format(*estimate.source_size, *estimate.size)
    return (
        f"{job.source} -> {estimate.target}  {size(estimate.source_bytes)} -> about {size(estimate.target_bytes)}"
        f" ({saving(estimate.source_bytes, estimate.target_bytes)}, {sizes}{made.label if made is not None else ''})"
    )


def estimate_total(estimates: Sequence[Estimate], pictures: int, total_bytes: int, workers: int) -> str:
    """Return the estimate for a batch as a sentence, from the pictures that were measured."""
    before = sum(found.source_bytes for found in estimates)
    share = sum(found.target_bytes for found in estimates) / max(before, 1)
    seconds = sum(found.seconds for found in estimates) * total_bytes / max(before, 1)
    seconds = _START_S + max(seconds / workers, max(found.seconds for found in estimates))
    looked = "" if len(estimates) == pictures else f", estimated from {len(estimates)} of them"
    return (
        f"{pictures_of(pictures)}, {size(total_bytes)} -> about {size(share * total_bytes)} ({1 - share:.0%} saved),"
        f" in about {duration(max(seconds, 1))}{looked}. Nothing was written."
    )


def budget_line(shared: Shared, budget_bytes: int) -> str:
    """Return the quality that a budget allows, and who takes how much of it, as a sentence."""
    count = "this picture is" if shared.pictures == 1 else f"these {shared.pictures:,} pictures are"
    line = f"At a quality of {shared.quality:g} {count} likely to take {size(shared.expected_bytes)}"
    beside, standing = "", shared.standing
    if standing.pictures:
        others = "1 picture that is" if standing.pictures == 1 else f"{standing.pictures:,} pictures that are"
        beside = f", beside {others} not compressed ({size(standing.size_bytes)})"
    return f"{line} of the {size(budget_bytes)}{beside}."


def json_line(outcome: Outcome) -> None:
    """Print an outcome as one JSON object; of a rejected encoding, only the field `rejected` tells."""
    made = outcome.result
    failed = outcome.status is Status.FAILED
    error, reason = (outcome.reason, None) if failed else (None, outcome.reason or None)
    print(
        json.dumps(
            {
                "source": str(outcome.source),
                "target": _text(outcome.target),
                "status": outcome.status.value,
                "source_bytes": outcome.source_bytes,
                "target_bytes": outcome.target_bytes,
                "width": outcome.width,
                "height": outcome.height,
                "source_width": outcome.source_size[0],
                "source_height": outcome.source_size[1],
                "colors": _of_result(outcome, outcome.colors),
                "format": made.format.word if made is not None else None,
                "score": score_of(made),
                "verdict": _of_result(outcome, outcome.verdict or None),
                "rejected": _facts_of(outcome.made) if outcome.status is Status.KEPT else None,
                "worst": worst_facts(outcome),
                "contest": [tried_facts(tried) for tried in outcome.contest],
                "psnr_db": _of_result(outcome, finite(outcome.psnr_db)),
                "carried": list(outcome.carried),
                "dropped": list(outcome.dropped),
                "dropped_bytes": outcome.dropped_bytes,
                "palette_cost": None if outcome.palette_cost is None else round(outcome.palette_cost, 2),
                "sidecars": list(outcome.sidecars),
                "sidecars_left": outcome.sidecars_left or None,
                "seconds": round(outcome.seconds, 3),
                "error": error,
                "reason": reason,
            }
        ),
        flush=True,
    )


def _text(path: Path | None) -> str | None:
    return None if path is None else str(path)


def _of_result(outcome: Outcome, value: object) -> object:
    """Return a value that describes a result; None for a kept original, where it describes a rejected encoding."""
    return None if outcome.status is Status.KEPT else value


def _facts_of(tried: EncodingResult | None) -> dict[str, object] | None:
    return None if tried is None else tried_facts(tried)


def tried_facts(tried: EncodingResult) -> dict[str, object]:
    """Return the JSON fields of an encoding that competed."""
    return {
        "format": tried.format.word,
        "colors": tried.colors or None,
        "dither": tried.dither.value if tried.dither is not None and tried.colors else None,
        "thrift": tried.thrift if tried.asked else None,
        "quality": tried.codec_quality if tried.codec_quality >= 0 else None,
        "variant": tried.variant or None,
        "bytes": tried.size_bytes,
        "score": score_of(tried),
        "measured": "whole" if tried.whole else "sample",
        "reaches": tried.reaches,
    }


def score_of(tried: EncodingResult | None) -> float | None:
    """Return the score of an encoding, rounded for JSON; None if it has none."""
    return None if tried is None or tried.score is None else round(tried.score, 2)


def finite(value: float) -> float | None:
    """Return a number for JSON; None for infinity, which is the PSNR of a lossless result."""
    return round(value, 3) if math.isfinite(value) else None


def print_table(outcomes: Sequence[Outcome]) -> None:
    """Print one row per picture; below the table, explain the cost column and each picture's verdict or reason."""
    rows = [_COLUMNS, *map(_row, outcomes)]
    if len(outcomes) > 1:
        rows.append(_total_row(outcomes))
    if any(outcome.palette_cost is not None for outcome in outcomes):
        print_columns(rows)
        print_line("cost: the SSIMULACRA2 score with a palette of the picture's own, minus the score with this palette")
    else:
        print_columns([row[:_COST] + row[_COST + 1 :] for row in rows])
    sampled = False
    for outcome in outcomes:
        sampled |= _ABOUT in _print_remarks(outcome)
    if sampled:
        print_line(f"{_ABOUT}: estimated from a sample of the picture, because its encoding was not made in full")


def _total_row(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    before = sum(outcome.source_bytes for outcome in outcomes)
    after = sum(outcome.target_bytes for outcome in outcomes)
    seconds = f"{sum(outcome.seconds for outcome in outcomes):.1f}"
    return f"{len(outcomes)} pictures", size(before), size(after), saving(before, after), "", "", "", "", seconds, ""


def _print_remarks(outcome: Outcome) -> str:
    """Print a picture's reason or verdict, and what became of its sidecars; return the advice, if there is any."""
    said = ""
    if outcome.status in (Status.KEPT, Status.SKIPPED) and outcome.reason:
        print_line(f"{outcome.source.name}: {outcome.reason}")
    elif outcome.verdict:
        said = advice(outcome)
        print_line(f"{outcome.source.name}: {said}")
    if outcome.sidecars_left:
        print_line(f"{outcome.source.name}: {outcome.sidecars_left}")
    return said


def advice(outcome: Outcome) -> str:
    """Return the verdict, and what is known of each other format: its smallest encoding that also reaches the goal.

    One that misses the goal, although it takes more than the result, is told instead of a larger one. A size that was
    only estimated has a mark, so that it is not compared with a measured one.
    """
    made = outcome.made
    others: dict[str, str] = {}
    for tried in sorted(outcome.contest, key=lambda tried: tried.size_bytes):
        if made is None or tried.format is made.format:
            continue
        if tried.reaches or (made.reaches and tried.whole and tried.size_bytes >= made.size_bytes):
            about, then = "" if tried.whole else _ABOUT, "" if tried.reaches else ", and misses the quality"
            others.setdefault(tried.format.word, f"{tried.label}: {about}{size(tried.size_bytes)}{then}")
    then = f"; other formats would take more ({'; '.join(others.values())})" if others else ""
    return f"{outcome.verdict[0].upper()}{outcome.verdict[1:]}{then}."


def print_columns(rows: Sequence[tuple[str, ...]]) -> None:
    """Print rows in columns: the first and the last column are aligned left, the others right."""
    rows = [tuple(map(visible, row)) for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [
            row[0].ljust(widths[0]),
            *(text.rjust(width) for text, width in zip(row[1:-1], widths[1:-1], strict=True)),
        ]
        print_line("  ".join([*cells, row[-1]]).rstrip())


def _row(outcome: Outcome) -> tuple[str, ...]:
    name = visible(outcome.source.name)
    name = name if len(name) <= 40 else name[:37] + "..."
    made = outcome.result
    sizes = size(outcome.target_bytes), saving(outcome.source_bytes, outcome.target_bytes)
    if made is None:
        there = outcome.status is Status.KEPT or (outcome.status is Status.SKIPPED and outcome.target is not None)
        written = sizes if there else ("", "")
        seconds = f"{outcome.seconds:.1f}"
        return name, size(outcome.source_bytes), *written, "", "", "", "", seconds, outcome.status.value
    return (
        name,
        size(outcome.source_bytes),
        *sizes,
        made.label,
        _psnr(outcome.psnr_db),
        "" if made.score is None else f"{made.score:.1f}",
        "" if outcome.palette_cost is None else f"{outcome.palette_cost:.1f}",
        f"{outcome.seconds:.1f}",
        outcome.status.value,
    )


def _psnr(psnr_db: float) -> str:
    """Return a PSNR for a column; an empty text if it was not measured."""
    if math.isnan(psnr_db):
        return ""
    return "lossless" if math.isinf(psnr_db) else f"{psnr_db:.1f}"


def saving(before: int, after: int) -> str:
    """Return the saved share of the bytes, in percent."""
    return f"{1 - after / before:.0%}" if before else "0%"


def size(size_bytes: float) -> str:
    """Return a size as file managers show it."""
    for unit in ("B", "kB", "MB"):
        if abs(size_bytes) < 1000:
            return f"{size_bytes:.0f} {unit}" if unit == "B" else f"{size_bytes:.1f} {unit}"
        size_bytes /= 1000
    return f"{size_bytes:.2f} GB"


def duration(seconds: float) -> str:
    """Return a time as a clock shows it."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}" if minutes >= 60 else f"{minutes}:{rest:02d}"
