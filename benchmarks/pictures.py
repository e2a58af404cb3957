"""The pictures that are measured: those beside the repository if they exist, otherwise its samples."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from qtcompress.core.types import Pixels

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "images"
SAMPLES = ROOT / "resources" / "samples"
BIG_PIXELS = 8_000_000
HUGE_PIXELS = 24_000_000
LEAST_PIXELS = 4096
CROP_PX = 700  # sides of the measured part of a photograph from a camera
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures for each purpose, and a sentence that describes them."""

    photos: tuple[Path, ...]
    graphics: tuple[Path, ...]
    big: tuple[Path, ...]
    cameras: tuple[Path, ...]
    note: str


def choose(photos: int, graphics: int, big: int, cameras: int) -> Pictures:
    """Return at most the given number of pictures of each kind, spread over all that exist."""
    if not SHARED.is_dir():
        found = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".png", ".jpg"))
        opaque = [path for path in found if (load(path)[..., 3] == 255).all()]
        others = [path for path in found if path not in opaque]
        note = f"Pictures: {len(found)} samples of the project, because the larger set beside the repository is absent."
        return Pictures(tuple(_spread(opaque, photos)), tuple(_spread(others, graphics)), (), (), note)
    small = _spread(sorted((SHARED / "cq100").glob("*.png")), photos)
    drawings = _spread([p for p in sorted((SHARED / "graphics").glob("*.png")) if _pixels(p) >= LEAST_PIXELS], graphics)
    large = _spread([p for p in sorted((SHARED / "photos").glob("*.jpg")) if _pixels(p) >= BIG_PIXELS], big)
    shots = _spread([p for p in sorted((SHARED / "photos").glob("*.jpg")) if _pixels(p) >= CROP_PX**2], cameras)
    note = (
        f"Pictures: {len(small)} photographs of the CQ100 set (768 x 512), {len(drawings)} icons, drawings,"
        f" and screenshots; photographs of 8 megapixels and more: {len(large)}."
    )
    return Pictures(tuple(small), tuple(drawings), tuple(large), tuple(shots), note)


def of_folder(folder: Path) -> Pictures:
    """Return all photographs of a folder, for the parts that compare photographs."""
    found = [path for path in sorted(folder.iterdir()) if path.suffix.lower() in (".png", ".jpg", ".jpeg")]
    if not found:
        raise SystemExit(f"There are no PNG or JPEG pictures in {folder}. Name a folder that contains some.")
    return Pictures(tuple(found), (), (), (), f"Pictures: {len(found)} of the folder {folder.name}.")


def huge() -> Path | None:
    """Return a photograph of about 24 megapixels, if there is one."""
    found = [path for path in (SHARED / "photos").glob("*.jpg") if _pixels(path) >= HUGE_PIXELS]
    return found[0] if found else None


def load(path: Path) -> Pixels:
    """Return `(H, W, 4)` uint8, upright; color profiles are ignored, so that all programs get equal values."""
    with Image.open(path) as image:
        return np.array(ImageOps.exif_transpose(image).convert("RGBA"))


def crop(path: Path, folder: Path) -> Path:
    """Write the middle of a photograph at full resolution as a PNG into a folder."""
    pixels = load(path)
    top, left = (max(side - CROP_PX, 0) // 2 for side in pixels.shape[:2])
    target = folder / f"{path.stem}.png"
    save(pixels[top : top + CROP_PX, left : left + CROP_PX], target)
    return target


def save(pixels: Pixels, path: Path) -> None:
    """Write a PNG that every program can read, without alpha if all pixels are opaque."""
    image = Image.fromarray(pixels)
    (image if (pixels[..., 3] < 255).any() else image.convert("RGB")).save(path, compress_level=1)


def _pixels(path: Path) -> int:
    try:
        with Image.open(path) as image:
            return image.width * image.height
    except OSError:  # one of the set is damaged on purpose
        return 0


def _spread(paths: list[Path], count: int) -> list[Path]:
    count = min(count, len(paths))
    return [paths[place * len(paths) // count] for place in range(count)]
