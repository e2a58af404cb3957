"""Before and after of one picture, ready to paint; a worker's thread builds it."""

from __future__ import annotations

from dataclasses import dataclass, field

from qtcompress.gui.common.images import Bytes, Pyramid, build_pyramid


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A picture before and after, ready to paint.

    Parameters
    ----------
    before, after : Pyramid
        Of one size; but until the exact result is there, one of them may be a proxy. If the result has fewer pixels,
        `before` is the original in its own size, shown at the same place.
    width, height : int
        Size in pixels of the result, which the pyramids may be proxies of.
    reference : Pyramid, optional
        What `after` compares with pixel by pixel, if it is not `before`.
    """

    before: Pyramid = field(repr=False)
    after: Pyramid = field(repr=False)
    width: int
    height: int
    reference: Pyramid | None = field(default=None, repr=False)

    @property
    def compared(self) -> Pyramid:
        """What the result compares with, pixel by pixel."""
        return self.reference or self.before

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1:
            raise ValueError(f"a picture has at least one pixel, not {self.width} x {self.height}")


def build_pair(before: Bytes, after: Bytes, width: int, height: int, original: Bytes | None = None) -> Pair:
    """Return what `CompareView` shows; for a worker's thread.

    Parameters
    ----------
    before, after : (H, W, 4) uint8, sRGB, straight alpha; of one shape
    width, height : int
        Size in pixels of the result.
    original : (H, W, 4) uint8, optional
        The picture before it got fewer pixels; `before` is what it then was.
    """
    if before.shape != after.shape:
        raise ValueError(f"before is {before.shape}, but after {after.shape}")
    compared = build_pyramid(before)
    if original is None:
        return Pair(compared, build_pyramid(after), width, height)
    return Pair(build_pyramid(original), build_pyramid(after), width, height, compared)
