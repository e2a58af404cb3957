"""The visible part of the picture and its size: pure mathematics, and the one QObject that owns the state.

All panes paint under one `ViewState`; gestures write it, panes only read it. Its coordinates are those of the full
picture, so that a thumbnail or proxy is but a coarser look at the same place and nothing jumps when it is replaced.

Zooming in and out again leads back to the very same state, whatever was in between at that cursor. Three things make
it exact rather than nearly so: zoom is a whole number of steps from a base; positions are whole multiples of a tiny
grid, on which floats add and subtract without loss; and a position that clamping had to hide is remembered for as
long as the cursor stays.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QLocale, QObject, QPointF, QSize, QSizeF, Signal

from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts(__name__)

UNITS_PER_NOTCH = 120  # of a mouse wheel, in Qt's angle; a touchpad sends fewer at a time
UNITS_PER_DOUBLING = 4 * UNITS_PER_NOTCH  # a notch is the fourth root of two
MIN_ZOOM, MAX_ZOOM = 1 / 64, 64.0
_NEAR_ZOOM = 2.0  # at which a place is shown that is worth a look
_GRID = 65536.0  # positions are multiples of 1/65536 of a pixel

Point = tuple[float, float]


def _on_grid(value: float) -> float:
    return round(value * _GRID) / _GRID


@dataclass(frozen=True, slots=True)
class ViewState:
    """The view of a picture.

    Zoom is in device pixels per pixel of the picture: at 1.0, called 100 %, they are the same. Scale is in the units in
    which widgets are measured.

    Parameters
    ----------
    picture : (int, int)
        Width and height of the full picture in pixels; (0, 0) without a picture.
    pane : (float, float)
        Width and height of a pane in device-independent pixels.
    pixel_ratio : float
        Device pixels per device-independent pixel.
    base, units : float, int
        The zoom is `base` times two to the power of `units` / 480.
    fitted : bool
        True when `base` is the zoom at which the picture fits the pane.
    center : (float, float)
        The point of the picture in the middle of the pane, unless clamping moves it: see `shown`.
    anchor : (float, float) or None
        The cursor at which `center` was set.
    """

    picture: tuple[int, int] = (0, 0)
    pane: tuple[float, float] = (1.0, 1.0)
    pixel_ratio: float = 1.0
    base: float = 1.0
    units: int = 0
    fitted: bool = True
    center: Point = (0.0, 0.0)
    anchor: Point | None = field(default=None, compare=False)

    @property
    def zoom(self) -> float:
        """Device pixels per pixel of the picture."""
        return self.base * math.exp2(self.units / UNITS_PER_DOUBLING)

    @property
    def scale(self) -> float:
        """Device-independent pixels per pixel of the picture."""
        return self.zoom / self.pixel_ratio

    @property
    def fits(self) -> bool:
        """True when the whole picture is shown as large as the pane allows, but not enlarged."""
        return self.fitted and self.units == 0

    @property
    def fit_zoom(self) -> float:
        """The zoom at which the picture fits, at most 1."""
        if not all(self.picture):
            return 1.0
        ratios = (pane * self.pixel_ratio / side for pane, side in zip(self.pane, self.picture, strict=True))
        return min(1.0, *ratios)

    @property
    def shown(self) -> Point:
        """The point in the middle of the pane, clamped: no gap on one side while the other side hides pixels."""
        x, y = (self._clamped(axis) for axis in (0, 1))
        return x, y

    def to_pane(self, point: Point) -> Point:
        """Return where a point of the picture is in the pane."""
        x, y = (
            (value - middle) * self.scale + side / 2
            for value, middle, side in zip(point, self.shown, self.pane, strict=True)
        )
        return x, y

    def to_picture(self, point: Point) -> Point:
        """Return the point of the picture that is at a point of the pane; it may lie outside of the picture."""
        x, y = (
            (value - side / 2) / self.scale + middle
            for value, middle, side in zip(point, self.shown, self.pane, strict=True)
        )
        return x, y

    def fit(self) -> ViewState:
        """Return the view of the whole picture."""
        middle = self.picture[0] / 2, self.picture[1] / 2
        return replace(self, base=self.fit_zoom, units=0, fitted=True, center=middle, anchor=None)

    def zoomed(self, at: Point, units: int) -> ViewState:
        """Return the view zoomed by `units` (480 double the size), with `at` of the pane staying in place.

        A step beyond the limits is not taken at all: the same step back could not undo a part of it.
        """
        nearer = replace(self, units=self.units + units)
        if not min(MIN_ZOOM, self.fit_zoom) <= nearer.zoom <= MAX_ZOOM:
            return self
        start = self.center if at == self.anchor else self.shown
        return replace(nearer, center=self._held(at, start, nearer.scale), anchor=at)

    def zoomed_to(self, at: Point, zoom: float) -> ViewState:
        """Return the view at a zoom, within the limits, with `at` of the pane staying in place."""
        zoom = min(max(zoom, MIN_ZOOM), MAX_ZOOM)
        other = replace(self, base=zoom, units=0, fitted=False)
        return replace(other, center=self._held(at, self.shown, other.scale)).clamped()

    def around(self, left: float, top: float, width: float, height: float) -> ViewState:
        """Return the view with a place of the picture in the middle: at 200 %, or less if it is too large for that."""
        room = min(self.pane[0] / width, self.pane[1] / height) * self.pixel_ratio
        zoom = min(max(min(_NEAR_ZOOM, room), MIN_ZOOM), MAX_ZOOM)
        return replace(self, base=zoom, units=0, fitted=False, center=(left + width / 2, top + height / 2)).clamped()

    def panned(self, dx: float, dy: float) -> ViewState:
        """Return the view after the picture was dragged by (dx, dy) device-independent pixels."""
        x, y = self.shown
        return replace(self, center=(x - dx / self.scale, y - dy / self.scale)).clamped()

    def revealing(self, x: float, y: float) -> ViewState:
        """Return the view panned as little as possible, so that a point of the picture is in the pane."""
        place = self.to_pane((x, y))
        dx, dy = (min(side - at, 0.0) - min(at, 0.0) for at, side in zip(place, self.pane, strict=True))
        return self.panned(dx, dy) if dx or dy else self

    def clamped(self) -> ViewState:
        """Return the view with the visible center as its center."""
        return replace(self, center=self.shown, anchor=None)

    def resized(self, pane: tuple[float, float], pixel_ratio: float) -> ViewState:
        """Return the view in a pane of another size: a fitted picture still fits, another stays in place."""
        pane = max(pane[0], 1.0), max(pane[1], 1.0)
        if (pane, pixel_ratio) == (self.pane, self.pixel_ratio):
            return self
        other = replace(self, pane=pane, pixel_ratio=pixel_ratio)
        return other.fit() if self.fits else replace(other, fitted=False, center=self.shown).clamped()

    def of_picture(self, width: int, height: int) -> ViewState:
        """Return the view of another picture: the same place if it has the same shape, otherwise the whole picture.

        The zoom stays, so a picture that gets fewer pixels is shown at 100 % of its own size then.
        """
        if (width, height) == self.picture:
            return self
        other = replace(self, picture=(width, height))
        if self.fits or not _are_alike(self.picture, (width, height)):
            return other.fit()
        share = width / self.picture[0]
        return replace(other, center=(self.shown[0] * share, self.shown[1] * share)).clamped()

    def _clamped(self, axis: int) -> float:
        size, half = self.picture[axis], self.pane[axis] / self.scale / 2
        low, high = _on_grid(half), _on_grid(size - half)
        if low >= high:  # pragma: no mutate - where both are the same, all three values are
            return size / 2
        return min(max(_on_grid(self.center[axis]), low), high)

    def _held(self, at: Point, start: Point, scale: float) -> Point:
        """Return the center at another scale with `at` of the pane staying in place."""
        x, y = (
            middle + _on_grid((value - side / 2) / self.scale) - _on_grid((value - side / 2) / scale)
            for value, middle, side in zip(at, start, self.pane, strict=True)
        )
        return x, y


def _are_alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two sizes have one shape, within the rounding to whole pixels, and neither side in common."""
    apart = abs(one[0] * other[1] - one[1] * other[0])
    return all((*one, *other)) and apart <= sum(one) and one[0] != other[0] and one[1] != other[1]


class Viewport(QObject):
    """Owns the `ViewState` that all panes share. Points are in device-independent pixels of a pane.

    *Signals:* changed(ViewState), after every change.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = ViewState()

    @property
    def state(self) -> ViewState:
        """The current view state."""
        return self._state

    def fit(self) -> None:
        """Show the whole picture, not enlarged, also when the window changes its size."""
        self._become(self._state.fit())

    def actual_size(self, at: QPointF | None = None) -> None:
        """Show one pixel of the picture as one of the screen; `at` stays in place, otherwise the middle."""
        self.set_zoom(1.0, at)

    def toggle_fit(self, at: QPointF | None = None) -> None:
        """Switch from fit to 100 %, and from everything else to fit."""
        if self._state.fits:
            self.actual_size(at)
        else:
            self.fit()

    def zoom_in(self) -> None:
        """Zoom in by a notch around the middle."""
        self.zoom_by(UNITS_PER_NOTCH)

    def zoom_out(self) -> None:
        """Zoom out by a notch around the middle."""
        self.zoom_by(-UNITS_PER_NOTCH)

    def zoom_by(self, units: int, at: QPointF | None = None) -> None:
        """Zoom in by the angle of a wheel; `at` stays in place, otherwise the middle."""
        self._become(self._state.zoomed(self._point(at), units))

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Show a pixel of the picture as `zoom` pixels of the screen; `at` stays in place, otherwise the middle."""
        self._become(self._state.zoomed_to(self._point(at), zoom))

    def show_place(self, left: float, top: float, width: float, height: float) -> None:
        """Show a place of the picture in the middle of the pane, and near."""
        self._become(self._state.around(left, top, width, height))

    def pan_by(self, dx: float, dy: float) -> None:
        """Drag the picture by (dx, dy)."""
        self._become(self._state.panned(dx, dy))

    def reveal(self, x: float, y: float) -> None:
        """Pan as little as possible, so that a point of the picture is seen."""
        self._become(self._state.revealing(x, y))

    def set_pane(self, size: QSizeF, pixel_ratio: float) -> None:
        """Take the size of a pane and the pixel ratio of its screen."""
        self._become(self._state.resized((size.width(), size.height()), pixel_ratio))

    def set_picture_size(self, size: QSize) -> None:
        """Take the size of the full picture. One of the same size keeps the place; another is fitted."""
        self._become(self._state.of_picture(size.width(), size.height()))

    def zoom_text(self) -> str:
        """Return the zoom as a text: `Fit 37 %`."""
        percent = self._state.zoom * 100
        number = QLocale().toString(percent, "f", 0 if percent >= 9.95 else 1)
        return _tr("Fit {zoom} %", zoom=number) if self._state.fits else _tr("{zoom} %", zoom=number)

    def _point(self, at: QPointF | None) -> Point:
        width, height = self._state.pane
        return (width / 2, height / 2) if at is None else (at.x(), at.y())

    def _become(self, state: ViewState) -> None:
        before, self._state = self._state, state
        if state != before:
            self.changed.emit(state)
