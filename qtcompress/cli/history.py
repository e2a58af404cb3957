"""The commands on earlier batches: history, report, resume, and forget."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from qtcompress.cli.terminal import VisibleLines, print_columns, print_line, say, size
from qtcompress.core.errors import UsageError
from qtcompress.core.types import ignore
from qtcompress.engine.job.job import Status
from qtcompress.engine.job.machine import available_cpus
from qtcompress.engine.journal.records import Batch, EntryState
from qtcompress.engine.journal.report import write_csv, write_json
from qtcompress.engine.session import Session

_COLUMNS = ("batch", "begun", "pictures", "compressed", "failed", "saved", "left", "undone", "into")
_MOST_FAILURES = 3  # of a batch, below the table


def resume(options: argparse.Namespace) -> int:
    """Continue a batch that was not finished, or close it for good."""
    if options.leave:
        return _leave(options.batch)
    if address := getattr(options, "cluster", ""):
        from qtcompress.cli import cluster

        return cluster.resume(address, options.batch, set_aside=options.set_aside, as_json=options.json)
    from qtcompress.cli import batch

    workers = getattr(options, "workers", available_cpus())
    return batch.resume(options.batch, workers, set_aside=options.set_aside, as_json=options.json)


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
    results = "1 staged result" if staged == 1 else f"{staged:,} staged results"
    rest = f" {results} can still be applied or discarded in the window." if staged else ""
    stay = "1 picture stays as it is" if left == 1 else f"{left:,} pictures stay as they are"
    print_line(f"Batch {batch.id} is closed: {stay}.{rest}")
    return 0


def forget(options: argparse.Namespace) -> int:
    """Delete the backups of a batch, or of all."""
    number: int | None = options.batch
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


def history(options: argparse.Namespace) -> int:
    """List all batches."""
    session = Session()
    try:
        found = session.batches()
        failed = {batch.id: _failures(session, batch) for batch in found}
    finally:
        session.close()
    if options.json:
        for batch in found:
            failures = [{"source": str(source), "reason": reason} for source, reason in failed[batch.id]]
            print(json.dumps({**_batch_facts(batch), "failures": failures}))
        return 0
    rows: list[tuple[str, ...]] = [_COLUMNS]
    for batch in found:
        facts = _batch_facts(batch)
        saved = size(batch.source_bytes - batch.target_bytes)
        words = [str(facts[name]) for name in ("batch", "begun", "pictures", "compressed", "failed")]
        rows.append((*words, saved, str(facts["left"]), str(facts["undone"]), str(batch.place or "in place")))
    print_columns(rows)
    for batch in found:
        for _, reason in failed[batch.id][:_MOST_FAILURES]:
            print_line(f"Batch {batch.id}: {reason}")
        if len(failed[batch.id]) > _MOST_FAILURES:
            more = len(failed[batch.id]) - _MOST_FAILURES
            print_line(f"Batch {batch.id}: {more:,} more failed; 'qtcompress report {batch.id}' lists them.")
    return 0


def _failures(session: Session, batch: Batch) -> list[tuple[Path, str]]:
    """Return the pictures of a batch that failed, and why."""
    if not batch.failed:
        return []
    entries = session.entries(batch.id, Status.FAILED)
    return [(entry.job.source, entry.outcome.reason) for entry in entries if entry.outcome is not None]


def _batch_facts(batch: Batch) -> dict[str, object]:
    return {
        "batch": batch.id,
        "begun": batch.begun_at.isoformat(sep=" ", timespec="seconds"),
        "pictures": batch.total,
        "compressed": batch.compressed,
        "failed": batch.failed,
        "backup_bytes": batch.backup_bytes,
        "saved_bytes": batch.source_bytes - batch.target_bytes,
        "left": batch.count(EntryState.WAITING, EntryState.RUNNING, EntryState.COMMITTING, EntryState.SET_ASIDE),
        "set_aside": batch.count(EntryState.SET_ASIDE),
        "not_done": batch.count(EntryState.LEFT),
        "undone": batch.count(EntryState.UNDONE),
        "finished": batch.ended is not None,
        "place": None if batch.place is None else str(batch.place),
    }


def report(options: argparse.Namespace) -> int:
    """List the pictures of a batch."""
    write = write_json if options.json else write_csv
    session = Session()
    try:
        write(session.each(batch_to(session, options.batch, "report").id), VisibleLines())
    finally:
        session.close()
    return 0


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "resume": resume,
    "forget": forget,
    "history": history,
    "report": report,
}
