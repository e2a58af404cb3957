"""Times of first looks in the window while two jobs run, for pictures of three sizes.

"first" is the first click on a picture that nobody has read; "again" is a click on a neighbor of what was selected.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from measured_window import SIDES, Clock, Ticker, make_picture, memory_mb, open_window, rest, wait
from PySide6.QtCore import QTimer

JOBS = 12  # pictures of the batch that runs meanwhile; more than can be compressed in that time
SETTLE_MS = 1200  # until neighbors are prepared, and a person moves on
TUNED_COLORS = (96, 12, 48, 24, 160)
TUNED_QUALITIES = (75.0, 65.0, 85.0, 70.0, 60.0)


def pictures(folder: Path, megapixels: list[int]) -> None:
    """Write the pictures of the batch, and for each size two that are looked at; their names come last."""
    folder.mkdir()
    make_picture(folder / "job-0.jpg", SIDES[24])
    for number in range(1, JOBS):
        os.link(folder / "job-0.jpg", folder / f"job-{number}.jpg")
    for size in megapixels:
        for number in range(2):
            make_picture(folder / f"look-{size:03}-{number}.jpg", SIDES[size], number)


class Looker:
    """Clicks in a window, and measures what follows."""

    def __init__(self, window: Any) -> None:
        self.window = window
        self.parts = window.parts
        self.preview = window.parts.preview

    def row(self, name: str) -> int:
        """Return the row of a picture."""
        proxy = self.parts.proxy
        return next(row for row in range(proxy.rowCount()) if proxy.index(row, 0).data() == name)

    def click(self, name: str) -> tuple[float, float]:
        """Select a picture; return the times until it is sharp and until there is a likely result."""
        sharp: list[float] = []
        index = self.parts.proxy.index(self.row(name), 0)
        clock = Clock()

        def looked(_: object) -> None:
            # Measured when the pane has painted it, as the result is.
            QTimer.singleShot(0, lambda: sharp.append(Clock(clock.begun).elapsed()) if not sharp else None)

        connection = self.preview.looked.connect(looked)
        QTimer.singleShot(0, lambda: self.window.gallery.view.setCurrentIndex(index))
        after = clock.until(self.preview.shown, lambda shown: shown.preview.request.source.name == name)
        self.preview.looked.disconnect(connection)
        return (sharp[0] if sharp else after), after

    def tune(self, name: str, values: tuple[float, ...]) -> float:
        """Change a setting several times; return the largest time until its result was shown."""
        times = []
        for value in values:
            settings = replace(self.parts.settings.value, **{name: value})
            clock = Clock()
            QTimer.singleShot(0, lambda settings=settings: self.parts.settings.set(settings))
            wanted = settings.recipe.for_preview()
            times.append(
                clock.until(self.preview.shown, lambda shown, wanted=wanted: shown.preview.request.recipe == wanted)
            )
            rest(100)
        return max(times)


def measure(folder: Path, megapixels: list[int]) -> Iterator[str]:
    """Yield the lines of the table, then one about the gaps and the memory."""
    pictures(folder / "pictures", megapixels)
    window = open_window(folder / "window")
    looker, ticker = Looker(window), Ticker()
    window.add(sorted((folder / "pictures").glob("*.jpg")))
    expected = JOBS + 2 * len(megapixels)
    wait(looker.parts.loader.scanned, lambda: len(looker.parts.model) == expected)
    looker.click("job-0.jpg")
    window.start()
    if looker.parts.batch.phase.value != "running":
        raise SystemExit("The batch did not start.")
    rest(SETTLE_MS)
    ticker.restart()
    yield f"{'ms, two jobs run':18} sharp, first  after, first  sharp, again  after, again  quality slider  K slider"
    for size in megapixels:
        names = [f"look-{size:03}-{number}.jpg" for number in range(2)]
        first = looker.click(names[0])
        rest(SETTLE_MS)
        again = looker.click(names[1])
        quality = looker.tune("quality", TUNED_QUALITIES)
        colors = looker.tune("colors", TUNED_COLORS)
        looker.parts.settings.set(replace(looker.parts.settings.value, colors=None))
        yield f"{size:4} megapixels    " + "".join(f"{value:14.0f}" for value in (*first, *again, quality, colors))
    running = looker.parts.batch.phase.value == "running"
    ticker.stop()
    from numpy import quantile

    middle, most = (float(quantile(ticker.gaps, share)) for share in (0.5, 0.99))
    yield (
        f"gaps between ticks of 10 ms: median {middle:.1f} ms, 99 % within {most:.1f} ms, longest"
        f" {max(ticker.gaps):.0f} ms; memory {memory_mb():.0f} MB{'' if running else '; the batch ended too early'}"
    )
    window.stop()
    window.close()
