"""Pictures and icons in the form in which Qt paints them.

A photo of 24 megapixels takes far too long to scale while a finger rests on the wheel. So a worker builds a `Pyramid`:
the picture in levels, each half the size of the last, in the byte order of the screen. Painting then reads the visible
part of one level only, which costs the same for every picture at every zoom.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QImage,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer

from qtcompress.core.opencv import cv2
from qtcompress.engine.job.folders import resource

Bytes = NDArray[np.uint8]

_SMALLEST_SIDE_PX = 32  # of the last level; pictures are rarely shown smaller
_ENLARGED_AT_MOST = 1.25  # how far the pixels of a level are enlarged before a finer level is used
_LIT_AT_LEAST = 160  # of 255: the least brightness of a pixel in a mask's level that contains a lit pixel


# ---------------------------------------------------------------------------------------------------------------- icons


@lru_cache(maxsize=256)
def _file(name: str) -> Path:
    """Return the file of an icon; a window asks for most of them several times."""
    return resource(f"icons/{name}.svg")


@lru_cache(maxsize=256)
def _drawing(name: str, color: str) -> QSvgRenderer:
    """Return an icon's drawing in a color; Lucide's strokes have the color of the surrounding text."""
    svg = _file(name).read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(svg.replace("currentColor", color).encode()))


def _drawn(name: str, color: str, side_px: int) -> QPixmap:
    """Return an icon as pixels; a list paints the same one a hundred times, and each drawing takes up to 1 ms."""
    square = QRectF(0, 0, side_px, side_px)
    return _kept(
        f"{name}/{color}/{side_px}",
        QSize(side_px, side_px),
        lambda painter: _drawing(name, color).render(painter, square),
    )


def _kept(key: str, size: QSize, draw: Callable[[QPainter], None]) -> QPixmap:
    """Return pixels that are drawn once, and then found by their key."""
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw(painter)
        painter.end()
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _color_of(mode: QIcon.Mode) -> QColor:
    """Return the color that icons have now."""
    group = QPalette.ColorGroup.Disabled if mode is QIcon.Mode.Disabled else QPalette.ColorGroup.Active
    selected = mode is QIcon.Mode.Selected
    role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.WindowText
    return QGuiApplication.palette().color(group, role)


_clones: list[QIconEngine] = []


class _IconEngine(QIconEngine):
    """Draws an icon whenever it is needed, in the current palette, so that its size and theme are never out of date."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon in the middle of `rect`."""
        color = _color_of(mode)
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        painter.save()
        painter.setOpacity(painter.opacity() * color.alphaF())
        drawn = _drawn(self._name, color.name(), round(side * painter.device().devicePixelRatioF()))
        painter.drawPixmap(square, drawn, QRectF(drawn.rect()))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a pixmap of `size`."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802 - Qt's name
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Return the icon as a pixmap of `size` on a screen of `scale` pixels per unit."""
        pixels = size * scale
        key = f"{self._name}/{_color_of(mode).rgba():08x}/{pixels.width()}x{pixels.height()}"
        # A button asks whenever it is painted.
        return _kept(key, pixels, lambda painter: self.paint(painter, QRect(QPoint(), pixels), mode, state))

    def clone(self) -> QIconEngine:
        """Return an engine for a copy of the icon that will be changed."""
        # PySide6 6.8 to 6.11 assumes that Python owns the result of clone(), and deletes it at once; so it is held.
        engine = _IconEngine(self._name)
        _clones.append(engine)
        return engine


def icon(name: str) -> QIcon:
    """Return a Lucide icon by its name, such as `zoom-in`, in the text color of the current palette.

    Raises
    ------
    FileNotFoundError
        When there is no such icon.
    """
    _file(name)  # reports a wrong name here, not when the icon is painted
    return QIcon(_IconEngine(name))


# ------------------------------------------------------------------------------------------------------------- pyramids


@dataclass(frozen=True, slots=True, eq=False)
class Pyramid:
    """A picture in levels, each half the size of the last, rounded up.

    One pixel of level k covers 2**k x 2**k pixels of level 0; the last ones of a row or column may reach past its end.

    Parameters
    ----------
    levels : tuple of (h, w, 4) or (h, w) uint8; read-only
        Blue, green, red, alpha (the screen's byte order), premultiplied; or one value.
    images : tuple of QImage
        The same memory, not copied: they live no longer than the pyramid.
    opaque : bool
        False when something shines through.
    """

    levels: tuple[Bytes, ...] = field(repr=False)
    images: tuple[QImage, ...] = field(repr=False)
    opaque: bool

    @property
    def width(self) -> int:
        """Pixels in a row of level 0."""
        return int(self.levels[0].shape[1])

    @property
    def height(self) -> int:
        """Rows of level 0."""
        return int(self.levels[0].shape[0])

    def nearest(self, scale: float) -> int:
        """Return the level to paint from, when a pixel of level 0 takes `scale` pixels of the screen.

        Qt mixes but two by two pixels: reduced by half the pattern of a dithered picture would beat with the screen's.
        """
        for level in range(len(self.levels) - 1, 0, -1):
            if scale * (1 << level) <= _ENLARGED_AT_MOST:
                return level
        return 0

    def coarsest(self, scale: float) -> int:
        """Return the first level of which each pixel takes at least one of the screen, so that none is skipped."""
        for level in range(len(self.levels)):
            if scale * (1 << level) >= 1.0:
                return level
        return len(self.levels) - 1


def build_pyramid(pixels: Bytes) -> Pyramid:
    """Return the pyramid of a picture; for a worker's thread.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha; copied
    """
    opaque = bool(pixels[..., 3].min() == 255)
    # In its own byte order Qt scales three times as fast as in RGBA: 2 ms instead of 6 for a pane of 960 x 800.
    if opaque:
        native = cv2.cvtColor(pixels, cv2.COLOR_RGBA2BGRA)
    else:
        native = cv2.cvtColor(pixels, cv2.COLOR_RGBA2mRGBA)
        cv2.cvtColor(native, cv2.COLOR_RGBA2BGRA, dst=native)
    format_ = QImage.Format.Format_RGB32 if opaque else QImage.Format.Format_ARGB32_Premultiplied
    return _pyramid(_halvings(np.asarray(native, np.uint8)), format_, opaque=opaque)


def build_mask(indices: Bytes, index: int) -> Pyramid:
    """Return where a palette entry is used, as a pyramid to give to `CompareView.set_highlight`; for a worker's thread.

    A pixel of a level is as bright as it is full of lit pixels, but clearly bright when it holds a single one: a color
    of thirty pixels in 24 megapixels is to be seen at fit.

    Parameters
    ----------
    indices : (H, W) uint8
    index : int
        The palette entry; 0..255.
    """
    lit = np.asarray(indices == index).view(np.uint8) * np.uint8(255)
    levels = [lit]
    share = any_lit = lit
    while max(any_lit.shape) > _SMALLEST_SIDE_PX:
        share = _half(share)
        even = _even(any_lit)
        any_lit = np.maximum(even[::2], even[1::2])
        any_lit = np.maximum(any_lit[:, ::2], any_lit[:, 1::2])
        levels.append(np.maximum(share, np.minimum(any_lit, np.uint8(_LIT_AT_LEAST))))
    return _pyramid(levels, QImage.Format.Format_Indexed8, opaque=False)


def build_heat(distances: Bytes) -> Pyramid:
    """Return a map of distances as a pyramid that `painting.paint_heat` colors; for a worker's thread.

    Parameters
    ----------
    distances : (H, W) uint8; must not change afterwards
    """
    return _pyramid(_halvings(np.ascontiguousarray(distances)), QImage.Format.Format_Indexed8, opaque=True)


def first_lit(mask: Pyramid) -> tuple[int, int] | None:
    """Return (x, y) of a lit pixel of a mask, or None; found from the top down, however large the mask."""
    x = y = 0
    for level in reversed(mask.levels):
        part = level[2 * y : 2 * y + 2, 2 * x : 2 * x + 2] if level is not mask.levels[-1] else level
        down, right = divmod(int(part.argmax()), part.shape[1])
        if not part[down, right]:
            return None
        x, y = (2 * x + right, 2 * y + down) if level is not mask.levels[-1] else (right, down)
    return x, y


def image_of(pixels: Bytes) -> QImage:
    """Return a picture, `(H, W, 4) uint8` sRGB with straight alpha, as a QImage that owns its memory."""
    return build_pyramid(pixels).images[0].copy()


def _even(level: Bytes) -> Bytes:
    """Return `level` with its last row and column repeated where their number is odd."""
    bottom, right = level.shape[0] % 2, level.shape[1] % 2
    if not bottom and not right:
        return level
    return np.asarray(cv2.copyMakeBorder(level, 0, bottom, 0, right, cv2.BORDER_REPLICATE), np.uint8)


def _half(level: Bytes) -> Bytes:
    """Return the means of 2 x 2 pixels."""
    even = _even(level)
    size = even.shape[1] // 2, even.shape[0] // 2
    return np.asarray(cv2.resize(even, size, interpolation=cv2.INTER_AREA), np.uint8)


def _halvings(level: Bytes) -> list[Bytes]:
    """Return `level` and its halves, down to the smallest that is of use."""
    levels = [level]
    while max(levels[-1].shape[:2]) > _SMALLEST_SIDE_PX:
        levels.append(_half(levels[-1]))
    return levels


def _pyramid(levels: list[Bytes], format_: QImage.Format, *, opaque: bool) -> Pyramid:
    """Wrap `levels` into QImages."""
    images = []
    for level in levels:
        level.setflags(write=False)
        images.append(QImage(level.data, level.shape[1], level.shape[0], level.strides[0], format_))
    return Pyramid(tuple(levels), tuple(images), opaque)
