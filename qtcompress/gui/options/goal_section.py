"""The options for the smallest file: the quality that it must reach, its formats, and a size limit."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from qtcompress.engine.job import formats
from qtcompress.engine.job.formats import ALL_FORMATS, PALETTE_FORMATS, Format
from qtcompress.engine.job.goal import LOSSLESS_QUALITY, USUAL_FORMATS, Method, size_of
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.combo import choice
from qtcompress.gui.common.style import HALF_STEP_PX
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.options.wrong_text import refused

_tr = RoomTexts(__name__)

_QUALITY_TIP = _tr.mark(
    "The quality that every result must reach, measured on the whole picture by SSIMULACRA2: 100 is the original, 90"
    " looks the same side by side."
)
_FORMAT_TIPS = {
    Format.PNG: _tr.mark("A palette, with the number of colors that gives the smallest file at the chosen quality."),
    Format.WEBP: _tr.mark("A palette, lossless, or lossy for photographs."),
    Format.JPEG: _tr.mark("For photographs; every program can open it."),
    Format.AVIF: _tr.mark(
        "For photographs; the smallest files, slow to encode. Programs from before 2021 can't open it."
    ),
    Format.JXL: _tr.mark(
        "For photographs and drawings; a JPEG that becomes one without any loss can be had back byte by byte. Few"
        " programs open it yet."
    ),
}
_PALETTES_TIP = _tr.mark("Only palettes compete, as PNG or WebP: for screenshots, drawings and logos with sharp edges.")
_LIMIT_TIP = _tr.mark(
    "The largest size of each file, such as 200 kB; it has priority over any quality but lossless. Empty for any size."
)
_BUDGET_TIP = _tr.mark(
    "The largest size of all results together, such as 60 MB. Compress then measures all pictures first, and finds the"
    " best quality that they can have in common. Empty for any size."
)
_LOSS_TIP = _tr.mark(
    "A result that loses something must be this much smaller than its original, packed again with the same pixels."
    " Otherwise the pixels stay as they are. 0 accepts any smaller file."
)
_SAVING_TIP = _tr.mark(
    "A result must be this much smaller than its original. At a chosen quality, one that loses something of a JPEG"
    " again must be 10 % smaller at least. Otherwise the original stays as it is. 0 accepts any smaller file."
)
_NO_AVIF = _tr.mark("This Pillow, which writes the files, was built without AVIF: it can't compete.")
_LAST_FORMAT_TIP = _tr.mark("At least one format must stay.")
_WRONG = _tr.mark("A limit {reason}.\n{tip}")
_BOXES_A_ROW = 4


class AimPart(QWidget):
    """The goal of the results. It shows the current settings, and tells which fields of them a person changed.

    `palettes`, `limit`, `budget`, `saved` and `loss` belong to it too, but few people need them: the form folds them.

    Signals
    -------
    changed(dict)
        Fields of `Settings` by name; empty if the typed text is invalid.
    refused(str)
        The typed text is invalid; the sentence says why.
    """

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, current: CurrentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self.step = choice(fmt.quality_names(), _tr(_QUALITY_TIP))
        self.step.setPlaceholderText(_tr("By number"))
        self.step.setAccessibleName(_tr("Quality by name"))
        self.quality = QSpinBox(minimum=1, maximum=100)
        self.quality.setToolTip(_tr(_QUALITY_TIP))
        self.quality.setAccessibleName(_tr("Quality as a SSIMULACRA2 score"))
        able = ALL_FORMATS if formats.reads_jxl() else ALL_FORMATS & ~Format.JXL
        self.formats = {one: QCheckBox(one.label) for one in able}
        for one, box in self.formats.items():
            box.setAccessibleName(_tr("{label} may be used", label=one.label))
        self.palettes = QCheckBox(_tr("Palettes on&ly"))
        self.palettes.setToolTip(_tr(_PALETTES_TIP))
        self.limit = QLineEdit(placeholderText=_tr("any size"), clearButtonEnabled=True)
        self.limit.setAccessibleName(_tr("The largest size of each file"))
        self.budget = QLineEdit(placeholderText=_tr("any size"), clearButtonEnabled=True)
        self.budget.setAccessibleName(_tr("The largest size of all results together"))
        self.saved, self.loss = (QSpinBox(minimum=0, maximum=99, suffix=_tr(" %")) for _ in range(2))
        self._build()
        self._connect()

    def show_settings(self) -> None:
        """Show the current settings; no signal is emitted."""
        settings = self._current.edited
        widgets = (self.step, self.quality, self.palettes, self.saved, self.loss, *self.formats.values())
        blockers = [QSignalBlocker(widget) for widget in widgets]
        self.step.setCurrentIndex(self.step.findData(settings.quality))
        self.quality.setValue(round(settings.quality))
        palettes = settings.method is Method.PALETTE
        self.palettes.setChecked(palettes)
        used = self._used()
        for one, box in self.formats.items():
            box.setEnabled(
                (not palettes or bool(one & PALETTE_FORMATS)) and (one is not Format.AVIF or formats.writes_avif())
            )
            box.setChecked(bool(one & used))
            box.setToolTip(fmt.sentences((_tr(_FORMAT_TIPS[one]), _tr(_LAST_FORMAT_TIP) if one is used else "")))
        if not formats.writes_avif():
            self.formats[Format.AVIF].setEnabled(False)
            self.formats[Format.AVIF].setToolTip(_tr(_NO_AVIF))
        self.limit.setText(_limit_text(settings.max_bytes))
        self.budget.setText(_limit_text(settings.budget))
        self.saved.setValue(round(100 * settings.min_saving))
        self.loss.setValue(round(100 * settings.generation_loss))
        # Only where an original that is packed again competes with results that lose something.
        self.loss.setEnabled(not palettes and settings.quality < LOSSLESS_QUALITY)
        del blockers

    def _used(self) -> Format:
        """Return the formats that compete with the chosen method."""
        settings = self._current.edited
        formats = settings.formats_wanted
        return formats & PALETTE_FORMATS if settings.method is Method.PALETTE else formats

    def _build(self) -> None:
        quality = QLabel(_tr("&Quality"))
        quality.setBuddy(self.step)
        boxes = QGridLayout()
        boxes.setSpacing(HALF_STEP_PX)
        boxes.setColumnStretch(_BOXES_A_ROW, 1)
        for at, box in enumerate(self.formats.values()):
            row, column = divmod(at, _BOXES_A_ROW)
            boxes.addWidget(box, row, column, 1, 2 if row else 1)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(HALF_STEP_PX)
        grid.addWidget(quality, 0, 0)
        grid.addWidget(self.step, 0, 1)
        grid.addWidget(self.quality, 0, 2)
        grid.addLayout(boxes, 1, 0, 1, 3)
        self.limit.setToolTip(_tr(_LIMIT_TIP))
        self.budget.setToolTip(_tr(_BUDGET_TIP))
        self.saved.setToolTip(_tr(_SAVING_TIP))
        self.loss.setToolTip(_tr(_LOSS_TIP))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(grid)

    def _connect(self) -> None:
        self.step.activated.connect(lambda: self.changed.emit({"quality": float(self.step.currentData())}))
        self.quality.valueChanged.connect(lambda value: self.changed.emit({"quality": float(value)}))
        for one, box in self.formats.items():
            box.toggled.connect(lambda checked, one=one: self._take_format(one, checked=checked))
        # With the usual formats: a palette may not be able to use those that were chosen before.
        self.palettes.toggled.connect(
            lambda checked: self.changed.emit(
                {"method": Method.PALETTE if checked else Method.ADVISOR, "formats": None}
            )
        )
        self.limit.editingFinished.connect(lambda: self._take_size("max_bytes", self.limit, _tr(_LIMIT_TIP)))
        self.budget.editingFinished.connect(lambda: self._take_size("budget", self.budget, _tr(_BUDGET_TIP)))
        self.saved.valueChanged.connect(lambda value: self.changed.emit({"min_saving": value / 100}))
        self.loss.valueChanged.connect(lambda value: self.changed.emit({"generation_loss": value / 100}))

    def _take_format(self, one: Format, *, checked: bool) -> None:
        formats = self._used() | one if checked else self._used() & ~one
        if not formats:
            self.changed.emit({})
            return
        usual = formats is USUAL_FORMATS[self._current.edited.method]
        self.changed.emit({"formats": None if usual else formats})

    def _take_size(self, name: str, edit: QLineEdit, tip: str) -> None:
        """Take a valid size, or restore the last one."""
        text = edit.text().strip()
        try:
            limit = size_of(text) if text else None
        except ValueError as error:
            told = refused(edit, _WRONG, error, tip)
            self.changed.emit({})
            self.refused.emit(told)
            return
        edit.setToolTip(tip)
        self.changed.emit({name: limit})


def _limit_text(limit: int | None) -> str:
    """Return a limit as `size_of` reads it, in the largest unit without a fraction."""
    if limit is None:
        return ""
    unit, name = next(((unit, name) for unit, name in ((10**6, "MB"), (10**3, "kB")) if limit % unit == 0), (1, "B"))
    return f"{limit // unit} {name}"
