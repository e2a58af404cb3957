"""What is to be done with one picture, and what became of it: values for threads, processes and the journal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, Flag
from pathlib import Path

from qtcompress.core.types import Options
from qtcompress.engine.job import naming
from qtcompress.engine.job.goal import EncodingResult, Format, Goal
from qtcompress.engine.metadata.metadata import Metadata

MAX_PIXELS = 200_000_000


class Status(Enum):
    """What became of a picture."""

    COMPRESSED = "compressed"
    KEPT = "kept"
    SKIPPED = "skipped"
    FAILED = "failed"


class Keep(Flag):
    """What a result takes over from the file of its original, beside the picture."""

    NOTHING = 0
    PERMISSIONS = 1
    TIMES = 2
    ATTRIBUTES = 4
    ALL = 7


class Backup(Enum):
    """Where originals go that are replaced: the program's own store, or the desktop's trash."""

    STORE = "store"
    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class Job:
    """One picture to compress.

    Parameters
    ----------
    source, target : Path
        `target` is the name of a PNG, the result of all jobs without a goal; `target_as` tells the others. What is
        there may be overwritten only when `overwrite` says so.
    options : Options
        How palettes are made. Where a goal chooses the number of colors, theirs counts for nothing.
    goal : Goal, optional
        What the result is to reach; None for an indexed PNG of `options.colors` colors.
    min_saving : float
        The share of the original's bytes that a result must save, 0..1; it is kept otherwise. Where it is larger than
        the goal allows, any saving will do.
    allow_larger : bool
        Write a result that is not smaller than its original, too; never in place.
    whole_name : bool
        Names of results hold the suffix of the original, too, since another picture has the same stem.
    copy : Path, optional
        Where the original is copied when it is kept, byte for byte but for unwanted metadata, so that the output folder
        holds the whole gallery.
    in_place : bool
        The result takes the place of `source`; `target` lies beside it, or is the same.
    mine : tuple of Path
        Files among `places` that this program wrote itself, and may replace.
    keep : Keep
        What the result takes over from the file of its original.
    metadata : Metadata
        How much of what the original says beside its pixels is carried on.
    max_pixels : int
        Larger pictures are refused before they are decoded.
    backup_in : Backup
        Where an original goes that is replaced.
    compare : bool
        Say what `options.palette` costs the picture in SSIMULACRA2, compared with its own.
    refusal : str
        Why this picture is not to be touched, as a clause behind its name; empty for all others.
    entry : int
        The row in the journal, 0 for none. The fields below are filled in by whoever keeps the journal.
    suspect : bool
        The picture was being worked on when the program died: it is worked on alone.
    part, backup : Path, optional
        The temporary file beside the target, and where the original is secured before it is replaced.
    stage : Path, optional
        Where the result waits for a person to look at it, instead of taking its original's place.
    """

    source: Path
    target: Path
    options: Options
    goal: Goal | None = None
    min_saving: float = 0.0
    allow_larger: bool = False
    overwrite: bool = False
    whole_name: bool = False
    copy: Path | None = None
    in_place: bool = False
    mine: tuple[Path, ...] = ()
    keep: Keep = Keep.NOTHING
    metadata: Metadata = Metadata.ALL
    max_pixels: int = MAX_PIXELS
    backup_in: Backup = Backup.STORE
    compare: bool = False
    refusal: str = ""
    entry: int = 0
    suspect: bool = False
    part: Path | None = None
    backup: Path | None = None
    stage: Path | None = None

    @property
    def formats(self) -> Format:
        """The formats that the result may have."""
        return Format.PNG if self.goal is None else self.goal.formats

    def target_as(self, one: Format) -> Path:
        """Return the result's name if it has this format."""
        if self.in_place:
            return naming.in_place(self.source, one)
        return naming.with_format(self.target, self.source, self.copy, one, whole_name=self.whole_name)

    @property
    def places(self) -> tuple[Path, ...]:
        """All files that may come of this job: the result in any of its formats, and the copy."""
        found = [self.target_as(one) for one in self.formats] + ([self.copy] if self.copy is not None else [])
        return tuple(dict.fromkeys(found))

    def may_replace(self, path: Path) -> bool:
        """Whether a file at `path` may be overwritten by this job's."""
        return self.overwrite or path in self.mine


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
