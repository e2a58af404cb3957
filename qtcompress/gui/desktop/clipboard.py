"""What is copied and pasted: files as URLs, and pictures as such.

A picture that is pasted has no file, so it gets one in a folder of the program's data, named after the moment. It stays
there: nobody else has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from qtcompress.core.types import Report
from qtcompress.engine.files import atomic_write, private_folders
from qtcompress.gui.common.images import image_of
from qtcompress.gui.common.urls import urls_of

FOLDER = "pasted"
_GNOME = "x-special/gnome-copied-files"  # what the file managers of GNOME and Xfce look for
_MOST_SAME = 1000  # pictures pasted within one second
_MOST_PIXELS = 100_000_000  # of a picture that is copied as such


def copied(files: Sequence[Path], image: QImage | None = None) -> QMimeData:
    """Return files for the clipboard, and the picture in the only one of them."""
    data = QMimeData()
    urls = urls_of(files)
    data.setUrls(urls)
    data.setText("\n".join(map(str, files)))
    encoded = [bytes(url.toEncoded().data()) for url in urls]
    data.setData(_GNOME, QByteArray(b"\n".join([b"copy", *encoded])))
    if image is not None:
        data.setImageData(image)
    return data


def read_image(path: Path, report: Report) -> QImage:
    """Read a picture for the clipboard; for a worker's thread. Raises ReadError, and LeftAlone."""
    from qtcompress.engine.pictures import reader  # loads the decoders

    return image_of(reader.read(path, report, max_pixels=_MOST_PIXELS).pixels)


def image_in(data: QMimeData) -> QImage | None:
    """Return the picture that was copied in another program; None if there is none."""
    image = data.imageData() if data.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None


def save_pasted(image: QImage, data_folder: Path, report: Report, *, now: datetime | None = None) -> Path:
    """Write a pasted picture as PNG into the folder of such pictures; for a worker's thread. Raises WriteError."""
    folder = data_folder / FOLDER
    with atomic_write.explained(folder):
        private_folders.make(folder)
    encoded = _png(image)
    target = _free_name(folder, now or datetime.now())
    atomic_write.write_whole(target, encoded, report, overwrite=False, check=lambda path: path.read_bytes() == encoded)
    return target


def _png(image: QImage) -> bytes:
    array = QByteArray()
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want the format as bytes, PySide a str
    return bytes(array.data())


def _free_name(folder: Path, now: datetime) -> Path:
    stem = f"Pasted {now:%Y-%m-%d %H.%M.%S}"
    names = (folder / f"{stem}{f' ({number})' if number else ''}.png" for number in range(_MOST_SAME))
    return next(path for path in names if not path.exists())
