"""First looks at the selected picture within a moment; its neighbors are prepared while nothing else is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from qtcompress.core.errors import QtCompressError
from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.goal import EncodingResult, Lead
from qtcompress.engine.preview import Preview, PreviewRequest, still_known
from qtcompress.gui.common.images import Pyramid, build_pyramid
from qtcompress.gui.preview.pair import Pair, build_pair
from qtcompress.gui.tasks.runner import JobRunner, Reporter, Ticket

if TYPE_CHECKING:
    from qtcompress.engine.pictures.reader import Picture

T = TypeVar("T")

MakePreview = Callable[[PreviewRequest, Report], Preview]
MakeExact = Callable[[PreviewRequest, Report, Lead], Preview]
RefinePreview = Callable[[PreviewRequest, EncodingResult, Report], Preview]
LoadPicture = Callable[[PreviewRequest, Report], "Picture"]
FindOriginal = Callable[[Path], Path | None]


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """The picture itself, at the size of the pane or in full, while its result is still being found."""

    before: Pyramid = field(repr=False)
    width: int
    height: int


@dataclass(frozen=True, slots=True, eq=False)
class FirstLookRequest:
    """What is wanted, and what is done with it.

    request : with the size of the pane
    looked : called with the picture itself, if it is to be shown before its result
    then : called with the result and its two pictures
    failed : called with the error
    """

    request: PreviewRequest
    looked: Callable[[Looked], object] | None
    then: Callable[[tuple[Preview, Pair]], object]
    failed: Callable[[QtCompressError], object]


@dataclass(frozen=True, slots=True)
class FirstLookEngine:
    """The functions of the engine that first looks need; all of them run in the pools.

    look, make : usually those of `engine.preview.first_look.FirstLook`
    refine : makes the encoding that leads a contest, usually `FirstLook.refined`
    save : stores what was decoded, usually `Proxies.save`
    warm_up : imports what the others need
    """

    look: LoadPicture
    make: MakePreview
    refine: RefinePreview
    save: Callable[[Report], object]
    warm_up: Callable[[], object] = tuple


class FirstLooks(QObject):
    """Makes first looks.

    A newer request for another picture ends the one that runs. One for the same picture waits for it, which takes less
    than a tenth of a second: while a slider moves, each result is shown, and only those between are left out.

    Parameters
    ----------
    runner : JobRunner
        Of one thread, for the selected picture; nothing else may make it wait.
    idle : JobRunner
        Of one thread, for its neighbors.
    original_of : FindOriginal, optional
        Usually `Session.original_of`.
    """

    def __init__(
        self,
        runner: JobRunner,
        idle: JobRunner,
        engine: FirstLookEngine,
        *,
        original_of: FindOriginal | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._idle = idle
        self._engine = engine
        self._original_of = original_of
        self._running: tuple[Ticket, Path] | None = None
        self._next: FirstLookRequest | None = None

    def ask(self, wanted: FirstLookRequest) -> None:
        """Make a first look; the latest one wins."""
        self._idle.cancel_all()
        if self._running is not None and self._running[1] == wanted.request.source:
            self._next = wanted
            return
        self.stop()
        self._start(wanted)

    def refined(self, request: PreviewRequest, leading: EncodingResult, report: Report) -> tuple[Preview, Pair]:
        """Return what leads a contest at the size of a pane; for the pool that waits for the contest."""
        return _paired(self._engine.refine(request, leading, report), report)

    def warm_up(self) -> None:
        """Import what first looks need, in the pool, before the first picture is there."""
        self._idle.submit(lambda reporter: self._engine.warm_up())

    def stop(self) -> None:
        """Drop what is being made."""
        self._next = None
        if self._running is not None:
            self._runner.drop(self._running[0])
            self._running = None

    @property
    def busy(self) -> bool:
        """Whether a first look is being made."""
        return self._running is not None

    def prepare(self, requests: Sequence[PreviewRequest]) -> None:
        """Make these first looks in advance while nothing is asked for, and store what was decoded."""
        self._idle.cancel_all()
        self._idle.submit(partial(_prepared, self._engine, self._original_of, tuple(requests)))

    def _start(self, wanted: FirstLookRequest) -> None:
        show = wanted.looked
        work = partial(_made, self._engine, self._original_of, wanted.request, show is not None)
        ticket = self._runner.submit(
            work,
            part=show if show is not None else _ignore,
            then=partial(self._end, wanted.then),
            failed=partial(self._end, wanted.failed),
        )
        self._running = ticket, wanted.request.source

    def _end(self, tell: Callable[[T], object], value: T) -> None:
        self._running = None
        following, self._next = self._next, None
        if following is not None:
            self._start(following)
        tell(value)


def _ignore(value: object) -> None:
    """Take no part."""


def resolved(request: PreviewRequest, find: FindOriginal | None) -> PreviewRequest:
    """Return a request for what is on the disk now; for a pool.

    A file that is a result of this program is shown beside its original. A result that is gone is made anew.
    """
    request = still_known(request)
    original = find(request.source) if find is not None and request.staged is None else None
    if original is not None:
        return replace(request, source=original, staged=request.source)
    replaced = request.known is not None and request.known.target == request.source
    return replace(request, known=None) if replaced else request  # a result is compressed like any other picture


def _made(
    engine: FirstLookEngine, find: FindOriginal | None, wanted: PreviewRequest, shows: bool, reporter: Reporter[Looked]
) -> tuple[Preview, Pair]:
    request = resolved(wanted, find)
    if shows:
        picture = engine.look(request, reporter)
        reporter.part(Looked(build_pyramid(picture.pixels), picture.width, picture.height))
    return _paired(engine.make(request, reporter), reporter)


def _paired(preview: Preview, report: Report) -> tuple[Preview, Pair]:
    after = preview.pixels()
    report(Stage.VERIFY, 0.5)
    return preview, build_pair(preview.before, after, preview.width, preview.height)


def _prepared(
    engine: FirstLookEngine, find: FindOriginal | None, requests: Sequence[PreviewRequest], reporter: Reporter[object]
) -> None:
    for wanted in requests:
        request = resolved(wanted, find)
        try:
            engine.make(request, reporter)
        except QtCompressError:  # it will be told when the picture is selected
            continue
    engine.save(reporter)
