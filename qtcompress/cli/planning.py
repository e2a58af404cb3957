"""From the paths on the command line to pictures and jobs; says what is refused or left out."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from qtcompress.cli.terminal import not_copied, say
from qtcompress.core.errors import UsageError
from qtcompress.engine.files.remote import is_remote
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.settings import Settings


def planned(
    paths: Sequence[Path], settings: Settings, refuse: Callable[[Outcome], None]
) -> tuple[list[plan.Source], list[Job]]:
    """Return the sources at and below `paths` and their jobs; call `refuse` for each path that was refused.

    Raises UsageError if there is nothing to do, or no folder can be at the place of the output folder.
    """
    place = None if settings.in_place else settings.output
    if any(map(is_remote, (*paths, place))):
        raise UsageError("URLs need a cluster", "Add --cluster with its address, or --cluster local for this machine.")
    check_output(place)
    others: list[Path] = []
    apart: list[Path] = []
    links: list[Path] = []
    found = list(
        plan.scan(
            paths, exclude=place, incoming=settings.incoming,
            no_picture=others.append, left_out=apart.append, not_followed=links.append,
        )
    )  # fmt: skip
    sources = [one for one in found if isinstance(one, plan.Source)]
    refusals = [one for one in found if isinstance(one, plan.Refusal)]
    if not sources and apart and not refusals:
        raise UsageError(f"{_left_out(len(apart))}, and there are no others", "Allow more of them.")
    if not sources:
        raise _nothing_to_do(refusals)
    if apart:
        say(f"{_left_out(len(apart))}.")
    if place is not None and (missing := plan.without_pictures(sources, others)):
        say(not_copied(missing))
    if links:
        say(_not_followed(links))
    for refusal in refusals:
        refuse(Outcome(refusal.path, None, Status.FAILED, _sentence(refusal)))
    return sources, plan.jobs(sources, settings)


def check_output(place: Path | None) -> None:
    """Raise UsageError if a file stands where the output folder, or a folder above it, is to be."""
    for path in () if place is None else (place, *place.parents):
        if os.path.isdir(path):  # noqa: PTH112 - pathlib raises where a folder may not be searched
            return
        if os.path.isfile(path):  # noqa: PTH113 - as above
            why = "which is a file" if path == place else f"because {path} is a file"
            raise UsageError(f"The results can't be written to {place}, {why}", "Name a folder with --output.")


def _not_followed(links: Sequence[Path]) -> str:
    if len(links) == 1:
        return f"1 link leads to a folder or to nothing and is not followed: {links[0]}."
    return f"{len(links):,} links lead to folders or to nothing and are not followed: {links[0]}, and others."


def _left_out(count: int) -> str:
    pictures = "1 picture is" if count == 1 else f"{count:,} pictures are"
    return f"{pictures} left out, as --include, --exclude, --min-bytes or --newer-than ask"


def _nothing_to_do(refusals: Sequence[plan.Refusal]) -> UsageError:
    """Return why there are no pictures: the first refusal, if there is one; say the others."""
    if not refusals:
        return UsageError("The given paths contain no pictures", "Name a picture or a folder with pictures.")
    for refusal in refusals[1:]:
        say(_sentence(refusal))
    return UsageError(f"{refusals[0].path} {refusals[0].error.what}", refusals[0].error.advice)


def _sentence(refusal: plan.Refusal) -> str:
    return refusal.error.sentence(str(refusal.path))


def pictures(paths: Sequence[Path]) -> list[Path]:
    """Return the pictures at and below `paths`; say which are left out. Raises QtCompressError."""
    found = []
    for source in plan.scan(paths):
        if isinstance(source, plan.Refusal):
            raise type(source.error)(f"{source.path} {source.error.what}", source.error.advice)
        if source.left:
            say(f"Left out: {source.path} {source.left}.")
        else:
            found.append(source.path)
    if not found:
        raise _nothing_to_do([])
    return found
