"""Part (f): what qtcompress and pngquant do with a rare but distinct color."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import peers
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.color import oklab_of_srgb

RED, BLUE = (225, 30, 25), (40, 60, 220)
JPEG_QUALITY = 88
WHO = ["ours", "pngquant"]


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture, and a mask of its small spot of color."""

    name: str
    pixels: NDArray[np.uint8]
    spot: NDArray[np.bool]


def scenes() -> list[Scene]:
    """Return a gray scene of 6 megapixels with a red lamp of 30 pixels, a camera's JPEG, and a map with a blue line."""
    return [_lamp(2000, 3000), _line(1500, 2000)]


def _lamp(height: int, width: int) -> Scene:
    random = np.random.default_rng(0)
    y, x = np.mgrid[:height, :width]
    texture = random.normal(0, 12, (height // 8 + 1, width // 8 + 1)).astype(np.float32)
    luma = 40 + 100 * x / width + 60 * np.sin(7 * y / height) * np.cos(5 * x / width)
    luma = luma + cv2.resize(texture, (width, height)) + random.normal(0, 6, (height, width))
    scene = np.clip(luma[..., None] + random.normal(0, 1.5, (height, width, 3)), 0, 255).astype(np.uint8)
    spot = np.zeros((height, width), bool)
    spot[height // 3 : height // 3 + 5, width // 2 : width // 2 + 6] = True
    scene[spot] = RED
    file = io.BytesIO()
    Image.fromarray(scene).save(file, "JPEG", quality=JPEG_QUALITY)
    with Image.open(file) as image:
        return Scene("red lamp, 30 pixels of 6 million", np.array(image.convert("RGBA")), spot)


def _line(height: int, width: int) -> Scene:
    random = np.random.default_rng(1)
    heights = random.normal(0, 1, (height // 40 + 2, width // 40 + 2)).astype(np.float32)
    area = ((cv2.resize(heights, (width, height), interpolation=cv2.INTER_CUBIC) + 2) * 1.2).astype(int)
    tints = np.array([[240, 236, 220], [222, 230, 200], [200, 215, 170], [235, 220, 190], [250, 250, 245]])
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = np.clip(tints[np.clip(area, 0, 4)] + random.normal(0, 3, (height, width, 3)), 0, 255)
    spot = np.zeros((height, width), bool)
    spot[np.arange(200) + height // 2, width // 3 + np.arange(200) // 2] = True
    pixels[spot, :3] = BLUE
    return Scene("blue line, 1 x 200 pixels, on a map of 3 million", pixels, spot)


def table(colors: tuple[int, ...]) -> list[list[str]]:
    """Return the rows: error of the hue in degrees and distance in Oklab, by scene, program, and number of colors."""
    rows = []
    for scene in scenes():
        for key in peers.present(WHO):
            peer = peers.peer(key)
            errors = []
            for count in colors:
                result: Any = peer.finish(peer.work(peer.load(scene.pixels), count))
                errors.append(_error(scene, result.pixels))
            hues = " / ".join(f"{hue:.0f}" for hue, _ in errors)
            rows.append([scene.name, peer.name, hues, " / ".join(f"{distance:.3f}" for _, distance in errors)])
    return rows


def _error(scene: Scene, after: NDArray[np.uint8]) -> tuple[float, float]:
    before, now = (oklab_of_srgb(each[scene.spot, :3] / 255.0).mean(axis=0) for each in (scene.pixels, after))
    turn = math.atan2(before[2], before[1]) - math.atan2(now[2], now[1])
    hue = abs(math.degrees(math.atan2(math.sin(turn), math.cos(turn))))
    return hue, float(np.sqrt(np.square(before - now).sum()))
