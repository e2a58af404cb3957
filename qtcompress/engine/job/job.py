"""What is to be done with one picture, and what became of it: values for threads, processes and the journal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from qtcompress.engine.job import naming
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.recipe import Recipe

MAX_PIXELS = 200_000_000


class Status(Enum):
    """What became of a picture."""

    COMPRESSED = "compressed"
    KEPT = "kept"
    SKIPPED = "skipped"
    FAILED = "failed"


class Backup(Enum):
    """Where originals go that are replaced: the program's own store, or the desktop's trash."""

    STORE = "store"
    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class Job:
    """One picture and what is asked of it; made by the plan.

    Parameters
    ----------
    source, target : Path
        `target` is the name of a PNG, the result of all jobs without a goal; `target_as` gives the other names.
    recipe : Recipe
        What is asked for.
    whole_name : bool
        Names of results hold the suffix of the original, too, because another picture has the same stem.
    copy : Path, optional
        Where the original is copied when it is kept, byte for byte but for unwanted metadata, so that the output folder
        holds the whole gallery.
    mine : tuple of Path
        Files among `places` that this run of the program wrote, and may replace.
    max_pixels : int
        Larger pictures are refused before they are decoded.
    backup_in : Backup
        Where an original goes that is replaced.
    compare : bool
        Measure what `recipe.options.palette` costs the picture in SSIMULACRA2, compared with its own palette.
    refusal : str
        Why this picture must stay as it is, as a clause behind its name; empty for all others.
    """

    source: Path
    target: Path
    recipe: Recipe
    whole_name: bool = False
    copy: Path | None = None
    mine: tuple[Path, ...] = ()
    max_pixels: int = MAX_PIXELS
    backup_in: Backup = Backup.STORE
    compare: bool = False
    refusal: str = ""

    def target_as(self, one: Format) -> Path:
        """Return the result's name if it has this format."""
        if self.recipe.in_place:
            return naming.in_place(self.source, one)
        return naming.with_format(self.target, self.source, self.copy, one, whole_name=self.whole_name)

    @property
    def places(self) -> tuple[Path, ...]:
        """All files that this job may write: the result in any of its formats, and the copy."""
        found = [self.target_as(one) for one in self.recipe.formats] + ([self.copy] if self.copy is not None else [])
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Assignment:
    """One job as a worker gets it; made by the session, which knows the journal.

    Parameters
    ----------
    own : tuple of Path
        Files among the job's `places` that earlier batches wrote and that nobody has changed since.
    alone : bool
        The program died while it worked on this picture: no other picture is worked on meanwhile.
    part : Path, optional
        The temporary file beside the target; by default one with a random name.
    backup : Path, optional
        Where the original is secured before it is replaced.
    stage : Path, optional
        Where the result waits for a review, instead of taking its original's place.
    """

    job: Job
    own: tuple[Path, ...] = ()
    alone: bool = False
    part: Path | None = None
    backup: Path | None = None
    stage: Path | None = None

    def may_replace(self, path: Path) -> bool:
        """Whether a file at `path` may be overwritten by this job's."""
        return self.job.recipe.overwrite or path in self.job.mine or path in self.own


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a result may go as the disk stands now; made by the worker.

    Parameters
    ----------
    target : Path
        The name of the result if it has the first of `formats`.
    formats : Format
        Those whose names are free.
    refusal : str
        Why nothing may be written, as a sentence; empty where a result may be.
    """

    target: Path
    formats: Format
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one job.

    `target_bytes` is the size of the file as it stands for the person: that of the target when compressed, of the
    kept original otherwise; `target` is the result, or the copy of a kept original. `psnr_db` is inf for a lossless
    result and nan where nothing was compared. `reason` is a full sentence for kept, skipped and failed pictures, else
    empty. `palette_cost` is what a given palette takes off the SSIMULACRA2 score, None where nobody asked. `made` is
    what was made of it, or, of a kept one, what would have been; `contest` what competed, the smallest that reaches the
    goal first, and `verdict` what that came to in few words; both are empty where a person chose the number of colors.
    """

    source: Path
    target: Path | None
    status: Status
    reason: str = ""
    source_bytes: int = 0
    target_bytes: int = 0
    width: int = 0
    height: int = 0
    colors: int = 0
    psnr_db: float = float("nan")
    seconds: float = 0.0
    palette_cost: float | None = None
    made: EncodingResult | None = None
    contest: tuple[EncodingResult, ...] = ()
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Intent:
    """What is about to happen to files, told before it happens, so that it can be finished or taken back after a crash.

    Parameters
    ----------
    outcome : Outcome
        What it will have come to; its `target` is the file that appears.
    source_sha256, target_sha256 : str
        Of the original as it was read, and of the file that appears.
    """

    outcome: Outcome
    source_sha256: str
    target_sha256: str
