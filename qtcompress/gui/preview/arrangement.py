"""How before and after are compared, and where the two panes stand: side by side, or one above the other."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRect, QSize

GAP_PX = 2  # between the panes, or 3 so that both have the same size


class CompareMode(Enum):
    """How before and after are compared."""

    SIDE = "side"
    SPLIT = "split"
    FLICKER = "flicker"
    DIFFERENCE = "difference"


class Arrangement(Enum):
    """How the panes of before and after are arranged."""

    AUTO = "auto"
    SIDE = "side"
    STACK = "stack"


def panes(room: QSize, picture: tuple[int, int], wish: Arrangement, *, pixel_ratio: float = 1.0) -> tuple[QRect, QRect]:
    """Return the places of before and after, both of one size.

    Parameters
    ----------
    room : QSize
        Of both panes together.
    picture : (int, int)
        Width and height of the picture in pixels; (0, 0) without a picture.
    wish : Arrangement
        AUTO shows the picture as large as possible; side by side where both ways are the same.
    pixel_ratio : float
        Device pixels per unit of `room`: no picture is enlarged beyond its pixels.
    """
    side, stack = _side_by_side(room), _stacked(room)
    if wish is Arrangement.AUTO:
        larger = _scale(stack[0], picture, pixel_ratio) > _scale(side[0], picture, pixel_ratio)
        return stack if larger else side
    return stack if wish is Arrangement.STACK else side


def _side_by_side(room: QSize) -> tuple[QRect, QRect]:
    width = max((room.width() - GAP_PX) // 2, 1)
    return QRect(0, 0, width, room.height()), QRect(room.width() - width, 0, width, room.height())


def _stacked(room: QSize) -> tuple[QRect, QRect]:
    height = max((room.height() - GAP_PX) // 2, 1)
    return QRect(0, 0, room.width(), height), QRect(0, room.height() - height, room.width(), height)


def _scale(pane: QRect, picture: tuple[int, int], pixel_ratio: float) -> float:
    if not all(picture):
        return 0.0
    return min(pane.width() / picture[0], pane.height() / picture[1], 1 / pixel_ratio)
