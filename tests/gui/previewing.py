"""A preview whose runners do nothing by themselves, for tests that go step by step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np

from qtcompress.core.types import Options, Palette, Quantized, Report, Stage
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal, Lead, nobody
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.preview import Preview, PreviewRequest
from qtcompress.gui.gallery.item import Given, Item, RowState
from qtcompress.gui.preview.controller import PreviewController
from qtcompress.gui.preview.first_looks import FirstLookEngine, FirstLooks
from qtcompress.gui.preview.shown import Asked
from qtcompress.gui.tasks.runner import JobRunner
from tests.gui.hand_runner import HandRunner

A, B = Path("/g/a.jpg"), Path("/g/b.jpg")
UNREAD = Item(Source(A, A.parent, 9000))
READ = replace(UNREAD, width=4000, height=3000)
OTHER = Item(Source(B, B.parent, 9000), 4000, 3000)
FEW, AUTO = Recipe(Options(colors=8)), Recipe(Options(), goal=Goal())
LEADING = EncodingResult(Format.JPEG, codec_quality=80, size_bytes=1000)
PALETTE = Palette(np.array([[0, 0, 0, 255], [255, 255, 255, 255]], np.uint8))
GIVEN = replace(READ, given=Given(PALETTE))
ASKED = Asked(A, None, False, FEW, 9000)
STAGED = replace(READ, state=RowState.STAGED, outcome=Outcome(A, Path("/data/1.png"), Status.COMPRESSED))


def preview_of(request: PreviewRequest, *, exact: bool = True) -> Preview:
    """Return a preview of 8 x 4 pixels, of which a quarter was used: white right of the middle and below it."""
    indices = np.zeros((2, 4), np.uint8)
    indices[1, 2:] = 1
    quantized = Quantized(PALETTE, np.array([6, 2]), indices, False)
    return Preview(request, 8, 4, np.full((2, 4, 4), 255, np.uint8), quantized, 9000, 1000, 30.0, exact)


class IdleRunner:
    """Keeps what is prepared, which a newer request cancels."""

    def __init__(self) -> None:
        self.work: Any = None

    def submit(self, work: Any) -> None:
        self.work = work

    def cancel_all(self) -> None:
        self.work = None


class HandReporter:
    """Gives parts of a result to the task's callback at once."""

    def __init__(self, runner: HandRunner, ticket: int) -> None:
        self.runner, self.ticket = runner, ticket

    def __call__(self, stage: Stage, fraction: float) -> None:
        self.runner.tasks[self.ticket]["stage"] = stage, fraction

    def part(self, value: object) -> None:
        self.runner.tell(self.ticket, "part", value)


class Bench:
    """A preview, and what it tells."""

    def __init__(self, recipe: Recipe = FEW, *, look: bool = True) -> None:
        self.runner, self.quick, self.idle = HandRunner(), HandRunner(), IdleRunner()
        self.looked_at: list[PreviewRequest] = []
        runner, quick, idle = (cast(JobRunner, one) for one in (self.runner, self.quick, self.idle))
        self.first = FirstLooks(quick, idle, FirstLookEngine(self.look, self.make, self.refine, lambda report: None))
        self.preview = PreviewController(
            runner, self.make, recipe, first=self.first, look=self.look if look else None, debounce_ms=10_000
        )
        self.requests: list[PreviewRequest] = []
        self.told: list[tuple[str, Any]] = []
        for name in ("placed", "looked", "shown", "failed", "busy_changed"):
            getattr(self.preview, name).connect(lambda value, name=name: self.told.append((name, value)))

    def make(self, request: PreviewRequest, report: Report, lead: Lead = nobody) -> Preview:
        self.requests.append(request)
        if request.recipe.goal is not None and request.max_side is None:
            lead(LEADING)
        return preview_of(request, exact=request.max_side is None)

    def refine(self, request: PreviewRequest, leading: EncodingResult, report: Report) -> Preview:
        return replace(preview_of(request, exact=False), guess=leading)

    def look(self, request: PreviewRequest, report: Report) -> Picture:
        self.looked_at.append(request)
        return cast(Picture, SimpleNamespace(pixels=np.zeros((2, 4, 4), np.uint8), width=8, height=4))

    @property
    def exact(self) -> list[PreviewRequest]:
        """The requests for exact results."""
        return [request for request in self.requests if request.max_side is None]

    @property
    def begins(self) -> bool:
        """Whether a preview begins: its first look, or what follows after the pause."""
        return self.first.busy or self.preview._task._timer.isActive()

    def do(self, runner: HandRunner) -> int:
        """Do the latest task of a runner; return its ticket."""
        ticket = max(runner.tasks)
        runner.do(ticket, HandReporter(runner, ticket))
        return ticket

    def rest(self) -> int:
        """Do the first look, and let the pause end; return the ticket of what follows."""
        assert self.begins
        while self.first.busy:
            self.do(self.quick)
        self.preview._task._timer.stop()
        self.preview._submit()
        return max(self.runner.tasks)

    def show(self) -> None:
        """Make what is asked for."""
        self.rest()
        self.do(self.runner)

    def names(self) -> list[str]:
        """Return the names of the signals since the last call."""
        names = [name for name, _ in self.told]
        self.told.clear()
        return names
