"""The program's icon in all sizes and containers, painted from its SVG when a package is made."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

from PIL import Image
from product import APP_ID, ROOT

SVG = ROOT / "resources" / "icons" / "qtcompress.svg"
LINUX_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
MAC_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def painted(side: int) -> Image.Image:
    """Return the icon with this many pixels on a side, as RGBA."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    return Image.frombytes("RGBA", (side, side), bytes(image.constBits()))


def linux() -> dict[str, bytes]:
    """Return the path below /usr of each icon of the theme, and its content."""
    folder, name = "share/icons/hicolor", APP_ID
    found = {f"{folder}/{side}x{side}/apps/{name}.png": _png(painted(side)) for side in LINUX_SIZES}
    return {f"{folder}/scalable/apps/{name}.svg": SVG.read_bytes(), **found}


def write_ico(path: Path) -> None:
    """Write the icon for Windows."""
    images = [painted(side) for side in WINDOWS_SIZES]
    sizes = [(side, side) for side in WINDOWS_SIZES]
    images[-1].save(path, format="ICO", sizes=sizes, append_images=images[:-1])


def write_icns(path: Path) -> None:
    """Write the icon for macOS."""
    images = [painted(side) for side in MAC_SIZES]
    images[-1].save(path, format="ICNS", append_images=images[:-1])


def _png(image: Image.Image) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
