"""Requests whose picture is in a store: a worker copies it to a folder of its own, and works on the copy.

All decoders then see a plain file. Results go to their store directly (`engine/files/remote_write.py`).
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar, TypeVar, cast

from qtcompress.core.errors import ReadError, WriteError
from qtcompress.core.text import Text
from qtcompress.core.types import Report
from qtcompress.engine.estimates.estimate import Estimate
from qtcompress.engine.files.remote import RemotePath
from qtcompress.engine.files.remote_write import fetched, version_of
from qtcompress.engine.files.replace_original import AGAIN, CHANGED
from qtcompress.engine.job.goal import EncodingResult, Goal
from qtcompress.engine.job.job import Intent, Job, Outcome
from qtcompress.engine.workers.requests import (
    CompressRequest,
    Context,
    CountColorsRequest,
    EstimateRequest,
    PaletteCostRequest,
    ProofRequest,
    Request,
)

_R = TypeVar("_R")


def located(request: Request[_R]) -> Request[_R]:
    """Return a request that a worker can run, wherever its picture is."""
    return FetchedRequest(request) if isinstance(_source_of(request), RemotePath) else request


@dataclass(frozen=True, slots=True)
class FetchedRequest(Request[_R]):
    """A request whose picture is copied from its store first."""

    request: Request[_R]
    parallel: ClassVar[bool] = True

    @property
    def alone(self) -> bool:
        return self.request.alone

    def run(self, context: Context) -> _R:
        source = cast(RemotePath, _source_of(self.request))
        if isinstance(self.request, CompressRequest) and source in self.request.assignment.job.places:
            raise WriteError("would be replaced by its own result", "Choose another output folder.")
        with tempfile.TemporaryDirectory(prefix="qtcompress-") as folder:
            local, seen = fetched(source, Path(folder), context.report)
            watched = _Watching(context, source, local, seen)
            return cast(_R, _named(_with_source(self.request, local).run(watched), local, source))


class _Watching:
    """The context of a request that works on a copy: what it tells is about the picture itself."""

    def __init__(self, context: Context, source: RemotePath, local: Path, seen: tuple[int, float]) -> None:
        self.report: Report = context.report
        self.threads = context.threads
        self._context, self._source, self._local, self._seen = context, source, local, seen

    def weigh(self, pixels: int, goal: Goal | None = None) -> None:
        """Wait for memory."""
        self._context.weigh(pixels, goal)

    def commit(self, intent: Intent) -> None:
        """Wait for permission, unless the picture was changed meanwhile. Raises ReadError."""
        try:
            same = version_of(self._source) == self._seen
        except OSError:
            same = False
        if not same:
            raise ReadError(CHANGED, AGAIN)
        outcome = _named(intent.outcome, self._local, self._source)
        self._context.commit(replace(intent, outcome=outcome))

    def lead(self, tried: EncodingResult) -> None:
        """Tell which encoding leads a contest."""
        self._context.lead(tried)


def _source_of(request: Request[Any]) -> Path | None:
    if isinstance(request, CompressRequest):
        return request.assignment.job.source
    if isinstance(request, EstimateRequest | ProofRequest):
        return request.job.source
    return request.path if isinstance(request, CountColorsRequest | PaletteCostRequest) else None


def _with_source(request: Request[_R], path: Path) -> Request[_R]:
    """Return the same request about a copy of its picture."""
    changed: Request[Any] = request
    if isinstance(request, CompressRequest):
        assignment = request.assignment
        changed = CompressRequest(replace(assignment, job=_moved(assignment.job, path)))
    elif isinstance(request, EstimateRequest | ProofRequest):
        changed = replace(request, job=_moved(request.job, path))
    elif isinstance(request, CountColorsRequest | PaletteCostRequest):
        changed = replace(request, path=path)
    return changed


def _moved(job: Job, path: Path) -> Job:
    return replace(job, source=path)


def _named(answer: Any, local: Path, source: Path) -> Any:
    """Return an answer about a copy as one about the picture itself."""
    if isinstance(answer, Estimate):
        return replace(answer, source=source)
    if isinstance(answer, Outcome):
        reason = Text.of(answer.reason).renamed(str(local), str(source))
        return replace(answer, source=source, reason=reason)
    return answer
