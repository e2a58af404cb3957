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
        Of one size; but until the exact result is there, one of them may be a proxy.
    width, height : int
        Size in pixels of the full picture, which the pyramids may be proxies of.
    """

    before: Pyramid = field(repr=False)
    after: Pyramid = field(repr=False)
    width: int
    height: int

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1:
            raise ValueError(f"a picture has at least one pixel, not {self.width} x {self.height}")


def build_pair(before: Bytes, after: Bytes, width: int, height: int) -> Pair:
    """Return what `CompareView` shows; for a worker's thread.

    Parameters
    ----------
    before, after : (H, W, 4) uint8, sRGB, straight alpha; of one shape
    width, height : int
        Size in pixels of the full picture.
    """
    if before.shape != after.shape:
        raise ValueError(f"before is {before.shape}, but after {after.shape}")
    return Pair(build_pyramid(before), build_pyramid(after), width, height)
