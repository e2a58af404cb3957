"""The functions of the engine that decode and encode in the window's own process, all of them called in pools.

Their modules are imported at the first call, so that the window is painted before.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qtcompress.core.types import Report
from qtcompress.engine.files.cache_folder import CacheFolder
from qtcompress.engine.job.folders import cache_folder
from qtcompress.engine.job.goal import EncodingResult, Lead
from qtcompress.engine.preview import MakeThumbnail, Preview, PreviewRequest, Thumbnail, WhyLeft
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import CompressRequest, MotionRequest, ThumbnailRequest
from qtcompress.gui.tasks.deferred import Deferred

if TYPE_CHECKING:
    from qtcompress.engine.pictures.reader import Picture
    from qtcompress.engine.preview.first_look import FirstLook
    from qtcompress.engine.preview.previewer import Previewer
    from qtcompress.engine.preview.proxies import Proxies
    from qtcompress.engine.preview.thumbnails import Thumbnails

_PROXIES_BYTES = 300_000_000  # on the disk: about three hundred pictures at the size of a pane


class DeferredEngine:
    """What decodes and encodes, made at its first use, in the pools."""

    def __init__(self, pool: WorkerPool, trials: WorkerPool, looks: WorkerPool, why_left: WhyLeft) -> None:
        self._pool, self._trials, self._looks = pool, trials, looks
        self._why_left = why_left
        self._proxies = Deferred(self._make_proxies)
        self._first = Deferred(self._make_first)
        self._previewer = Deferred(self._make_previewer)
        self._thumbnails = Deferred(self._make_thumbnails)

    def warm_up(self) -> None:
        """Import all that first looks need, here and in a worker."""
        self._looks.start(1)
        self._first()
        self._thumbnails()

    def thumbnail(self, path: Path, max_side: int, report: Report) -> Thumbnail:
        """Return the thumbnail of a picture, with sides of at most `max_side` pixels."""
        return self._thumbnails().make(path, max_side, report)

    def thumbnail_of_selected(self, path: Path, side: int, report: Report) -> Thumbnail:
        """Return the thumbnail of the selected picture, which is read with `side` pixels for its first look."""
        return self._thumbnails().look(path, side, report)

    def look(self, request: PreviewRequest, report: Report) -> Picture:
        """Return a picture at the size of a pane."""
        return self._first().look(request, report)

    def so_far(self, request: PreviewRequest, report: Report) -> Preview:
        """Return a likely result at the size of a pane."""
        return self._first().so_far(request, report)

    def refine(self, request: PreviewRequest, leading: EncodingResult, report: Report) -> Preview:
        """Return what leads a contest, at the size of a pane."""
        return self._first().refined(request, leading, report)

    def save(self, report: Report) -> None:
        """Store what was decoded."""
        self._proxies().save(report)

    def full(self, request: PreviewRequest, report: Report) -> Picture:
        """Return a picture in full."""
        return self._previewer().look(request, report)

    def exact(self, request: PreviewRequest, report: Report, lead: Lead) -> Preview:
        """Return the exact result."""
        preview = self._previewer().preview(request, report, lead)
        self._first().learn(preview)
        return preview

    def _make_proxies(self) -> Proxies:
        from qtcompress.engine.preview.proxies import Proxies

        return Proxies(CacheFolder(cache_folder() / "proxies", _PROXIES_BYTES))

    def _make_first(self) -> FirstLook:
        from qtcompress.engine.preview.first_look import FirstLook

        return FirstLook(self._proxies(), why_left=self._why_left)

    def _make_previewer(self) -> Previewer:
        from qtcompress.engine.preview.previewer import Previewer

        return Previewer(
            lambda assignment, report, lead: self._trials.ask(CompressRequest(assignment), report, lead=lead),
            why_left=self._why_left,
        )

    def _make_thumbnails(self) -> Thumbnails:
        from qtcompress.engine.preview.thumbnails import ThumbnailFiles, Thumbnails

        def asking(pool: WorkerPool) -> MakeThumbnail:
            return lambda path, max_side, report: pool.ask(ThumbnailRequest(path, max_side), report)

        return Thumbnails(
            asking(self._pool),
            asking(self._looks),
            self._proxies(),
            ThumbnailFiles.usual(),
            measure=lambda path, report: self._pool.ask(MotionRequest(path), report),
        )
