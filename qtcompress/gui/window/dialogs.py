"""The other windows. None of them is modal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QMessageBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from qtcompress import __version__
from qtcompress.engine.job.formats import READ_SUFFIXES
from qtcompress.engine.palettes.files import KINDS
from qtcompress.gui.common.style import letters_px, smaller_font
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.window.licenses import parts
from qtcompress.gui.window.licenses_dialog import LicensesDialog

_tr = RoomTexts(__name__)

_IN_SHORT = (  # paragraphs
    _tr.mark(
        "Drop pictures or folders on the window, check the preview, and compress. For each picture several formats"
        " compete, and the smallest file that reaches the quality wins. Or choose a number of colors (K): then each"
        " result is a PNG with at most K colors. Results go to the output folder. Originals are never changed unless"
        " you choose to replace them: then a backup of each original is kept, and Undo Batch restores it. If a result"
        " would not be smaller, the original is kept as it is and copied into the output folder."
    ),
    _tr.mark(
        "N goes to the place that looks worst, then to the next one; L shows the pixels at the cursor enlarged; Tab"
        " hides everything beside the pictures, and shows it again."
    ),
    _tr.mark(
        "After shows what a batch would write with the current options; what is gray is out of date. Results that wait"
        " to be applied are marked: A applies and X rejects those that are selected. Point at a color of the palette"
        " to see where it is in the picture; click to pin it. Several pictures can share one palette, or use the"
        " palette of a file (menu Edit, or a click with the right button): the number on each picture is the cost in"
        " points of SSIMULACRA2."
    ),
)
_KEYS_LETTERS = 84, 36  # and lines
_ABOUT = (
    _tr.mark("Makes galleries smaller by k-means color quantization. MIT licence."),
    _tr.mark("Icons: Lucide, ISC licence. Built on Qt for Python (LGPL), scikit-learn, OpenCV, NumPy and Pillow."),
)


def ask_for_pictures(parent: QWidget, folder: Path, then: Callable[[Sequence[Path]], None]) -> None:
    """Let a person choose pictures."""
    dialog = QFileDialog(parent, _tr("Add Pictures"), str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(_filters(_tr("Pictures"), sorted(READ_SUFFIXES)))
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    show(dialog)


def ask_for_folder(parent: QWidget, folder: Path, then: Callable[[Sequence[Path]], None]) -> None:
    """Let a person choose a folder of pictures."""
    dialog = QFileDialog(parent, _tr("Add Folder"), str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.fileSelected.connect(lambda name: then([Path(name)]))
    show(dialog)


def ask_for_output(parent: QWidget, folder: Path, then: Callable[[Path], None]) -> None:
    """Let a person choose the folder for the results."""
    dialog = QFileDialog(parent, _tr("Output Folder"), str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    show(dialog)


def ask_for_report(parent: QWidget, path: Path, then: Callable[[Path], None]) -> None:
    """Let a person choose the file of a report."""
    dialog = QFileDialog(parent, _tr("Export Report"), str(path.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    filters = {_tr("Table for spreadsheets (*.csv)"): "csv", _tr("One JSON object a line (*.json)"): "json"}
    dialog.setNameFilters(list(filters))
    dialog.setDefaultSuffix("csv")
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
    dialog.selectFile(path.name)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    show(dialog)


def ask_for_palette(parent: QWidget, folder: Path, then: Callable[[Path], None]) -> None:
    """Let a person choose a file with a palette."""
    dialog = QFileDialog(parent, _tr("Palette from File"), str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(_filters(_tr("Palettes"), KINDS))
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    show(dialog)


def ask_for_export(parent: QWidget, path: Path, then: Callable[[Path], None]) -> None:
    """Let a person choose the file and the format of a palette."""
    kinds = {f"{localized(kind)} (*{suffix})": suffix for suffix, kind in KINDS.items()}
    _ask_to_save(parent, _tr("Export Palette"), path, kinds, then)


def ask_for_curve(parent: QWidget, path: Path, then: Callable[[Path], None]) -> None:
    """Let a person choose the file and the format of a curve."""
    kinds = {_tr("Scalable drawing (*.svg)"): ".svg", _tr("Picture (*.png)"): ".png"}
    _ask_to_save(parent, _tr("Save Curve"), path, kinds, then)


def _ask_to_save(parent: QWidget, title: str, path: Path, kinds: dict[str, str], then: Callable[[Path], None]) -> None:
    """Let a person choose a file; `kinds` are filters and their suffixes."""
    dialog = QFileDialog(parent, title, str(path.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(list(kinds))
    dialog.setDefaultSuffix(path.suffix[1:])
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(kinds[chosen][1:]))
    dialog.selectFile(path.stem)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    show(dialog)


def show_about(parent: QWidget) -> None:
    """Show the version, the licence and the libraries."""
    about = "".join(f"<p>{_tr(paragraph)}</p>" for paragraph in _ABOUT)
    text = f"<p><b>qtcompress {__version__}</b></p>{about}"
    title = _tr("About qtcompress")
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, QMessageBox.StandardButton.Close, parent)
    licenses = box.addButton(_tr("&Licences…"), QMessageBox.ButtonRole.HelpRole)
    licenses.clicked.connect(lambda: show(LicensesDialog(parts(), parent)))
    show(box)


def show_shortcuts(parent: QWidget, shortcuts: Sequence[tuple[str, str]]) -> None:
    """Show the list of shortcuts, which are pairs of keys and words."""
    show(ShortcutsDialog(shortcuts, parent))


def _filters(name: str, suffixes: Iterable[str]) -> list[str]:
    return [f"{name} ({' '.join(f'*{suffix}' for suffix in suffixes)})", _tr("All files (*)")]


def show(dialog: QDialog) -> None:
    """Open a dialog that blocks no other window and ends when it is closed."""
    dialog.setModal(False)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()


class ShortcutsDialog(QDialog):
    """The program in short, and the list of shortcuts. It may stay open."""

    def __init__(self, shortcuts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("Keyboard Shortcuts"))
        help_text = "".join(f"<p>{_tr(paragraph)}</p>" for paragraph in _IN_SHORT)
        rows = "".join(f"<tr><td><b>{escape(keys)}</b></td><td>{escape(words)}</td></tr>" for keys, words in shortcuts)
        self.page = QTextBrowser()
        self.page.setHtml(f"{help_text}<table cellpadding=3>{rows}</table>")
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setFont(smaller_font(self.page))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page)
        layout.addWidget(buttons)
        self.resize(letters_px(self, *_KEYS_LETTERS))
