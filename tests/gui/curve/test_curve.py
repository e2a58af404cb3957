"""The curve: where its points stand, how they are named and chosen, and when they are measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import ReadError
from qtcompress.engine.contest import rate_curve
from qtcompress.engine.contest.curve_points import CurvePoint, SufferingPlace
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.gui.curve import paint, scales
from qtcompress.gui.curve.labels import Labels
from qtcompress.gui.curve.place_popup import PlacePopup
from qtcompress.gui.curve.scales import CurveData
from qtcompress.gui.curve.view import CurveView
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.windows import Make, fill, select, until


def point(colors: int, size_bytes: int, score: float) -> EncodingResult:
    return EncodingResult(Format.PNG, colors, asked=colors, size_bytes=size_bytes, score=score)


POINTS = (point(2, 10_000, -20.0), point(16, 40_000, 60.0), point(64, 80_000, 75.0), point(256, 200_000, 85.0))
JPEG = EncodingResult(
    Format.JPEG, codec_quality=84, variant="4:2:0", size_bytes=60_000, score=80.5, whole=True, reaches=True
)
CURVE = CurveData(POINTS, (JPEG,), source_bytes=500_000, floor=80.0, complete=True, ended=True)


# ---- Scales


def placed(plane: scales.Scales | None, tried: EncodingResult) -> tuple[float, float]:
    assert plane is not None
    assert tried.score is not None
    return plane.place(tried.size_bytes, tried.score)


def test_plane_holds_all_but_what_looks_worse_than_nothing() -> None:
    plane = scales.scales(CURVE, 10, 20, 300, 200)
    assert not plane.shows(POINTS[0])
    for tried in (*POINTS[1:], JPEG):
        assert plane.shows(tried)
        x, y = placed(plane, tried)
        assert 10 <= x <= 310
        assert 20 <= y <= 220
    assert 10 < plane.place(500_000, 80)[0] < 310
    assert plane.low == 60


def test_equal_ratios_of_bytes_are_equal_steps() -> None:
    plane = scales.scales(CURVE, 0, 0, 300, 200)
    a, b, c = (plane.place(size, 50)[0] for size in (50_000, 100_000, 200_000))
    assert b - a == pytest.approx(c - b)


def test_curve_of_a_fixed_number_shows_all_that_is_above_zero() -> None:
    assert scales.scales(replace(CURVE, floor=None), 0, 0, 300, 200).low == 60
    low = replace(CURVE, floor=None, points=(point(8, 9_000, 14.0), *POINTS[1:]))
    assert scales.scales(low, 0, 0, 300, 200).low == 10
    assert scales.scales(replace(low, floor=90.0), 0, 0, 300, 200).low == 40


@pytest.mark.parametrize("curve", [CurveData(), CurveData(source_bytes=100)])
def test_nothing_known_has_no_plane(curve: CurveData) -> None:
    assert scales.scales(curve, 0, 0, 300, 200) is None


@pytest.mark.parametrize("most", [2, 4, 9])
def test_ticks_are_round_and_no_more_than_have_room(most: int) -> None:
    plane = scales.scales(CURVE, 0, 0, 300, 200)
    sizes, scores = plane.byte_ticks(most), plane.score_ticks(most)
    assert 1 <= len(sizes) <= most
    assert all(size / 10 ** (len(str(size)) - 1) in (1, 2, 3, 4, 5, 6, 8) for size in sizes)
    assert 1 <= len(scores) <= most
    assert all(score % 5 == 0 for score in scores)


def test_nearest_is_none_where_nothing_is_near() -> None:
    plane = scales.scales(CURVE, 0, 0, 300, 200)
    assert plane is not None
    x, y = placed(plane, JPEG)
    assert scales.nearest(CURVE, plane, x + 3, y + 3) is JPEG
    assert scales.nearest(CURVE, plane, 299, 199) is None


def test_point_measured_again_takes_the_key_of_the_last() -> None:
    again = point(16, 41_000, 61.0)
    assert CURVE.with_point(again).points == (POINTS[0], again, *POINTS[2:])
    assert [tried.asked for tried in CurveData((POINTS[3],)).with_point(POINTS[1]).points] == [16, 256]
    better = replace(JPEG, codec_quality=95, size_bytes=90_000)
    assert CURVE.with_point(better).with_point(JPEG).codecs == (JPEG, better)


def test_knee_is_named_when_all_points_are_measured() -> None:
    assert CURVE.knee == POINTS[2]
    assert replace(CURVE, complete=False).knee is None


def test_chosen_point_has_the_bytes_of_the_result_and_moves_the_estimates() -> None:
    made = EncodingResult(Format.PNG, 60, asked=64, size_bytes=72_000, whole=True)
    curve = replace(CURVE, made=made, colors=64)
    assert [tried.size_bytes for tried in curve.palettes] == [9_000, 36_000, 72_000, 180_000]
    assert (curve.chosen.size_bytes, curve.chosen.score) == (72_000, 75.0)
    # A number between those that were measured lies on the line between them.
    between = replace(curve, colors=128, made=replace(made, asked=128, size_bytes=126_491))
    assert between.palettes == CURVE.points
    assert between.chosen.score == 80.0
    low = replace(between, colors=3).chosen
    assert low is not None
    assert (low.score or 0) < 0
    # A number that was just chosen is shown by its estimate, before the preview has it.
    chosen = replace(curve, colors=16).chosen
    assert (chosen.asked, chosen.size_bytes, chosen.score) == (16, 36_000, 60.0)
    assert replace(CURVE, made=JPEG).chosen is JPEG
    assert CURVE.chosen is None
    assert replace(curve, points=()).chosen is None


def test_round_numbers_are_named_first() -> None:
    order = scales.by_roundness(point(colors, 1, 1.0) for colors in (48, 64, 96, 256))
    assert [tried.asked for tried in order] == [256, 64, 96, 48]


# ---- The plot


@pytest.fixture
def view(qtbot: QtBot) -> CurveView:
    view = CurveView()
    qtbot.addWidget(view)
    view.resize(400, 320)
    view.show()
    view.show_curve(CURVE)
    return view


def at(view: CurveView, tried: EncodingResult) -> QPoint:
    plane = paint.plane(view.plot.curve, view.plot.size(), view.plot.font())
    return QPoint(*(round(value) for value in placed(plane, tried)))


def test_hovering_names_a_point_and_leaving_forgets_it(view: CurveView, qtbot: QtBot) -> None:
    qtbot.mouseMove(view.plot, at(view, JPEG))
    assert view.line.text() == "JPEG photo (setting 84, 4:2:0): 60.0 kB, quality 80.5"
    qtbot.mouseMove(view.plot, at(view, POINTS[2]))
    assert view.line.text() == "PNG, 64 colors: ~80.0 kB, quality ~75.0"
    assert view.plot.accessibleDescription() == view.line.text()
    qtbot.mouseMove(view.plot, QPoint(370, 2))
    assert "click to choose" in view.line.text()
    view.show_curve(replace(CURVE, ended=False))
    assert "Measuring" in view.line.text()


def test_hovering_shows_the_place_that_suffers_most(view: CurveView, qtbot: QtBot) -> None:
    pixels = np.full((96, 96, 4), 255, np.uint8)
    view.show_curve(replace(CURVE, places={scales.key_of(JPEG): SufferingPlace(pixels, pixels)}))
    popup = view.findChild(PlacePopup)
    qtbot.mouseMove(view.plot, at(view, JPEG))
    assert popup.isVisible()
    assert popup.title.text() == "JPEG photo: the place that suffers most"
    qtbot.mouseMove(view.plot, at(view, POINTS[2]))
    assert not popup.isVisible()


def test_click_chooses_a_number_of_colors_and_no_codec(view: CurveView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.chosen) as chosen:
        qtbot.mouseClick(view.plot, Qt.MouseButton.LeftButton, pos=at(view, POINTS[1]))
    assert chosen.args == [16]
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.mouseClick(view.plot, Qt.MouseButton.LeftButton, pos=at(view, JPEG))


def test_keyboard_goes_from_point_to_point_and_chooses(view: CurveView, qtbot: QtBot) -> None:
    view.plot.setFocus()
    qtbot.keyClick(view.plot, Qt.Key.Key_Right)
    assert view.plot.current == CURVE.knee  # before any number is chosen
    for key, colors in ((Qt.Key.Key_Home, 2), (Qt.Key.Key_Right, 16), (Qt.Key.Key_End, 256), (Qt.Key.Key_Up, 256)):
        qtbot.keyClick(view.plot, key)
        assert view.plot.current.asked == colors
    qtbot.keyClick(view.plot, Qt.Key.Key_Left)
    with qtbot.waitSignal(view.chosen) as chosen:
        qtbot.keyClick(view.plot, Qt.Key.Key_Return)
    assert chosen.args == [64]


def test_point_of_another_curve_is_not_named_any_more(view: CurveView, qtbot: QtBot) -> None:
    view.plot.setFocus()
    qtbot.keyClick(view.plot, Qt.Key.Key_End)
    view.show_curve(CurveData(source_bytes=9))
    assert view.plot.current is None
    assert "appear when they are measured" in view.line.text()
    view.show_curve(CurveData())
    assert "Select a picture" in view.line.text()


def test_plot_is_saved_as_a_drawing_or_a_picture(view: CurveView, tmp_path: Path) -> None:
    root = ElementTree.fromstring(view.file(vector=True))
    texts = {"".join(element.itertext()).strip() for element in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"original", "JPEG", "256", "Size of the file", "Quality (SSIMULACRA2)", "100 kB", "Good"} <= texts
    assert "asked: 80 (High)" in texts
    (tmp_path / "curve.png").write_bytes(view.file(vector=False))
    with Image.open(tmp_path / "curve.png") as image:
        assert image.size == (1440, 900)
        assert len(image.getcolors(1 << 20) or ()) > 3


# ---- In the window


@pytest.fixture
def window(make: Make, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Return a window with two small pictures, and its curve in front."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    random = np.random.default_rng(1)
    for name in ("a.png", "b.png"):
        ramp = np.linspace(0, 255, 64)[None, :, None] * np.array([1.0, 0.5, 0.2])
        pixels = (ramp + random.normal(0, 9, (48, 64, 3))).clip(0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / name)
    window = make()
    fill(window, folder, qtbot)
    return window


def test_curve_is_measured_when_somebody_looks_and_a_click_chooses(window: MainWindow, qtbot: QtBot) -> None:
    plot = window.curve.plot
    assert plot.curve.points == ()
    assert not window.actions_["save_curve"].isEnabled()
    # WHEN it is looked at, points come one by one
    seen: list[object] = []
    plot.parent().plot.named.connect(seen.append)
    window.curve_dock.raise_()
    until(qtbot, lambda: len(plot.curve.points) == 15)
    asked = [tried.asked for tried in CurveData(plot.curve.points).points]
    assert asked == sorted(set(asked))
    assert window.actions_["save_curve"].isEnabled()
    assert (plot.curve.floor, plot.curve.colors) == (None, 256)
    # WHEN one is chosen, the options say so, and nothing is measured again
    points = plot.curve.points
    window.curve.chosen.emit(16)
    assert window.parts.settings.value.colors == 16
    assert plot.curve.colors == 16
    assert plot.curve.points == points
    # WHEN the way to dither is another, all of it is
    window.options.strength.setValue(10)
    assert plot.curve.points == ()
    until(qtbot, lambda: len(plot.curve.points) == 15)
    assert plot.curve.points != points


def test_another_picture_has_another_curve(window: MainWindow, qtbot: QtBot) -> None:
    window.curve_dock.raise_()
    plot = window.curve.plot
    until(qtbot, lambda: len(plot.curve.points) == 15)
    first = plot.curve
    select(window, "b.png", qtbot)
    assert plot.curve.points != first.points
    until(qtbot, lambda: len(plot.curve.points) == 15)
    assert plot.curve.points != first.points
    window.parts.model.remove([item.path for item in window.parts.model.items()])
    assert plot.curve == CurveData(colors=256)


def test_a_picture_without_a_preview_has_no_curve_and_says_so(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    # GIVEN an animation and a file that is cut off
    colors = [Image.new("RGB", (40, 30), color) for color in ("red", "blue")]
    colors[0].save(tmp_path / "moving.gif", save_all=True, append_images=colors[1:])
    (tmp_path / "cut.png").write_bytes((tmp_path / "pictures" / "a.png").read_bytes()[:900])
    fill(window, tmp_path, qtbot)
    window.curve_dock.raise_()
    for name in ("moving.gif", "cut.png"):
        # WHEN it is selected, THEN no points are promised, with other options neither
        select(window, name, qtbot)
        assert window.curve.line.text() == "No points are measured of this picture."
        window.options.strength.setValue(window.options.strength.value() - 10)
        until(qtbot, lambda: not window.parts.preview.busy)
        assert window.curve.line.text() == "No points are measured of this picture."
    # and the next picture has its curve
    select(window, "b.png", qtbot)
    until(qtbot, lambda: len(window.curve.plot.curve.points) == 15)
    until(qtbot, lambda: window.curve.line.text().startswith("Point at a dot"))


def test_a_curve_that_can_not_be_measured_to_its_end_promises_no_more_points(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rate_curve, "curve", lambda *given, **named: _cut_off())
    window.curve_dock.raise_()
    until(qtbot, lambda: window.curve.plot.curve.ended)
    assert window.curve.plot.curve.points == (POINTS[2],)
    assert window.curve.plot.curve.knee is None
    assert window.curve.line.text().startswith("Point at a dot")


def _cut_off() -> Iterator[CurvePoint]:
    yield CurvePoint(POINTS[2])
    raise ReadError("is cut off")


def test_rivals_and_floor_are_those_of_the_smallest_file(window: MainWindow, qtbot: QtBot) -> None:
    window.curve_dock.raise_()
    window.options.auto.setChecked(True)
    plot = window.curve.plot
    until(qtbot, lambda: bool(plot.curve.rivals) and len(plot.curve.points) == 15)
    assert plot.curve.floor == 80
    assert all(rival.colors and rival.thrift != 1 for rival in plot.curve.rivals)
    window.options.fixed.setChecked(True)
    assert plot.curve.floor is None
    until(qtbot, lambda: not plot.curve.rivals)


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_curve_is_written_where_a_person_wants_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, suffix: str
) -> None:
    window.curve_dock.raise_()
    until(qtbot, lambda: len(window.curve.plot.curve.points) == 15)
    window.actions_["save_curve"].trigger()
    dialog = window.findChild(QFileDialog)
    file = tmp_path / f"mine{suffix}"
    dialog.fileSelected.emit(str(file))
    until(qtbot, lambda: window.news.text.text() == f"The curve was written to {file}.")
    assert file.read_bytes()[:4] == (b"<?xm" if suffix == ".svg" else b"\x89PNG")
    dialog.fileSelected.emit(str(file / "below a file.png"))
    until(qtbot, lambda: "The curve was written" not in window.news.text.text())
    dialog.close()


# ---- Labels


class Texts(QPainter):
    """Keeps where texts are drawn."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.drawn: dict[str, float] = {}

    def drawText(self, place: QPointF | QRectF, *more: Any) -> None:  # type: ignore[override]  # noqa: N802
        """Keep the text and its left edge."""
        self.drawn[str(more[-1])] = place.x()


def test_labels_neither_touch_nor_are_struck_through(qtbot: QtBot) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    painter = Texts(image)
    plane = scales.Scales(20, 10, 270, 150, 1000, 100_000, 0)
    labels = Labels(painter, plane, QSize(300, 200))
    width = QFontMetricsF(painter.font()).horizontalAdvance("64")
    # GIVEN a label right of its point, and one whose place begins where that ends
    labels.write(QPointF(100, 80), "64")
    labels.write(QPointF(100 + width, 80), "128")
    assert painter.drawn["64"] == 108
    assert not 108 + width - 1 < painter.drawn["128"] < 108 + width + 3
    # WHEN a line runs through a point, its label stands beside the line
    labels.keep_line_free(QLineF(20, 120, 290, 120))
    labels.write(QPointF(60, 120), "JPEG 84")
    assert painter.drawn["JPEG 84"] != 68
    labels.write(QPointF(20, 120), "asked: 80", of_line=True)
    assert "asked: 80" in painter.drawn
    painter.end()


def test_sizes_below_the_axis_are_left_out_where_they_would_meet(qtbot: QtBot) -> None:
    image = QImage(220, 200, QImage.Format.Format_RGB32)
    painter = Texts(image)
    plane = scales.Scales(20, 10, 190, 150, 9000, 120_000, 0)
    paint._paint_axes(painter, CURVE, plane, CurveView().palette())
    metrics = QFontMetricsF(painter.font())
    half = metrics.horizontalAdvance(" 500.0 kB ") / 2
    centers = sorted((x + half, text) for text, x in painter.drawn.items() if text.endswith("kB"))
    assert len(centers) > 1
    for (left, one), (right, other) in pairwise(centers):
        assert left + metrics.horizontalAdvance(one) / 2 < right - metrics.horizontalAdvance(other) / 2
    painter.end()
