"""The options as a form: it shows the current settings and changes them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qtcompress.core.types import MAX_COLORS, MIN_COLORS, Dither
from qtcompress.engine.job.goal import Method
from qtcompress.engine.planning.settings import defaults
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.combo import choice
from qtcompress.gui.common.named_slider import NamedStops
from qtcompress.gui.common.style import HALF_STEP_PX, smaller_font
from qtcompress.gui.common.translation import RoomTexts, without_key
from qtcompress.gui.options.advanced_section import MorePart
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.options.goal_section import AimPart
from qtcompress.gui.options.incoming_rows import IncomingRows
from qtcompress.gui.options.output_section import SavingPart
from qtcompress.gui.options.own_line import OwnSettingsLine
from qtcompress.gui.options.preset_row import PresetRow
from qtcompress.gui.options.size_row import SizeRow

_tr = RoomTexts(__name__)

STOPS = tuple(1 << bits for bits in range(1, 9))
_DITHERS = {
    Dither.NONE: _tr.mark("Off"),
    Dither.ORDERED: _tr.mark("Ordered"),
    Dither.DIFFUSION: _tr.mark("Diffused"),
}
_DITHER_TIP = _tr.mark(
    "How the steps between the colors of the palette are hidden: diffused looks smooth, ordered has an even grain, off"
    " leaves flat areas."
)
_COLORS_TIP = _tr.mark(
    "The number of colors (K): the most entries in the palette of each picture. Fewer colors make smaller files."
)
_AUTO_TIP = _tr.mark(
    "For each picture formats compete, and the smallest file that reaches the quality wins. All are measured."
)
_AIM = ("colors", "method", "quality", "formats", "max_bytes")  # the fields that belong to the choice between the two
_FIXED_AIM = {"colors": MAX_COLORS, "method": Method.PALETTE, "formats": None, "max_bytes": None}


class OptionsForm(QWidget):
    """The options that a person can choose. Every change applies at once.

    Parameters
    ----------
    current : CurrentSettings
        The settings that it shows and changes.
    review : bool
        Whether results are reviewed before they replace originals.
    colors : int
        The number of colors that was chosen last, also if the smallest file was chosen since.

    Signals
    -------
    colors_chosen(int)
    browse_asked, open_asked
        The person wants to choose the output folder, or to open it in the file manager.
    refused(str)
        What was typed or chosen is not possible; the sentence says why.
    """

    browse_asked = Signal()
    open_asked = Signal()
    colors_chosen = Signal(int)
    refused = Signal(str)

    def __init__(
        self,
        current: CurrentSettings,
        *,
        review: bool = True,
        colors: int = MAX_COLORS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.current = current
        # The last choices, by whether colors are found automatically.
        self._aims: dict[bool, Mapping[str, Any]] = {False: _FIXED_AIM | {"colors": colors}}
        self._build()
        self.saving.set_reviews(reviews=review)
        self._show_settings()
        self._connect()

    def _show_settings(self) -> None:
        settings = self.current.edited
        auto = settings.colors is None
        self._aims[auto] = {name: getattr(settings, name) for name in _AIM}
        widgets = (self.auto, self.fixed, self.colors, self.stops, self.dither, self.strength)
        blockers = [QSignalBlocker(widget) for widget in widgets]
        (self.auto if auto else self.fixed).setChecked(True)
        colors = settings.colors or self._aim(auto=False)["colors"]
        self.colors.setValue(colors)
        self.stops.setValue(round(math.log2(colors)) - 1)
        self.colors_part.choose(STOPS.index(colors) if colors in STOPS else None)
        self.dither.setCurrentIndex(self.dither.findData(settings.dither))
        self.strength.setValue(round(100 * settings.dither_strength))
        del blockers
        self.presets.show_settings()
        self.aim.show_settings()
        self.aim.setVisible(auto)
        for widget in self._only_auto:
            self.more_part.form.setRowVisible(widget, auto)
        self.colors_part.setHidden(auto)
        self.size_row.show_settings(settings)
        self.saving.show_settings(settings)
        self.more_part.show_settings(settings)
        self.incoming.show_settings(settings)
        self._show_dependents()

    @property
    def review(self) -> bool:
        """Whether results are reviewed before they replace originals."""
        return self.saving.reviews

    @Slot(int)
    def choose_colors(self, colors: int) -> None:
        """Choose a fixed number of colors."""
        self._change(**(self._aim(auto=False) | {"colors": colors}))
        self.colors_chosen.emit(colors)

    def set_output(self, folder: Path) -> None:
        """Choose the output folder."""
        self._change(output=folder)

    def show_running(self, words: str) -> None:
        """Show the options of the batch that runs, which may differ from those of the form; "" if none runs."""
        self.running.setText(_tr("The batch that runs: {words}. Changes below are for the next one.", words=words))
        self.running.setVisible(bool(words))

    @Slot()
    def reset(self) -> None:
        """Go back to the defaults."""
        self._aims.clear()
        self.current.edit(defaults())
        self.presets.forget()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 4, 4)
        layout.setSpacing(6)
        self.running = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.running.setFont(smaller_font(self.running))
        self.running.setAccessibleName(_tr("Options of the batch that runs"))
        self.running.setFrameShape(QLabel.Shape.StyledPanel)
        self.running.setMargin(HALF_STEP_PX)
        self.running.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.running.hide()
        layout.addWidget(self.running)
        self.own = OwnSettingsLine()
        layout.addWidget(self.own)
        self.presets = PresetRow(self.current)
        layout.addWidget(self.presets)
        layout.addLayout(self._build_choice())
        self.size_row = SizeRow()
        layout.addWidget(self.size_row)
        self.saving = SavingPart(self.current.usual_output)
        layout.addWidget(self.saving)
        self.more = QToolButton()
        self.more.setText(_tr("More"))
        self.more.setCheckable(True)
        self.more.setAutoRaise(True)
        self.more.setArrowType(Qt.ArrowType.RightArrow)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.reset_button = QPushButton(_tr("Reset to Defaults"))
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch()
        row.addWidget(self.reset_button)
        layout.addLayout(row)
        self.folded_words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.folded_words.setFont(smaller_font(self.folded_words))
        self.folded_words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout.addWidget(self.folded_words)
        self._build_dither()
        self.more_part = MorePart(self.current.value, self._rare)
        self.incoming = IncomingRows(self.more_part.form, self)
        self.folded = self.more_part
        self.folded.hide()
        layout.addWidget(self.folded)
        layout.addStretch()

    @property
    def _only_auto(self) -> tuple[QWidget, ...]:
        """The folded options that only the smallest file has."""
        return self.aim.palettes, self.aim.limit, self.aim.budget, self.aim.loss

    @property
    def _rare(self) -> tuple[tuple[str, QWidget], ...]:
        """What few people need of the parts above, and how palettes are made, by its label."""
        return (
            ("", self.aim.palettes),
            (_tr("Size li&mit"), self.aim.limit),
            (_tr("All to&gether"), self.aim.budget),
            (_tr("A result must save"), self.aim.saved),
            (_tr("A loss must save"), self.aim.loss),
            (_tr("Met&adata"), self.saving.metadata),
            (_tr("&Dithering"), self.dither),
            (_tr("&Strength"), self.strength_part),
        )

    def _build_choice(self) -> QVBoxLayout:
        self.auto = QRadioButton(_tr("F&ind the smallest file"))
        self.auto.setToolTip(_tr(_AUTO_TIP))
        self.fixed = QRadioButton(_tr("Number of &colors (K)"))
        self.fixed.setToolTip(_tr(_COLORS_TIP))
        self.aim = AimPart(self.current)
        self.colors = QSpinBox(minimum=MIN_COLORS, maximum=MAX_COLORS)
        self.colors.setToolTip(_tr(_COLORS_TIP))
        self.colors.setAccessibleName(_tr("Number of colors"))
        self.colors_part = NamedStops([fmt.count(stop) for stop in STOPS])
        self.stops = self.colors_part.slider
        self.stops.setToolTip(_tr(_COLORS_TIP))
        self.stops.setAccessibleName(_tr("Number of colors, in powers of two"))
        row = QHBoxLayout()
        row.addWidget(self.fixed, 1)
        row.addWidget(self.colors)
        layout = QVBoxLayout()
        layout.setSpacing(HALF_STEP_PX)
        layout.addWidget(self.auto)
        layout.addWidget(self.aim)
        layout.addLayout(row)
        layout.addWidget(self.colors_part)
        return layout

    def _build_dither(self) -> None:
        self.dither = choice(_tr.each(_DITHERS), _tr(_DITHER_TIP))
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.strength.setRange(0, 100)
        self.strength.setAccessibleName(_tr("Strength of dithering in percent"))
        self.strength.setToolTip(_tr("How strongly: less gives smoother and smaller results, more gives truer colors."))
        self.strength_value = QLabel()
        self.strength_value.setMinimumWidth(self.fontMetrics().horizontalAdvance("100 %"))
        self.strength_value.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.strength_part = QWidget()
        self.strength_part.setFocusProxy(self.strength)
        row = QHBoxLayout(self.strength_part)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.strength)
        row.addWidget(self.strength_value)

    def _connect(self) -> None:
        self.current.edited_changed.connect(self._show_settings)
        self.presets.chosen.connect(lambda preset: self._change(**preset.values))
        self.auto.toggled.connect(lambda checked: self._change(**self._aim(auto=checked)))
        self.colors.valueChanged.connect(self.choose_colors)
        self.stops.valueChanged.connect(lambda value: self.choose_colors(STOPS[value]))
        self.dither.currentIndexChanged.connect(lambda: self._change(dither=Dither(self.dither.currentData())))
        self.strength.valueChanged.connect(lambda value: self._change(dither_strength=value / 100))
        for part in (self.aim, self.size_row, self.saving, self.more_part, self.incoming):
            part.changed.connect(lambda values: self._change(**values))
        for part in (self.aim, self.size_row, self.more_part, self.incoming):
            part.refused.connect(self.refused)
        self.more.toggled.connect(self._show_more)
        self.saving.browse.clicked.connect(self.browse_asked)
        self.saving.open.clicked.connect(self.open_asked)
        self.reset_button.clicked.connect(self.reset)

    def _aim(self, *, auto: bool) -> dict[str, Any]:
        """Return the last choice for colors that are found automatically, or for a fixed number."""
        usual = {name: getattr(defaults(), name) for name in _AIM} if auto else _FIXED_AIM
        return dict(self._aims.get(auto, usual))

    def _change(self, **values: object) -> None:
        settings = replace(self.current.edited, **values)  # type: ignore[arg-type]  # fields of Settings, by name
        if not self.current.edit(settings):
            self._show_settings()  # the typed text may be no valid setting

    def _show_dependents(self) -> None:
        dithered = self.current.edited.dither is not Dither.NONE
        for widget in (self.strength_part, self.more_part.form.labelForField(self.strength_part)):
            widget.setEnabled(dithered)
        self.strength_value.setText(_tr("{number} %", number=self.strength.value()))
        self.saving.output.setToolTip(str(self.current.output))
        self._tell_folded()

    def _tell_folded(self) -> None:
        """Say which of the rare options, which decide what results are, were chosen, while they are not seen."""
        settings, usual = self.current.edited, defaults()
        chosen = {
            self.aim.palettes: (settings.method is Method.PALETTE, ""),
            self.aim.limit: (settings.max_bytes is not None, self.aim.limit.text()),
            self.aim.budget: (settings.budget is not None, self.aim.budget.text()),
            self.aim.saved: (settings.min_saving != usual.min_saving, self.aim.saved.text()),
            self.aim.loss: (
                settings.generation_loss != usual.generation_loss and self.aim.loss.isEnabledTo(self),
                self.aim.loss.text(),
            ),
            self.saving.metadata: (settings.metadata is not usual.metadata, self.saving.metadata.currentText()),
        }
        words = []
        for label, widget in self._rare:
            told, value = chosen.get(widget, (False, ""))
            if told and (settings.colors is None or widget not in self._only_auto):
                words.append(f"{without_key(label)}: {value}" if value else without_key(self.aim.palettes.text()))
        self.folded_words.setText("\n".join(words))
        self.folded_words.setVisible(bool(words) and not self.more.isChecked())

    def _show_more(self, shown: bool) -> None:
        self.folded.setVisible(shown)
        self._tell_folded()
        self.more.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
