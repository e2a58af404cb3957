"""What a format would have saved that was not allowed, measured after a batch on a few of its pictures.

AVIF alone takes 0.6 to 1.1 times the CPU of a contest, so one picture in `_PICTURES_EACH` is tried: 3 % of the batch.
Each is encoded in full at the quality of its result, since samples err in one direction. The sentence says how many
were tried, and nothing about the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from qtcompress.core.text import Text
from qtcompress.engine.estimates.estimate import blocks, middle
from qtcompress.engine.job.formats import Format, writes_avif
from qtcompress.engine.job.goal import Method
from qtcompress.engine.job.job import Job, Outcome

_PICTURES_EACH = 30  # for each picture that is tried
_MOST_TRIED = 5
_LEAST_SAVING = 0.05  # of the bytes of these pictures; less is not worth a sentence


def chosen(done: Sequence[tuple[Job, Outcome]]) -> list[tuple[Job, int]]:
    """Return the jobs to try, spread over a finished batch, each with the bytes of its result; none in a small batch.

    Only photographs that were written beside their originals: of others nothing is left to encode, or to gain.
    """
    photos = [(job, outcome.target_bytes) for job, outcome in done if leaves_out(job) and _is_photo(outcome)]
    count = min(len(photos) // _PICTURES_EACH, _MOST_TRIED)
    sizes = {job.source: size_bytes for job, size_bytes in photos}
    tried = {middle(block) for block in blocks(sizes, count)} if count else set()
    return [(job, size_bytes) for job, size_bytes in photos if job.source in tried]


def leaves_out(job: Job) -> bool:
    """Tell whether AVIF would compete if it were allowed."""
    goal = job.recipe.goal
    if goal is None or goal.quality is None or goal.lossless or goal.method is not Method.ADVISOR:
        return False
    return not (job.recipe.in_place or goal.max_bytes or Format.AVIF & job.recipe.formats) and writes_avif()


def _is_photo(outcome: Outcome) -> bool:
    return outcome.result is not None and outcome.result.codec_quality >= 0 and not outcome.result.colors


def sentence(tried: Sequence[tuple[int, int | None]], pictures: int) -> str:
    """Return what AVIF would have saved; empty if that is little.

    Parameters
    ----------
    tried : sequence of (bytes of the result, bytes as AVIF)
        The latter None where AVIF is not possible; the result stays then, and where it is smaller.
    pictures : int
        Those of the batch.
    """
    before = sum(made for made, _ in tried)
    after = sum(made if avif is None else min(made, avif) for made, avif in tried)
    if not tried or after > (1 - _LEAST_SAVING) * before:
        return ""
    return Text(
        "AVIF was not allowed: tried on {n} of {pictures:,} pictures, it would take {percent} % less.",
        n=len(tried),
        pictures=pictures,
        percent=round(100 * (1 - after / before)),
    )


def told(
    done: Iterable[tuple[Job, Outcome | None]], measure: Callable[[Sequence[Job]], Mapping[Path, int | None]]
) -> str:
    """Return the sentence about the pictures of a finished batch; empty for a small batch.

    Parameters
    ----------
    done : iterable of (Job, Outcome or None)
        None for pictures that were not worked on.
    measure : function
        Asks `sampling.avif_bytes` about some jobs; returns the answers by their sources, without those that failed.
    """
    written = [(job, outcome) for job, outcome in done if outcome is not None and outcome.result is not None]
    trying = chosen(written)
    if not trying:
        return ""
    found = measure([job for job, _ in trying])
    tried = [(size_bytes, found[job.source]) for job, size_bytes in trying if job.source in found]
    return sentence(tried, len(written))
