"""The sidecars of a picture: recorded with its intent, and carried along when its result is in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qtcompress.core.text import Text
from qtcompress.engine.files import identity, sidecars
from qtcompress.engine.job.job import Intent, Job, Outcome, Sidecar
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.metadata.inventory import Metadata


def with_sidecars(journal: Journal | None, job: Job, intent: Intent, batch: str) -> Intent:
    """Return the intent with the sidecars that will go along; its outcome says which will not, and why.

    `batch` is the name of the batch. Without a journal, no file counts as the program's own.
    """
    outcome = intent.outcome
    misfits = sidecars.georeferences(job, batch) if outcome.source_width or outcome.turned else []
    along, left = [], [_misfit(path, job, outcome) for path in misfits]
    for one in sidecars.planned(job, outcome.target or job.target, batch):
        if one.source in misfits:
            continue
        if private := _private(one, job):
            left.append(private)
            continue
        sentence = sidecars.why_not(one, may_replace=_may_replace(journal, job, one.target))
        if not sentence:
            along.append(one)
        elif one.moved or identity.sha256_of(one.target) != one.sha256:  # an equal copy is there already
            left.append(sentence)
    told = replace(outcome, sidecars=tuple(str(one.target) for one in along), sidecars_left=Text.sentences(*left))
    return replace(intent, outcome=told, sidecars=tuple(along))


def _misfit(path: Path, job: Job, outcome: Outcome) -> str:
    """Return the sentence about a file that tells where the pixels of an original lie, which has others in its rows."""
    if outcome.turned and not outcome.source_width:
        if job.recipe.in_place:
            return Text.about(path.name, Text("stays as it is, and does not fit the picture, which is upright now"))
        return Text.about(path.name, Text("was not copied, because it does not fit a picture that was turned upright"))
    if job.recipe.in_place:
        return Text.about(path.name, Text("stays as it is, and does not fit the picture, which has fewer pixels now"))
    return Text.about(path.name, Text("was not copied, because it does not fit a picture of fewer pixels"))


def _private(one: Sidecar, job: Job) -> str:
    """Return why a sidecar is not copied beside a result that is to lack metadata; "" if it is."""
    if one.moved or job.recipe.metadata is Metadata.ALL:
        return ""
    return Text.about(one.source.name, Text("was not copied, because it can hold metadata that must be removed"))


def _may_replace(journal: Journal | None, job: Job, path: Path) -> bool:
    if job.recipe.in_place:
        return False
    return job.recipe.overwrite or (journal is not None and journal.made_sidecar(path, identity.sha256_of(path)))


def followed(
    journal: Journal, entry: Entry, outcome: Outcome, part: Path | None, recorded: Intent | None = None
) -> Outcome:
    """Carry the sidecars along that were recorded with the intent of a picture, as `follow` does.

    `recorded` is that intent; without it, the journal is read.
    """
    told = (journal.entry(entry.id).outcome or outcome) if recorded is None else recorded.outcome
    along = journal.sidecars(entry.id) if recorded is None else recorded.sidecars
    outcome = replace(outcome, sidecars=told.sidecars, sidecars_left=told.sidecars_left)
    return follow(journal, entry.job, outcome, along, part)


def follow_unrecorded(job: Job, outcome: Outcome) -> Outcome:
    """Copy the sidecars of a picture into the output folder where no journal can be written."""
    if outcome.target is None:
        return outcome
    intent = with_sidecars(None, job, Intent(outcome, "", ""), "")
    return follow(None, job, intent.outcome, intent.sidecars, None)


def follow(journal: Journal | None, job: Job, outcome: Outcome, along: Sequence[Sidecar], part: Path | None) -> Outcome:
    """Carry the recorded sidecars along; return the outcome with sentences about those that stayed."""
    if not along:
        return outcome
    left = sidecars.carry(job, along, part, lambda path: _may_replace(journal, job, path))
    return replace(outcome, sidecars_left=Text.sentences(outcome.sidecars_left, *left))
