"""The options that few people need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from qtcompress.core.errors import UsageError
from qtcompress.core.types import MAX_THRIFT, ColorSpace, Dither, Effort
from qtcompress.engine.job.machine import available_cpus
from qtcompress.engine.job.naming import PLAIN_NAME, check_template
from qtcompress.engine.job.recipe import Animations, Keep
from qtcompress.engine.planning.setting_texts import cluster_of
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.common.combo import choice
from qtcompress.gui.common.style import STEP_PX
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.options.drop_menu import DropMenu
from qtcompress.gui.options.wrong_text import refused

_tr = RoomTexts(__name__)

_SPACES = {ColorSpace.OKLAB: _tr.mark("As seen"), ColorSpace.SRGB: _tr.mark("sRGB")}
_EFFORTS = {
    Effort.FAST: _tr.mark("Fast"),
    Effort.BALANCED: _tr.mark("Balanced"),
    Effort.SMALLEST: _tr.mark("Smallest"),
}
_ANIMATIONS = {
    Animations.KEEP: _tr.mark("Leave alone"),
    Animations.COMPRESS: _tr.mark("Make smaller"),
    Animations.CONVERT: _tr.mark("Convert, too"),
}
_ANIMATIONS_TIP = _tr.mark(
    "Smaller animations keep each frame, its time, and how often they play. They become an AVIF, a WebP or an APNG only"
    " where that is allowed here, where the format competes, and where it is smaller."
)
_NAME_TIP = _tr.mark(
    "The names of results in the output folder: {name} is the name of the picture, {folder} that of its folder,"
    " {colors} the number of colors, {date} the day of its last change; / starts a folder."
)
_THRIFT_TIP = _tr.mark(
    "How much quality is traded for smaller files where the loss is hardly visible: 0 is none, 1 fits most pictures. If"
    " a quality is chosen, up to six times as much, as far as that quality allows."
)
_CLUSTER_TIP = _tr.mark(
    "The scheduler of a Dask cluster whose workers compress the pictures, such as tcp://host:8786, or local to try it"
    " on this machine. They must see the same folders. Without an address, this machine compresses."
)
_WRONG_NAME = _tr.mark("A template {reason}.\n{tip}")
_WRONG_CLUSTER = _tr.mark("It {reason}.\n{tip}")
_LARGEST_TIP = _tr.mark(
    "Larger pictures are refused before they are opened. One of 200 megapixels may take 4 GB of memory."
)


class MorePart(QWidget):
    """It shows settings, and tells which fields of them a person changed.

    Parameters
    ----------
    settings : Settings
        The ones that are shown first.
    rows : sequence of (str, QWidget)
        Labels and widgets of other parts, which stand above its own; no label for a check box.

    Signals
    -------
    changed(dict)
        Fields of `Settings` by name.
    refused(str)
        A typed text is not valid; the sentence says why.
    """

    changed = Signal(object)
    refused = Signal(str)

    def __init__(
        self, settings: Settings, rows: Sequence[tuple[str, QWidget]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.keep = QCheckBox(_tr("&Keep the original if not smaller"))
        self.keep.setToolTip(_tr("A result that is not smaller than its original is not written."))
        self.copy = QCheckBox(_tr("Cop&y kept originals, too"))
        self.copy.setToolTip(_tr("The output folder then holds the whole gallery."))
        self.overwrite = QCheckBox(_tr("Replace files in the output folder"))
        self.overwrite.setToolTip(_tr("Otherwise pictures whose result exists already are skipped."))
        self.again = QCheckBox(_tr("Compress finished pictures again"))
        self.again.setToolTip(
            _tr("Also pictures that the journal lists as done with these options, or during which the program died.")
        )
        self.times = QCheckBox(_tr("Keep file d&ates"))
        self.times.setToolTip(_tr("Results get the file dates of their originals."))
        self.permissions = QCheckBox(_tr("Keep permissio&ns"))
        self.permissions.setToolTip(_tr("Results get the file permissions of their originals."))
        self.attributes = QCheckBox(_tr("Keep e&xtended attributes"))
        self.attributes.setToolTip(_tr("Attributes such as the tags and comments of a file manager."))
        self.clear = QCheckBox(_tr("Keep colors under transparency"))
        self.clear.setToolTip(
            _tr(
                "Fully transparent pixels keep the color that they have, as game engines need it. Where these are"
                " several colors, only lossless results are made."
            )
        )
        self.name = QLineEdit(placeholderText=PLAIN_NAME)
        self.name.setToolTip(_tr(_NAME_TIP))
        self.workers = QSpinBox(minimum=1, maximum=max(available_cpus(), settings.workers))
        self.workers.setToolTip(_tr("How many pictures are compressed at the same time."))
        self.cluster = QLineEdit(placeholderText="tcp://host:8786")
        self.cluster.setToolTip(_tr(_CLUSTER_TIP))
        self.drop = DropMenu()
        self.largest = QSpinBox(minimum=1, maximum=10_000, suffix=_tr(" MP"))
        self.largest.setToolTip(_tr(_LARGEST_TIP))
        self.effort = choice(_tr.each(_EFFORTS), _tr("How much time is spent on smaller files."))
        self.animations = choice(_tr.each(_ANIMATIONS), _tr(_ANIMATIONS_TIP))
        self.space = choice(_tr.each(_SPACES), _tr("How the distance between two colors is measured."))
        self.thrift = QDoubleSpinBox(minimum=0, maximum=MAX_THRIFT, singleStep=0.5, decimals=2)
        self.thrift.setToolTip(_tr(_THRIFT_TIP))
        self._fill(rows)
        self._connect()

    def _fill(self, rows: Sequence[tuple[str, QWidget]]) -> None:
        """Put all into a form, `rows` first."""
        self.form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(STEP_PX)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, widget in rows:
            if label:
                form.addRow(label, widget)
            else:
                form.addRow(widget)
        for box in (
            self.keep, self.copy, self.overwrite, self.again, self.times, self.permissions, self.attributes,
            self.clear,
        ):  # fmt: skip
            form.addRow(box)
        form.addRow(_tr("&Give up"), self.drop)
        form.addRow(_tr("Names of res&ults"), self.name)
        form.addRow(_tr("&Pictures at once"), self.workers)
        form.addRow(_tr("Cluster"), self.cluster)
        form.addRow(_tr("Largest picture"), self.largest)
        form.addRow(_tr("Animations"), self.animations)
        form.addRow(_tr("Effort"), self.effort)
        form.addRow(_tr("Co&mpare colors"), self.space)
        form.addRow(_tr("Size over quality"), self.thrift)

    def show_settings(self, settings: Settings) -> None:
        """Show these settings; no signal is emitted."""
        widgets = (
            self.keep, self.copy, self.overwrite, self.again, self.times, self.permissions, self.attributes,
            self.clear, self.name, self.workers, self.cluster, self.largest, self.animations, self.effort, self.space,
            self.thrift,
        )  # fmt: skip
        blockers = [QSignalBlocker(widget) for widget in (*widgets, self.drop)]
        self.keep.setChecked(not settings.allow_larger)
        self.copy.setChecked(not settings.skip_kept)
        self.overwrite.setChecked(settings.overwrite)
        self.again.setChecked(settings.force)
        self.times.setChecked(Keep.TIMES in settings.keep)
        self.permissions.setChecked(Keep.PERMISSIONS in settings.keep)
        self.attributes.setChecked(Keep.ATTRIBUTES in settings.keep)
        self.clear.setChecked(settings.keep_clear)
        self.name.setText("" if settings.name == PLAIN_NAME else settings.name)
        self.workers.setValue(settings.workers)
        self.cluster.setText(settings.cluster)
        self.largest.setValue(settings.max_megapixels)
        self.animations.setCurrentIndex(self.animations.findData(settings.animations))
        self.effort.setCurrentIndex(self.effort.findData(settings.effort))
        self.space.setCurrentIndex(self.space.findData(settings.space))
        self.thrift.setValue(settings.thrift)
        self.drop.show_kinds(settings.drop)
        del blockers
        self.thrift.setEnabled(settings.space is ColorSpace.OKLAB and settings.dither is not Dither.ORDERED)
        for widget in (self.copy, self.overwrite, self.name):
            widget.setEnabled(not settings.in_place)
        self.keep.setEnabled(not settings.in_place)

    def _connect(self) -> None:
        self.keep.toggled.connect(lambda checked: self.changed.emit({"allow_larger": not checked}))
        self.copy.toggled.connect(lambda checked: self.changed.emit({"skip_kept": not checked}))
        self.overwrite.toggled.connect(lambda checked: self.changed.emit({"overwrite": checked}))
        self.again.toggled.connect(lambda checked: self.changed.emit({"force": checked}))
        for box in (self.times, self.permissions, self.attributes):
            box.toggled.connect(self._take_keep)
        self.clear.toggled.connect(lambda checked: self.changed.emit({"keep_clear": checked}))
        self.drop.kinds_changed.connect(lambda kinds: self.changed.emit({"drop": kinds}))
        self.name.editingFinished.connect(self._take_name)
        self.cluster.editingFinished.connect(self._take_cluster)
        self.workers.valueChanged.connect(lambda value: self.changed.emit({"workers": value}))
        self.largest.valueChanged.connect(lambda value: self.changed.emit({"max_megapixels": value}))
        self.animations.currentIndexChanged.connect(
            lambda: self.changed.emit({"animations": Animations(self.animations.currentData())})
        )
        self.effort.currentIndexChanged.connect(
            lambda: self.changed.emit({"effort": Effort(self.effort.currentData())})
        )
        self.space.currentIndexChanged.connect(
            lambda: self.changed.emit({"space": ColorSpace(self.space.currentData())})
        )
        self.thrift.valueChanged.connect(lambda value: self.changed.emit({"thrift": value}))

    def _take_keep(self) -> None:
        boxes = {
            Keep.TIMES: self.times,
            Keep.PERMISSIONS: self.permissions,
            Keep.ATTRIBUTES: self.attributes,
        }
        keep = Keep.NOTHING
        for flag, box in boxes.items():
            keep |= flag if box.isChecked() else Keep.NOTHING
        self.changed.emit({"keep": keep})

    def _take_cluster(self) -> None:
        """Take a valid address, or restore the last one."""
        try:
            address = cluster_of(self.cluster.text())
        except ValueError as error:
            told = refused(self.cluster, _WRONG_CLUSTER, error, _tr(_CLUSTER_TIP))
            self.changed.emit({})
            self.refused.emit(told)
            return
        self.cluster.setToolTip(_tr(_CLUSTER_TIP))
        self.changed.emit({"cluster": address})

    def _take_name(self) -> None:
        """Take a valid template, or restore the last one."""
        text = self.name.text().strip() or PLAIN_NAME
        try:
            check_template(text)
        except (UsageError, ValueError) as error:
            told = refused(self.name, _WRONG_NAME, error, _tr(_NAME_TIP))
            self.changed.emit({})
            self.refused.emit(told)
            return
        self.name.setToolTip(_tr(_NAME_TIP))
        self.changed.emit({"name": text})
