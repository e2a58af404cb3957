"""The commands on earlier batches: history, report, resume, and forget."""

from __future__ import annotations

import argparse
import json
from typing import Any

from qtcompress.cli import batch as batches
from qtcompress.cli.terminal import VisibleLines, batch_number, print_columns, print_line, say, size
from qtcompress.core.errors import UsageError
from qtcompress.core.types import ignore
from qtcompress.engine.job.machine import available_cpus
from qtcompress.engine.journal import report
from qtcompress.engine.journal.records import Batch, EntryState
from qtcompress.engine.planning.settings import SETTINGS
from qtcompress.engine.session import Session

_COLUMNS = ("batch", "begun", "pictures", "compressed", "saved", "left", "undone", "into")


def add_commands(commands: Any) -> None:
    """Add the parsers of these commands to `commands`, the result of argparse's `add_subparsers`."""
    command: argparse.ArgumentParser = commands.add_parser("resume", help="continue a batch that was not finished")
    command.add_argument(
        "batch", nargs="?", type=batch_number, metavar="BATCH", help="number of the batch (default: the latest)"
    )
    how = command.add_mutually_exclusive_group()
    how.add_argument(
        "--set-aside", action="store_true", help="also try pictures that the program was working on when it died"
    )
    how.add_argument(
        "--leave", action="store_true", help="close the batch for good; pictures that are not done stay as they are"
    )
    command.add_argument(
        "--jobs", type=_jobs, default=available_cpus(), metavar="N", help="number of pictures compressed at once"
    )
    command.add_argument("--json", action="store_true", help="print one JSON object per picture instead of the table")
    command.set_defaults(
        run=lambda options: (
            _leave(options.batch)
            if options.leave
            else batches.resume(options.batch, options.jobs, set_aside=options.set_aside, as_json=options.json)
        )
    )

    command = commands.add_parser("forget", help="delete the backups of a batch for good, to free space")
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("batch", nargs="?", type=batch_number, metavar="BATCH", help="number of the batch")
    which.add_argument("--all", action="store_true", help="delete the backups of all batches")
    command.set_defaults(run=lambda options: _forget(options.batch))

    command = commands.add_parser("history", help="list all batches")
    command.add_argument("--json", action="store_true", help="print one JSON object per batch")
    command.set_defaults(run=lambda options: _history(as_json=options.json))

    command = commands.add_parser("report", help="list the pictures of a batch and their results")
    command.add_argument(
        "batch", nargs="?", type=batch_number, metavar="BATCH", help="number of the batch (default: the latest)"
    )
    command.add_argument("--csv", action="store_true", help="print a table for spreadsheets (the default)")
    command.add_argument("--json", action="store_true", help="print one JSON object per picture")
    command.set_defaults(run=lambda options: _report(options.batch, as_json=options.json))


def _jobs(text: str) -> int:
    """Return the number of workers that a person wrote. Raises ArgumentTypeError."""
    workers = next(setting for setting in SETTINGS if setting.name == "workers")
    try:
        return int(str(workers.parse(text)))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def batch_to(session: Session, number: int | None, what: str) -> Batch:
    """Return batch `number`, or the latest one to which the command `what` applies. Raises UsageError if none does."""
    found = [batch for batch in session.batches() if number in (None, batch.id)]
    if not found:
        which = "no batch" if number is None else f"no batch {number}"
        raise UsageError(f"There is {which} to {what}", "'qtcompress history' lists them.")
    return found[0]


def _leave(number: int | None) -> int:
    session = Session()
    try:
        chosen = [found for found in session.unfinished() if number in (None, found.id)]
        if not chosen:
            say("There is no unfinished batch." if number is None else f"There is no unfinished batch {number}.")
            return 0
        batch = chosen[0]
        session.leave(batch.id)
    finally:
        session.close()
    left, staged = batch.count(EntryState.WAITING, EntryState.SET_ASIDE), batch.count(EntryState.STAGED)
    rest = f" {staged} staged results can still be applied or discarded in the window." if staged else ""
    print_line(f"Batch {batch.id} is closed: {left} pictures stay as they are.{rest}")
    return 0


def _forget(number: int | None) -> int:
    session = Session()
    try:
        chosen = session.batches() if number is None else [batch_to(session, number, "forget")]
        freed_bytes = sum(freed for batch in chosen for freed in session.forget(batch.id, ignore))
    finally:
        session.close()
    which, it = ("All batches", "these originals") if number is None else (f"Batch {number}", "its originals")
    if freed_bytes:
        print_line(f"{which}: {size(freed_bytes)} of backups removed; {it} can no longer be restored.")
    else:
        print_line(f"{which}: there are no backups to remove.")
    return 0


def _history(*, as_json: bool) -> int:
    session = Session()
    try:
        found = session.batches()
    finally:
        session.close()
    if as_json:
        for batch in found:
            print(json.dumps(_batch_facts(batch)))
        return 0
    rows: list[tuple[str, ...]] = [_COLUMNS]
    for batch in found:
        facts = _batch_facts(batch)
        saved = size(batch.source_bytes - batch.target_bytes)
        words = [str(facts[name]) for name in ("batch", "begun", "pictures", "compressed")]
        rows.append((*words, saved, str(facts["left"]), str(facts["undone"]), str(batch.place or "in place")))
    print_columns(rows)
    return 0


def _batch_facts(batch: Batch) -> dict[str, object]:
    return {
        "batch": batch.id,
        "begun": batch.begun_at.isoformat(sep=" ", timespec="seconds"),
        "pictures": batch.total,
        "compressed": batch.compressed,
        "backup_bytes": batch.backup_bytes,
        "saved_bytes": batch.source_bytes - batch.target_bytes,
        "left": batch.count(EntryState.WAITING, EntryState.RUNNING, EntryState.COMMITTING, EntryState.SET_ASIDE),
        "set_aside": batch.count(EntryState.SET_ASIDE),
        "not_done": batch.count(EntryState.LEFT),
        "undone": batch.count(EntryState.UNDONE),
        "finished": batch.ended is not None,
        "place": None if batch.place is None else str(batch.place),
    }


def _report(number: int | None, *, as_json: bool) -> int:
    session = Session()
    try:
        entries = session.entries(batch_to(session, number, "report").id)
    finally:
        session.close()
    write = report.write_json if as_json else report.write_csv
    write(entries, VisibleLines())
    return 0
