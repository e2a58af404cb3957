"""One interface to all programs that are measured, including qtcompress.

They are no dependencies of the program. The tables omit programs that are not installed, and `missing()` lists them.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pictures
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Pixels, Quantized, ignore

NEVER = 1000  # k-means converges long before this number of iterations


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """The result of a program: pixels, and the PNG file if the program makes one."""

    pixels: Pixels
    png: bytes


class OutOfReachError(Exception):
    """256 colors do not reach the quality."""


class Peer(Protocol):
    """A program. Only `work` is timed; `load` before it and `finish` after it are not."""

    name: str
    alpha: bool

    def load(self, pixels: Pixels) -> Any:
        """Return the pixels `(H, W, 4) uint8` in the form that the program takes."""

    def work(self, loaded: Any, colors: int) -> Any:
        """Quantize to at most `colors` colors; the time of this call is measured."""

    def finish(self, made: Any) -> Result:
        """Return the result as pixels and as a PNG."""


def _of_indices(palette: NDArray[np.uint8], indices: NDArray[np.uint8]) -> Result:
    """Encode palette `(K, 4)` and indices with Pillow; the size does not matter, because oxipng follows."""
    image = Image.fromarray(indices)
    image.putpalette(palette.tobytes(), "RGBA")
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=1)
    return Result(palette[indices], file.getvalue())


class Ours:
    """qtcompress itself."""

    alpha = True

    def __init__(self, name: str, **options: Any) -> None:
        self.name, self._options = name, options

    def load(self, pixels: Pixels) -> Pixels:
        return pixels

    def work(self, loaded: Pixels, colors: int) -> tuple[Quantized, Effort]:
        from qtcompress.core.quantize import quantize

        options = Options(colors=colors, **self._options)
        return quantize(loaded, options), options.effort

    def finish(self, made: tuple[Quantized, Effort]) -> Result:
        from qtcompress.engine.containers import indexed_png

        result, effort = made
        return Result(result.pixels(), indexed_png.encode(result, effort, ignore))


class Asked(Ours):
    """qtcompress, asked for a quality instead of a number of colors."""

    def work(self, loaded: Pixels, colors: int) -> Any:
        """Return the smallest palette PNG with a quality of `colors`. Raises OutOfReachError."""
        from qtcompress.engine.contest.advisor import decide
        from qtcompress.engine.job.formats import Format
        from qtcompress.engine.job.goal import Goal, Method
        from qtcompress.engine.metadata.metadata import Carried

        goal = Goal(Method.PALETTE, Format.PNG, float(colors))
        if made := decide(loaded, Options(**self._options), goal, Carried(), ignore).made:
            return made.data
        raise OutOfReachError

    def finish(self, made: Any) -> Result:
        """Return that very file: another way of packing would suit its indices less."""
        with Image.open(io.BytesIO(made)) as image:
            return Result(np.array(image.convert("RGBA")), made)


class Program:
    """A command that reads one PNG and writes another."""

    def __init__(self, name: str, command: Callable[[Path, Path, int], list[str]], *, alpha: bool) -> None:
        self.name, self._command, self.alpha = name, command, alpha

    def load(self, pixels: Pixels) -> Pixels:
        return pixels

    def work(self, loaded: Pixels, colors: int) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            source, target = Path(folder, "in.png"), Path(folder, "out.png")
            pictures.save(loaded, source)
            subprocess.run(self._command(source, target, colors), check=True, capture_output=True)
            return target.read_bytes()

    def finish(self, made: bytes) -> Result:
        with Image.open(io.BytesIO(made)) as image:
            return Result(np.array(image.convert("RGBA")), made)


class _LiqPalette(ctypes.Structure):
    _fields_ = (("count", ctypes.c_uint), ("entries", (ctypes.c_ubyte * 4) * 256))


class SystemImagequant:
    """The library of pngquant, at its default speed."""

    alpha = True

    def __init__(self, name: str, *, dither: float) -> None:
        self.name, self._dither = name, dither

    def load(self, pixels: Pixels) -> Pixels:
        return np.ascontiguousarray(pixels)

    def work(self, loaded: Pixels, colors: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        library = ctypes.CDLL(ctypes.util.find_library("imagequant"))
        for name in ("liq_attr_create", "liq_image_create_rgba"):
            getattr(library, name).restype = ctypes.c_void_p
        library.liq_get_palette.restype = ctypes.POINTER(_LiqPalette)
        height, width = loaded.shape[:2]
        attributes = ctypes.c_void_p(library.liq_attr_create())
        library.liq_set_max_colors(attributes, colors)
        data = ctypes.c_void_p(loaded.ctypes.data)
        image = ctypes.c_void_p(library.liq_image_create_rgba(attributes, data, width, height, ctypes.c_double(0)))
        result = ctypes.c_void_p()
        if library.liq_image_quantize(image, attributes, ctypes.byref(result)):
            raise RuntimeError("libimagequant refused a picture")
        library.liq_set_dithering_level(result, ctypes.c_float(self._dither))
        indices = np.empty((height, width), np.uint8)
        written = ctypes.c_void_p(indices.ctypes.data)
        library.liq_write_remapped_image(result, image, written, ctypes.c_size_t(indices.size))
        palette = library.liq_get_palette(result).contents
        entries = np.array(palette.entries, np.uint8)[: palette.count]
        library.liq_result_destroy(result)
        library.liq_image_destroy(image)
        library.liq_attr_destroy(attributes)
        return entries, indices

    def finish(self, made: tuple[NDArray[np.uint8], NDArray[np.uint8]]) -> Result:
        return _of_indices(*made)


class PackageImagequant:
    """The package `imagequant` from PyPI."""

    alpha = True

    def __init__(self, name: str, *, dither: float) -> None:
        self.name, self._dither = name, dither

    def load(self, pixels: Pixels) -> tuple[bytes, int, int]:
        return pixels.tobytes(), pixels.shape[1], pixels.shape[0]

    def work(self, loaded: tuple[bytes, int, int], colors: int) -> Any:
        import imagequant

        data, width, height = loaded
        return (*imagequant.quantize_raw_rgba_bytes(data, width, height, self._dither, colors), width, height)

    def finish(self, made: Any) -> Result:
        data, palette, width, height = made
        entries = np.array(palette, np.uint8).reshape(-1, 4)
        return _of_indices(entries, np.frombuffer(data, np.uint8).reshape(height, width))


class Pillow:
    """`Image.quantize`; dithering by Floyd and Steinberg needs a second call."""

    alpha = False

    def __init__(self, name: str, method: Image.Quantize, *, dither: bool) -> None:
        self.name, self._method, self._dither = name, method, dither

    def load(self, pixels: Pixels) -> Image.Image:
        return Image.fromarray(pixels).convert("RGB")

    def work(self, loaded: Image.Image, colors: int) -> Image.Image:
        made = loaded.quantize(colors, self._method, dither=Image.Dither.NONE)
        return loaded.quantize(palette=made, dither=Image.Dither.FLOYDSTEINBERG) if self._dither else made

    def finish(self, made: Image.Image) -> Result:
        palette = np.array(made.getpalette("RGBA"), np.uint8).reshape(-1, 4)
        return _of_indices(palette, np.asarray(made))


class KMeans:
    """k-means by scikit-learn or OpenCV, on plain sRGB and without dithering."""

    alpha = False

    def __init__(self, name: str, fit: Callable[[NDArray[np.uint8], int], Any]) -> None:
        self.name, self._fit = name, fit

    def load(self, pixels: Pixels) -> NDArray[np.uint8]:
        return np.ascontiguousarray(pixels[..., :3])

    def work(self, loaded: NDArray[np.uint8], colors: int) -> Any:
        centers, labels = self._fit(loaded.reshape(-1, 3), colors)
        return centers, labels, loaded.shape

    def finish(self, made: Any) -> Result:
        centers, labels, shape = made
        palette = np.full((len(centers), 4), 255, np.uint8)
        palette[:, :3] = np.rint(np.clip(centers, 0, 255))
        return _of_indices(palette, labels.astype(np.uint8).reshape(shape[:2]))


def _converged(pixels: NDArray[np.uint8], colors: int) -> Any:
    """Cluster all unique colors, weighted, until no label changes."""
    from sklearn.cluster import KMeans as Clusters

    keys = pixels.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    unique, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
    points = np.stack([unique >> 16, unique >> 8 & 255, unique & 255], axis=1).astype(np.float32)
    if len(points) <= colors:
        return points, inverse
    fitted = Clusters(colors, n_init=1, random_state=0, tol=0, max_iter=NEVER).fit(points, sample_weight=counts)
    return fitted.cluster_centers_, fitted.labels_[inverse]


def _example(pixels: NDArray[np.uint8], colors: int) -> Any:
    """Follow scikit-learn's example of color quantization: cluster 1,000 pixels, predict all."""
    from sklearn.cluster import KMeans as Clusters
    from sklearn.utils import shuffle

    scaled = pixels / 255.0
    fitted = Clusters(colors, random_state=0).fit(shuffle(scaled, random_state=0, n_samples=min(1000, len(scaled))))
    return fitted.cluster_centers_ * 255, fitted.predict(scaled)


def _opencv(pixels: NDArray[np.uint8], colors: int) -> Any:
    import cv2

    cv2.setRNGSeed(0)
    ten = (cv2.TERM_CRITERIA_MAX_ITER, 10, 0.0)
    start = cv2.KMEANS_PP_CENTERS
    _, labels, centers = cv2.kmeans(pixels.astype(np.float32), colors, np.empty(0, np.int32), ten, 1, start)
    return centers, labels


def _pngquant(*more: str) -> Callable[[Path, Path, int], list[str]]:
    return lambda source, target, colors: ["pngquant", *more, "--output", str(target), str(colors), str(source)]


def pngquant3() -> str | None:
    """Return the program of the package pngquant-cli, which `bench.provide` puts on the path of modules."""
    found = (Path(folder, "bin", "pngquant") for folder in sys.path)
    return next((str(path) for path in found if path.is_file()), None)


def _pngquant3(source: Path, target: Path, colors: int) -> list[str]:
    return [str(pngquant3()), "--output", str(target), str(colors), str(source)]


@cache
def magick() -> str | None:
    """Return the command of ImageMagick 7, else of 6. It checks the program, because others are named convert, too."""
    found, sign = filter(None, map(shutil.which, ("magick", "convert"))), "Version: ImageMagick"
    return next((command for command in found if _first_line(command, "-version").startswith(sign)), None)


def _magick(*more: str) -> Callable[[Path, Path, int], list[str]]:
    return lambda source, target, colors: [
        str(magick()), str(source), *more, "-colors", str(colors), f"PNG8:{target}",
    ]  # fmt: skip


_NONE = Dither.NONE
_PNGQUANT, _MAGICK, _LIQ, _PACKAGE = "pngquant", "ImageMagick", "libimagequant of pngquant", "imagequant (PyPI)"
_ALL: dict[str, Peer] = {
    "ours": Ours("**qtcompress**"),
    "ours-fast": Ours("**qtcompress** --effort fast", effort=Effort.FAST),
    "asked": Asked("**qtcompress** --method palette --quality 60, 70 or 80"),
    "asked-small": Asked("the same with --effort smallest", effort=Effort.SMALLEST),
    "ours-flat": Ours("**qtcompress** --dither none", dither=_NONE),
    "ours-ordered": Ours("**qtcompress** --dither ordered", dither=Dither.ORDERED),
    "ours-srgb": Ours("**qtcompress** --space srgb --dither none", dither=_NONE, space=ColorSpace.SRGB),
    "ours-small": Ours("**qtcompress** --effort smallest", effort=Effort.SMALLEST),
    "pngquant": Program(_PNGQUANT, _pngquant(), alpha=True),
    "pngquant3": Program("pngquant 3", _pngquant3, alpha=True),
    "pngquant-flat": Program(f"{_PNGQUANT} --nofs", _pngquant("--nofs"), alpha=True),
    "magick": Program(_MAGICK, _magick("-dither", "FloydSteinberg"), alpha=False),
    "magick-flat": Program(f"{_MAGICK} +dither", _magick("+dither"), alpha=False),
    "liq": SystemImagequant(_LIQ, dither=1.0),
    "liq-flat": SystemImagequant(f"{_LIQ}, no dithering", dither=0.0),
    "package": PackageImagequant(_PACKAGE, dither=1.0),
    "package-flat": PackageImagequant(f"{_PACKAGE}, no dithering", dither=0.0),
    "median": Pillow("Pillow median cut + Floyd-Steinberg", Image.Quantize.MEDIANCUT, dither=True),
    "median-flat": Pillow("Pillow median cut", Image.Quantize.MEDIANCUT, dither=False),
    "octree": Pillow("Pillow octree + Floyd-Steinberg", Image.Quantize.FASTOCTREE, dither=True),
    "octree-flat": Pillow("Pillow octree", Image.Quantize.FASTOCTREE, dither=False),
    "example": KMeans("scikit-learn's example (1,000 pixels)", _example),
    "converged": KMeans("scikit-learn k-means, converged", _converged),
    "opencv": KMeans("OpenCV kmeans, 10 iterations", _opencv),
}


def peer(key: str) -> Peer:
    """Return the program with this key."""
    return _ALL[key]


def present(keys: list[str]) -> list[str]:
    """Return the keys of programs that can run here."""
    absent = missing()
    return [key for key in keys if not any(key.split("-")[0] == name for name in absent)]


def missing() -> dict[str, str]:
    """Return the programs that cannot run here: prefix of their keys -> reason."""
    import importlib.util

    why = {}
    if not shutil.which("pngquant"):
        why["pngquant"] = "pngquant is not installed (`apt-get install pngquant`)"
    if not pngquant3():
        why["pngquant3"] = "pngquant 3 (the package pngquant-cli) could not be installed"
    if not shutil.which("butteraugli_main"):
        why["butteraugli"] = "butteraugli_main is not installed (`apt-get install libjxl-devtools`)"
    if not magick():
        why["magick"] = "ImageMagick is not installed (`apt-get install imagemagick`)"
    if not ctypes.util.find_library("imagequant"):
        why["liq"] = "libimagequant is not installed as a library of the system"
    if importlib.util.find_spec("imagequant") is None:
        why["package"] = "the package imagequant could not be installed"
    return why


def versions() -> list[str]:
    """Return the installed programs with their versions."""
    import platform

    import cv2
    import PIL
    import sklearn

    import qtcompress

    absent = missing()
    found = [f"qtcompress {qtcompress.__version__}", f"Python {platform.python_version()}", f"NumPy {np.__version__}"]
    found += [f"scikit-learn {sklearn.__version__}", f"OpenCV {cv2.__version__}", f"Pillow {PIL.__version__}"]
    if "pngquant" not in absent:
        found.append(f"pngquant {_first_line('pngquant', '--version').split()[0]}")
    if "pngquant3" not in absent:
        found.append(f"pngquant {_first_line(str(pngquant3()), '--version').split()[0]}")
    if "package" not in absent:
        from importlib.metadata import version

        from imagequant._libimagequant import lib

        found.append(f"imagequant {version('imagequant')} (libimagequant {_dotted(lib.liq_version())})")
    if "magick" not in absent:
        words = re.search(r"ImageMagick (\S+)", _first_line(str(magick()), "-version"))
        found.append(f"ImageMagick {words[1] if words else ''}".strip())
    return found


def _dotted(number: int) -> str:
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _first_line(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout or done.stderr or "?").splitlines()[0]
