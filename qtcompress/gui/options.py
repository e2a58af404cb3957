"""The options as a form: widgets <-> `Settings`."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qtcompress.core.types import MAX_COLORS, MIN_COLORS, ColorSpace, Dither, Effort
from qtcompress.engine.settings import Settings, available_cpus, defaults
from qtcompress.gui.stops import NamedStops

STOPS = tuple(1 << bits for bits in range(1, 9))
_DITHERS = {Dither.NONE: "None (flat areas)", Dither.DIFFUSION: "Diffused (smooth)"}
_SPACES = {ColorSpace.OKLAB: "Oklab (as seen)", ColorSpace.SRGB: "sRGB (plain)"}
_EFFORTS = {Effort.FAST: "Fast", Effort.BALANCED: "Balanced", Effort.SMALLEST: "Smallest files (slow)"}
_COLORS_TIP = (
    "The number of colors (K): how many entries the palette of each picture may have. Fewer colors, smaller files."
)


class OptionsForm(QWidget):
    """What a person can choose. Every change applies at once.

    Parameters
    ----------
    settings : Settings
        What the form begins with.
    usual_output : Path
        The folder that stands for none chosen.

    Signals
    -------
    changed(Settings)
    browse_asked, open_asked
        The output folder is to be chosen, or opened in the file manager.
    """

    changed = Signal(object)
    browse_asked = Signal()
    open_asked = Signal()

    def __init__(self, settings: Settings, usual_output: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._usual_output = usual_output
        self._build()
        self.set_settings(settings)
        self._connect()

    @property
    def settings(self) -> Settings:
        """What the form says."""
        return self._settings

    @property
    def effective(self) -> Settings:
        """What the form says, with the usual output folder where none was chosen."""
        return replace(self._settings, output=self._settings.output or self._usual_output)

    def set_settings(self, settings: Settings) -> None:
        """Show other settings; nothing is signalled."""
        self._settings = settings
        widgets = (
            self.colors, self.stops, self.dither, self.strength, self.output, self.workers, self.keep, self.overwrite,
            self.effort, self.space,
        )  # fmt: skip
        blockers = [QSignalBlocker(widget) for widget in widgets]
        self.colors.setValue(settings.colors)
        self.stops.setValue(round(math.log2(settings.colors)) - 1)
        self.dither.setCurrentIndex(self.dither.findData(settings.dither))
        self.strength.setValue(round(100 * settings.dither_strength))
        self.output.setText(str(settings.output or ""))
        self.workers.setValue(settings.workers)
        self.keep.setChecked(not settings.allow_larger)
        self.overwrite.setChecked(settings.overwrite)
        self.effort.setCurrentIndex(self.effort.findData(settings.effort))
        self.space.setCurrentIndex(self.space.findData(settings.space))
        del blockers
        self._show_dependents()

    def set_output(self, folder: Path) -> None:
        """Choose the output folder."""
        self._change(output=folder)

    @Slot()
    def reset(self) -> None:
        """Go back to the defaults."""
        self.set_settings(defaults())
        self.changed.emit(self._settings)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addLayout(self._build_colors())
        layout.addLayout(self._build_dither())
        layout.addLayout(self._build_output())
        self.more = QToolButton()
        self.more.setText("More")
        self.more.setCheckable(True)
        self.more.setAutoRaise(True)
        self.more.setArrowType(Qt.ArrowType.RightArrow)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.reset_button = QPushButton("Reset to Defaults")
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch()
        row.addWidget(self.reset_button)
        layout.addLayout(row)
        self.more_part = self._build_more()
        self.more_part.hide()
        layout.addWidget(self.more_part)
        layout.addStretch()

    def _build_colors(self) -> QGridLayout:
        self.colors = QSpinBox(minimum=MIN_COLORS, maximum=MAX_COLORS)
        self.colors.setToolTip(_COLORS_TIP)
        self.colors.setAccessibleName("Number of colors")
        named = NamedStops([str(stop) for stop in STOPS])
        self.stops = named.slider
        self.stops.setToolTip(_COLORS_TIP)
        self.stops.setAccessibleName("Number of colors, in steps of twice as many")
        label = QLabel("Number of &colors (K)")
        label.setBuddy(self.colors)
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.colors, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(named, 1, 0, 1, 2)
        return grid

    def _build_dither(self) -> QGridLayout:
        self.dither = _choice(_DITHERS, "How the steps between the colors of the palette are hidden.")
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.strength.setRange(0, 100)
        self.strength.setAccessibleName("Strength of dithering in percent")
        self.strength.setToolTip("How much of the error is hidden: less is smoother and smaller, more is truer.")
        self.strength_value = QLabel()
        self.strength_value.setMinimumWidth(self.fontMetrics().horizontalAdvance("100 %"))
        self.strength_value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.strength_label = QLabel("&Strength")
        self.strength_label.setBuddy(self.strength)
        label = QLabel("&Dithering")
        label.setBuddy(self.dither)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.dither, 0, 1, 1, 2)
        grid.addWidget(self.strength_label, 1, 0)
        grid.addWidget(self.strength, 1, 1)
        grid.addWidget(self.strength_value, 1, 2)
        return grid

    def _build_output(self) -> QGridLayout:
        self.output = QLineEdit(placeholderText=str(self._usual_output), clearButtonEnabled=True)
        self.output.setAccessibleName("Output folder")
        label = QLabel("&Output folder")
        label.setBuddy(self.output)
        self.browse = QPushButton("&Browse\N{HORIZONTAL ELLIPSIS}")
        self.open = QPushButton("Op&en")
        self.open.setToolTip("Show the output folder in the file manager.")
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.addWidget(label, 0, 0, 1, 2)
        grid.addWidget(self.output, 1, 0, 1, 2)
        grid.addWidget(self.browse, 2, 0)
        grid.addWidget(self.open, 2, 1)
        return grid

    def _build_more(self) -> QWidget:
        part = QWidget()
        self.workers = QSpinBox(minimum=1, maximum=max(available_cpus(), self._settings.workers))
        self.workers.setToolTip("How many pictures are compressed at the same time.")
        self.effort = _choice(_EFFORTS, "How much time is spent on smaller files.")
        self.space = _choice(_SPACES, "How the distance between two colors is measured.")
        self.keep = QCheckBox("&Keep the original if not smaller")
        self.keep.setToolTip("A result that is not smaller than its original is not written.")
        self.overwrite = QCheckBox("&Replace files in the output folder")
        self.overwrite.setToolTip("Otherwise pictures whose result exists already are left out.")
        form = QFormLayout(part)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        form.addRow(self.keep)
        form.addRow(self.overwrite)
        form.addRow("&Pictures at once", self.workers)
        form.addRow("E&ffort", self.effort)
        form.addRow("Co&mpare colors", self.space)
        return part

    def _connect(self) -> None:
        self.colors.valueChanged.connect(lambda value: self._change(colors=value))
        self.stops.valueChanged.connect(lambda value: self._change(colors=STOPS[value]))
        self.dither.currentIndexChanged.connect(lambda: self._change(dither=Dither(self.dither.currentData())))
        self.strength.valueChanged.connect(lambda value: self._change(dither_strength=value / 100))
        self.output.editingFinished.connect(self._take_output)
        self.workers.valueChanged.connect(lambda value: self._change(workers=value))
        self.effort.currentIndexChanged.connect(lambda: self._change(effort=Effort(self.effort.currentData())))
        self.space.currentIndexChanged.connect(lambda: self._change(space=ColorSpace(self.space.currentData())))
        self.keep.toggled.connect(lambda checked: self._change(allow_larger=not checked))
        self.overwrite.toggled.connect(lambda checked: self._change(overwrite=checked))
        self.more.toggled.connect(self._show_more)
        self.browse.clicked.connect(self.browse_asked)
        self.open.clicked.connect(self.open_asked)
        self.reset_button.clicked.connect(self.reset)

    def _change(self, **values: object) -> None:
        settings = replace(self._settings, **values)  # type: ignore[arg-type]  # fields of Settings, by name
        if settings != self._settings:
            self.set_settings(settings)
            self.changed.emit(settings)

    def _take_output(self) -> None:
        text = self.output.text().strip()
        self._change(output=Path(text).expanduser() if text else None)

    def _show_dependents(self) -> None:
        dithered = self._settings.dither is not Dither.NONE
        self.strength.setEnabled(dithered)
        self.strength_label.setEnabled(dithered)
        self.strength_value.setEnabled(dithered)
        self.strength_value.setText(f"{self.strength.value()} %")
        self.output.setToolTip(str(self.effective.output))

    def _show_more(self, shown: bool) -> None:
        self.more_part.setVisible(shown)
        self.more.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)


def _choice(texts: Mapping[Any, str], tip: str) -> QComboBox:
    """Return a combo box of these values, which may be narrower than its longest text, for narrow docks."""
    combo = QComboBox()
    for value, text in texts.items():
        combo.addItem(text, value)
    combo.setToolTip(tip)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    return combo
