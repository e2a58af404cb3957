"""The job of one picture, and its outcome: values for threads, processes, and the journal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from qtcompress.engine.job import naming
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.recipe import Recipe

MAX_PIXELS = 200_000_000


class Status(Enum):
    """What happened to a picture."""

    COMPRESSED = "compressed"
    KEPT = "kept"
    SKIPPED = "skipped"
    FAILED = "failed"


class Backup(Enum):
    """Where replaced originals are kept: in the program's own store, or in the desktop's trash."""

    STORE = "store"
    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class Job:
    """One picture and its settings; made by the plan.

    Parameters
    ----------
    source, target : Path
        `target` is the name of a PNG, the result of all jobs without a goal; `target_as` gives the other names.
    recipe : Recipe
        The settings that determine the result.
    whole_name : bool
        Names of results contain the suffix of the original, too, because another picture has the same stem.
    copy : Path, optional
        Path for a copy of the original if it is kept. The copy makes the output folder complete, and is identical
        except for unwanted metadata.
    mine : tuple of Path
        Files among `places` that this run of the program wrote, and may replace.
    max_pixels : int
        Larger pictures are refused before they are decoded.
    backup_in : Backup
        Where the original is kept if it is replaced.
    compare : bool
        Measure what `recipe.options.palette` costs the picture in SSIMULACRA2, compared with its own palette.
    forced : bool
        Compress the picture even if the journal lists it as done, or if the program died while it worked on it.
    refusal : str
        Why this picture must not be changed, as a clause after its name; empty for all others.
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
    forced: bool = False
    refusal: str = ""

    def target_as(self, one: Format) -> Path:
        """Return the result's name if it has this format."""
        if self.recipe.in_place:
            return naming.in_place(self.source, one)
        return naming.with_format(self.target, self.source, self.copy, one, whole_name=self.whole_name)

    @property
    def places(self) -> tuple[Path, ...]:
        """All files that this job may write: the result in any of its formats, and the copy."""
        copies = (self.copy,) if self.copy is not None else ()
        return tuple(dict.fromkeys((*self.targets, *copies)))

    @property
    def targets(self) -> tuple[Path, ...]:
        """The names of the result in any of its formats."""
        return tuple(dict.fromkeys(self.target_as(one) for one in self.recipe.formats))


@dataclass(frozen=True, slots=True)
class Assignment:
    """One job as a worker gets it; made by the session, which uses the journal.

    Parameters
    ----------
    own : tuple of Path
        Files among the job's `places` that earlier batches wrote and that were not changed afterwards.
    alone : bool
        The program died while it worked on this picture, so no other picture is processed at the same time.
    part : Path, optional
        The temporary file beside the target; by default one with a random name.
    backup : Path, optional
        Path for a copy of the original before it is replaced.
    stage : Path, optional
        Path where the result waits for a review, instead of replacing its original.
    left : str
        Why the picture is not compressed, as a sentence; it may still be copied. Empty for all others.
    """

    job: Job
    own: tuple[Path, ...] = ()
    alone: bool = False
    part: Path | None = None
    backup: Path | None = None
    stage: Path | None = None
    left: str = ""

    def may_replace(self, path: Path) -> bool:
        """Whether this job may overwrite a file at `path`."""
        return self.job.recipe.overwrite or path in self.job.mine or path in self.own


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a result may be written in the current state of the disk; made by the worker.

    Parameters
    ----------
    target : Path
        The name of the result if it has the first of `formats`.
    formats : Format
        The formats whose names are free.
    refusal : str
        Why nothing may be written, as a sentence; otherwise empty.
    """

    target: Path
    formats: Format
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of one job.

    `target` is the result, or the copy of a kept original; `target_bytes` is the size of the result, or of the kept
    original. `psnr_db` is inf for a lossless result, and NaN if nothing was compared or only a part of what the file
    says. `reason` is a full sentence for kept, skipped, and failed pictures, otherwise empty. `palette_cost` is the
    number of SSIMULACRA2 points that a given palette costs, None unless requested. `made` is the encoding of the
    result; for a kept original, the best rejected one. `contest` has the competitors, those that reach the goal first,
    then by size; it is empty if the user chose the number of colors. `verdict` is the outcome in a few words.
    `sidecars` are the files that went along with the result, and `sidecars_left` says in full sentences which did not,
    and why.
    `width` and `height` are those of the result; `source_width` and `source_height` those of the original if it was
    resized, otherwise 0.
    `turned` tells whether the pixels of the result lie in another way than in the original's file, which tells how they
    are turned.
    `carried` and `dropped` name what the result has beside its pixels, and what it was to leave out; the latter had
    `dropped_bytes` in the original.
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
    sidecars: tuple[str, ...] = ()
    sidecars_left: str = ""
    carried: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    dropped_bytes: int = 0
    source_width: int = 0
    source_height: int = 0
    turned: bool = False

    def of_resized(self, width: int, height: int) -> Outcome:
        """Return the outcome of a result with fewer pixels than the original, whose size this outcome has."""
        return replace(self, width=width, height=height, source_width=self.width, source_height=self.height)

    @property
    def source_size(self) -> tuple[int, int]:
        """Width and height of the original; 0 if they are not known."""
        return (self.source_width, self.source_height) if self.source_width else (self.width, self.height)

    @property
    def resized(self) -> bool:
        """Whether a result was written that has fewer pixels than its original."""
        return self.source_width > 0 and self.status is Status.COMPRESSED

    @property
    def result(self) -> EncodingResult | None:
        """The encoding of the file that was written; None if the original was kept, whatever competed."""
        return self.made if self.status is Status.COMPRESSED else None


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A file that belongs to a picture, such as `a.jpg.xmp`, on its way to the picture's result.

    source, target : its path before and after
    sha256 : the hash of its content
    moved : whether it gets another name, in place; otherwise it is copied
    """

    source: Path
    target: Path
    sha256: str
    moved: bool


@dataclass(frozen=True, slots=True)
class Intent:
    """The changes of files that are about to happen. They are recorded first, so that a crash can be repaired.

    Parameters
    ----------
    outcome : Outcome
        The outcome after the changes; its `target` is the new file.
    source_sha256, target_sha256 : str
        Hashes of the original as it was read, and of the new file.
    sidecars : tuple of Sidecar
        The files that go along afterwards; the session adds them.
    """

    outcome: Outcome
    source_sha256: str
    target_sha256: str
    sidecars: tuple[Sidecar, ...] = ()
