"""The report of a batch: the journal's data about each picture, as a table or as JSON."""

from __future__ import annotations

import csv
import filecmp
import json
import math
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qtcompress.core.errors import WriteError
from qtcompress.core.text import Text
from qtcompress.core.types import ignore
from qtcompress.engine.files.atomic_write import explained, write_whole
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal.records import Entry, EntryState

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

FIELDS = (
    "batch", "source", "state", "status", "target", "source_bytes", "target_bytes", "width", "height", "colors",
    "psnr_db", "palette_cost", "seconds", "source_sha256", "target_sha256", "backup", "reason", "format", "score",
    "verdict", "worst", "carried", "dropped", "dropped_bytes", "sidecars",
    "sidecars_left", "source_width", "source_height",
)  # fmt: skip


def picture_facts(entry: Entry) -> dict[str, object]:
    """Return the journal's data about a picture; the keys are FIELDS."""
    backup = entry.backup if entry.job.recipe.in_place and entry.made is not None else None
    facts: dict[str, object] = dict.fromkeys(FIELDS)
    facts |= {
        "batch": entry.batch,
        "source": str(entry.job.source),
        "state": entry.state.value,
        "source_sha256": entry.source_sha256,
        "target_sha256": entry.made_sha256,
        "backup": str(backup) if backup is not None else None,
    }
    if entry.outcome is not None:
        facts |= _outcome_facts(entry.outcome)
        if entry.outcome.status is not Status.KEPT:  # else they belong to an encoding that was rejected
            facts |= _result_facts(entry.outcome)
    return facts


def _outcome_facts(outcome: Outcome) -> dict[str, object]:
    return {
        "status": outcome.status.value,
        "target": None if outcome.target is None else str(outcome.target),
        "source_bytes": outcome.source_bytes,
        "target_bytes": outcome.target_bytes,
        "width": outcome.width,
        "height": outcome.height,
        "source_width": outcome.source_size[0],
        "source_height": outcome.source_size[1],
        "palette_cost": None if outcome.palette_cost is None else round(outcome.palette_cost, 2),
        "seconds": round(outcome.seconds, 3),
        "reason": outcome.reason,
        "sidecars": list(outcome.sidecars),
        "sidecars_left": outcome.sidecars_left,
    }


def _result_facts(outcome: Outcome) -> dict[str, object]:
    made = outcome.made
    return {
        "colors": outcome.colors,
        "psnr_db": round(outcome.psnr_db, 3) if math.isfinite(outcome.psnr_db) else None,
        "format": made.format.word if made is not None else None,
        "score": made.score if made is not None else None,
        "verdict": outcome.verdict or None,
        "worst": worst_facts(outcome),
        "carried": list(outcome.carried),
        "dropped": list(outcome.dropped),
        "dropped_bytes": outcome.dropped_bytes,
    }


def worst_facts(outcome: Outcome) -> dict[str, object] | None:
    """Return the worst place of a result: x, y, w, h in pixels, the reason, and the score; None if there is none."""
    worst = None if outcome.made is None else outcome.made.worst
    if worst is None or outcome.status is not Status.COMPRESSED:
        return None
    place = {"x": worst.x, "y": worst.y, "w": worst.width, "h": worst.height}
    return {**place, "reason": worst.flaw.value, "score": round(worst.score, 2)}


def rows_of(entries: Iterable[Entry]) -> Iterator[dict[str, object]]:
    """Yield the data of these pictures, without those that a later batch took over."""
    return (picture_facts(entry) for entry in entries if entry.state is not EntryState.DROPPED)


def _cell(value: object) -> object:
    """Return a value as the text of one cell: a list with semicolons, a mapping as JSON."""
    if isinstance(value, list):
        return "; ".join(value)
    return json.dumps(value) if isinstance(value, dict) else value


def write_csv(entries: Iterable[Entry], stream: SupportsWrite[str]) -> None:
    """Write a CSV table with a header row."""
    writer = csv.DictWriter(stream, FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows_of(entries))


def write_json(entries: Iterable[Entry], stream: SupportsWrite[str]) -> None:
    """Write one JSON object per line."""
    for row in rows_of(entries):
        stream.write(json.dumps(row) + "\n")


def save(entries: Iterable[Entry], path: Path) -> None:
    """Write a report file, and replace an existing one: JSON lines if its name ends with .json, else CSV.

    Raises WriteError; an existing file then stays as it is.
    """
    if not path.parent.is_dir():
        raise WriteError(
            Text("can't be written, because there is no folder {folder}", folder=path.parent), "Choose another folder."
        )
    write = write_json if path.suffix.lower() == ".json" else write_csv
    folder = Path(tempfile.gettempdir())
    with explained(folder), tempfile.TemporaryDirectory() as inside:  # a batch can have a million rows
        whole = Path(inside, "report")
        with whole.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            write(entries, stream)
        write_whole(path, whole, ignore, overwrite=True, check=lambda part: filecmp.cmp(part, whole, shallow=False))
