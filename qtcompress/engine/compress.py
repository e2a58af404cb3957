"""Compress one picture: `compress(job, report) -> Outcome`, from file to file."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from qtcompress.core.errors import LeftAlone, WriteError
from qtcompress.core.metrics import psnr_of
from qtcompress.core.quantize import quantize
from qtcompress.core.types import Options, Report, Stage
from qtcompress.engine import codec, png
from qtcompress.engine.files import write_whole


class Status(Enum):
    """What became of a picture."""

    COMPRESSED = "compressed"
    KEPT = "kept"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """One picture to compress. `target` may be overwritten only when `overwrite` says so."""

    source: Path
    target: Path
    options: Options
    allow_larger: bool = False
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one job.

    `target_bytes` is the size of the file as it stands for the person: that of the target when compressed, of the
    kept original otherwise. `psnr_db` is inf for a lossless result and nan where nothing was compared. `reason` is a
    full sentence for kept, skipped and failed pictures, else empty.
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


def compress(job: Job, report: Report) -> Outcome:
    """Compress one picture.

    Raises
    ------
    QtCompressError
        When the source cannot be read or the target not written; no file is left behind and none is changed.
    Cancelled
        Passed through from `report`; likewise.
    """
    started = time.monotonic()
    report(Stage.READ, 0.0)

    def outcome(status: Status, **values: Any) -> Outcome:
        return Outcome(job.source, status=status, seconds=time.monotonic() - started, **values)

    if os.path.lexists(job.target):
        if _same_file(job.source, job.target):
            raise WriteError("would be replaced by its own result", "Choose another output folder.")
        if not job.overwrite:
            source_bytes = job.source.stat().st_size if job.source.exists() else 0
            reason = f"{job.target} exists: Choose another output folder, or allow to overwrite."
            return outcome(
                Status.SKIPPED, target=None, reason=reason, source_bytes=source_bytes, target_bytes=source_bytes
            )
    try:
        picture = codec.read(job.source, report)
    except LeftAlone as decision:
        reason = decision.sentence("The file")
        source_bytes = job.source.stat().st_size
        return outcome(Status.SKIPPED, target=None, reason=reason, source_bytes=source_bytes, target_bytes=source_bytes)
    result = quantize(picture.pixels, job.options, report)
    psnr_db = psnr_of(picture.pixels, result, report)
    figures = {
        "source_bytes": picture.source_bytes,
        "width": picture.width,
        "height": picture.height,
        "colors": len(result.palette),
        "psnr_db": psnr_db,
    }
    del picture
    data = png.encode(result, job.options.effort, report)
    if len(data) >= figures["source_bytes"] and not job.allow_larger:
        reason = (
            f"The original is kept: with {len(result.palette)} colors it would take {len(data):,} bytes"
            f" in place of {figures['source_bytes']:,}."
        )
        figures["target_bytes"] = figures["source_bytes"]
        return outcome(Status.KEPT, target=None, reason=reason, **figures)
    write_whole(job.target, data, report, overwrite=job.overwrite, check=lambda path: png.holds(path, result))
    return outcome(Status.COMPRESSED, target=job.target, target_bytes=len(data), **figures)


def _same_file(first: Path, second: Path) -> bool:
    try:
        return first.samefile(second)
    except OSError:
        return False
