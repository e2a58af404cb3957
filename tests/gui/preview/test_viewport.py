"""Zoom and position: exact inverses, nothing enlarged at fit, and no jump when a proxy is replaced."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize, QSizeF
from pytestqt.qtbot import QtBot

from qtcompress.gui.preview.viewport import MAX_ZOOM, MIN_ZOOM, UNITS_PER_NOTCH, Viewport, ViewState

sides = st.integers(1, 30_000)
panes = st.tuples(st.integers(50, 4000).map(float), st.integers(50, 4000).map(float))
ratios = st.sampled_from([1.0, 1.25, 1.5, 2.0])


@st.composite
def states(draw: st.DrawFn) -> ViewState:
    """Return what a person may have come to see: fit, or some zoom and some drags."""
    state = ViewState().of_picture(draw(sides), draw(sides)).resized(draw(panes), draw(ratios))
    if draw(st.booleans()):
        state = state.zoomed_to(draw(cursors(state)), draw(st.floats(MIN_ZOOM, MAX_ZOOM)))
    for dx, dy in draw(st.lists(st.tuples(st.floats(-999, 999), st.floats(-999, 999)), max_size=3)):
        state = state.panned(dx, dy)
    return state


def cursors(state: ViewState) -> st.SearchStrategy[tuple[float, float]]:
    return st.tuples(*(st.floats(0, side) for side in state.pane))


@given(st.data())
def test_zooming_in_and_out_at_a_cursor_leads_back_exactly(data: st.DataObject) -> None:
    # GIVEN any state, and steps at one cursor that cancel each other
    before = data.draw(states())
    at = data.draw(cursors(before))
    steps = data.draw(st.lists(st.integers(-8 * UNITS_PER_NOTCH, 8 * UNITS_PER_NOTCH), min_size=1, max_size=6))
    steps = data.draw(st.permutations([*steps, *(-step for step in steps)]))
    # WHEN all of them are taken, none beyond the limits
    state = before
    for step in steps:
        further = state.zoomed(at, step)
        assume(step == 0 or further is not state)
        state = further
    # THEN everything is as before, to the last bit
    assert state == before
    assert state.shown == before.shown


@given(st.data())
def test_the_point_under_the_cursor_stays_when_nothing_is_clamped(data: st.DataObject) -> None:
    state = data.draw(states())
    at = data.draw(cursors(state))
    point = state.to_picture(at)
    nearer = state.zoomed(at, data.draw(st.integers(-4, 8)) * UNITS_PER_NOTCH)
    assume(nearer.shown == nearer.center)
    assert nearer.to_pane(point) == pytest.approx(at, abs=0.01)


@given(states(), st.tuples(st.floats(-1e4, 4e4), st.floats(-1e4, 4e4)))
def test_pane_and_picture_coordinates_are_inverses(state: ViewState, point: tuple[float, float]) -> None:
    assert state.to_picture(state.to_pane(point)) == pytest.approx(point, abs=1e-3)


@given(states())
def test_fit_shows_all_and_enlarges_nothing(state: ViewState) -> None:
    fit = state.fit()
    left, top = fit.to_pane((0, 0))
    right, bottom = fit.to_pane((float(fit.picture[0]), float(fit.picture[1])))
    assert fit.zoom <= 1.0
    assert min(left, top) >= -0.01
    assert right <= fit.pane[0] + 0.01
    assert bottom <= fit.pane[1] + 0.01
    assert fit.zoom == 1.0 or min(left, top) < 0.01  # as large as the pane allows


@given(states(), panes, ratios)
def test_a_fitting_picture_fits_after_a_resize_and_another_keeps_its_zoom(
    state: ViewState, pane: tuple[float, float], ratio: float
) -> None:
    resized = state.resized(pane, ratio)
    if state.fits:
        assert resized.fits
        assert resized.zoom == resized.fit_zoom
    else:
        assert resized.zoom == state.zoom


@given(states(), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_no_drag_leaves_a_gap_while_the_other_side_hides_some(state: ViewState, dx: float, dy: float) -> None:
    state = state.panned(dx, dy)
    corners = state.to_pane((0, 0)), state.to_pane((float(state.picture[0]), float(state.picture[1])))
    for low, high, pane in zip(*corners, state.pane, strict=True):
        if high - low >= pane + 0.01:
            assert low <= 0.01
            assert high >= pane - 0.01
        elif high - low <= pane - 0.01:
            assert (low + high) / 2 == pytest.approx(pane / 2, abs=0.01)


@given(states(), st.lists(st.integers(-3000, 3000), max_size=20))
def test_zoom_stays_within_its_limits(state: ViewState, steps: list[int]) -> None:
    for step in steps:
        state = state.zoomed((1.0, 1.0), step)
        assert min(MIN_ZOOM, state.fit_zoom) <= state.zoom <= MAX_ZOOM


def test_a_notch_is_the_fourth_root_of_two() -> None:
    state = ViewState().of_picture(400, 300).resized((400.0, 300.0), 1.0)
    assert state.zoomed((0, 0), 4 * UNITS_PER_NOTCH).zoom == 2.0
    assert state.zoomed((0, 0), UNITS_PER_NOTCH).zoom == 2.0**0.25


def test_after_zooming_out_to_fit_the_next_zoom_is_at_the_new_cursor() -> None:
    # GIVEN somebody who looked at the right edge and zoomed out to fit
    fit = ViewState().of_picture(4000, 3000).resized((400.0, 300.0), 1.0).fit()
    state = fit.zoomed((390.0, 150.0), 960).panned(-500, 0).zoomed((200.0, 150.0), -960)
    assert state.fits
    # WHEN they zoom in at the left edge
    nearer = state.zoomed((10.0, 150.0), 960)
    # THEN that edge is what they see
    assert nearer.to_picture((10.0, 150.0)) == pytest.approx((100.0, 1500.0), abs=0.01)


def test_one_hundred_percent_is_one_device_pixel() -> None:
    state = ViewState().of_picture(4000, 3000).resized((400.0, 300.0), 2.0).zoomed_to((0, 0), 1.0)
    assert state.scale == 0.5
    assert replace(state, pixel_ratio=1.0).scale == 1.0


def test_without_a_picture_nothing_is_enlarged_or_moved() -> None:
    empty = ViewState()
    assert (empty.picture, empty.pane, empty.zoom, empty.scale, empty.fit_zoom) == ((0, 0), (1.0, 1.0), 1.0, 1.0, 1.0)
    assert (empty.fits, empty.center, empty.shown, empty.anchor) == (True, (0.0, 0.0), (0.0, 0.0), None)
    assert ViewState(picture=(5, 0)).fit_zoom == 1.0
    assert empty.fit() == empty
    assert empty.resized((0.0, 0.5), 1.0) is empty  # a pane has at least one pixel


def test_fit_is_of_the_longer_side_in_device_pixels() -> None:
    state = ViewState().of_picture(4000, 1000).resized((400.0, 300.0), 2.0)
    assert (state.zoom, state.scale) == (0.2, 0.1)
    assert ViewState().of_picture(1000, 4000).resized((400.0, 300.0), 2.0).zoom == 0.15
    assert (state.center, state.to_pane((0.0, 0.0))) == ((2000.0, 500.0), (0.0, 100.0))
    assert ViewState().of_picture(10, 10).resized((400.0, 300.0), 1.0).zoom == 1.0


def test_zoom_ends_at_its_limits_and_at_fit_beyond_them() -> None:
    state = ViewState().of_picture(400, 300).resized((400.0, 300.0), 1.0)
    assert (MIN_ZOOM, MAX_ZOOM) == (1 / 64, 64.0)
    assert (state.zoomed_to((0, 0), 1000.0).zoom, state.zoomed_to((0, 0), 0.001).zoom) == (64.0, 1 / 64)
    most, least = state.zoomed((0, 0), 24 * UNITS_PER_NOTCH), state.zoomed((0, 0), -24 * UNITS_PER_NOTCH)
    assert (most.zoom, least.zoom) == (64.0, 1 / 64)
    assert most.zoomed((0, 0), 1) is most
    assert least.zoomed((0, 0), -1) is least
    huge = ViewState().of_picture(64_000, 300).resized((400.0, 300.0), 1.0)
    assert huge.zoom == 1 / 160
    assert huge.zoomed((0, 0), -1) is huge
    assert huge.zoomed((0, 0), 1).zoomed((0, 0), -1) == huge


def test_a_cursor_is_remembered_only_while_it_rests() -> None:
    state = ViewState().of_picture(4000, 3000).resized((400.0, 300.0), 1.0)
    nearer = state.zoomed((7.0, 9.0), 480)
    assert nearer.anchor == (7.0, 9.0)
    assert nearer.fit() == state
    assert replace(nearer, anchor=None) == nearer  # it is not seen
    for other in (nearer.fit(), nearer.zoomed_to((7.0, 9.0), 1.0), nearer.panned(1.0, 1.0), nearer.clamped()):
        assert other.anchor is None


def test_a_drag_moves_by_as_much_as_the_cursor_until_the_edge() -> None:
    state = ViewState().of_picture(4000, 3000).resized((400.0, 300.0), 2.0).zoomed_to((200.0, 150.0), 1.0)
    assert (state.fitted, state.center) == (False, (2000.0, 1500.0))
    assert state.panned(10.0, -20.0).center == (1980.0, 1540.0)
    assert state.panned(1e6, -1e6).center == (400.0, 2700.0)


def test_a_resize_keeps_the_place_and_makes_it_no_fit() -> None:
    fit = ViewState().of_picture(4000, 3000).resized((400.0, 300.0), 1.0)
    assert fit.resized((400.0, 300.0), 1.0) is fit
    assert fit.resized((800.0, 600.0), 1.0).zoom == 0.2
    assert fit.resized((400.0, 300.0), 2.0).zoom == 0.2
    zoomed = fit.zoomed((0.0, 0.0), 480)
    other = zoomed.resized((500.0, 300.0), 1.0)
    assert zoomed.zoomed_to((0.0, 0.0), 1.0).zoom == 1.0
    assert replace(zoomed, center=(-99.0, 750.0)).resized((200.0, 300.0), 1.0).center == (1000.0, 750.0)
    assert (other.zoom, other.fitted, other.center) == (zoomed.zoom, False, (1250.0, 750.0))
    assert not other.zoomed((0.0, 0.0), -480).fits
    beyond = replace(zoomed, center=(-99.0, -99.0)).resized((400.0, 301.0), 1.0)
    assert beyond.center == (1000.0, 752.5)


@pytest.fixture
def viewport(qtbot: QtBot) -> Viewport:
    viewport = Viewport()
    viewport.set_pane(QSizeF(400, 300), 1.0)
    viewport.set_picture_size(QSize(4000, 3000))
    return viewport


def test_every_change_is_told_once_and_no_change_is_not(viewport: Viewport) -> None:
    told: list[ViewState] = []
    viewport.changed.connect(told.append)
    viewport.zoom_in()
    viewport.zoom_out()
    viewport.fit()
    viewport.pan_by(5, 5)
    viewport.set_picture_size(QSize(4000, 3000))
    assert [state.fits for state in told] == [False, True]


def test_a_picture_of_the_same_size_is_seen_at_the_same_place_and_another_whole(viewport: Viewport) -> None:
    viewport.set_zoom(2.0, QPointF(10, 10))
    state = viewport.state
    viewport.set_picture_size(QSize(4000, 3000))
    assert viewport.state == state
    viewport.set_picture_size(QSize(4000, 3001))
    assert viewport.state.fits


def test_fewer_pixels_of_the_same_picture_are_seen_at_the_same_place_and_zoom(viewport: Viewport) -> None:
    viewport.set_zoom(2.0)
    viewport.show_place(3000, 900, 10, 10)
    viewport.set_picture_size(QSize(2048, 1536))
    assert viewport.state.zoom == 2
    assert viewport.state.shown == pytest.approx((3005 * 0.512, 905 * 0.512), abs=1)
    viewport.fit()
    viewport.set_picture_size(QSize(1024, 768))
    assert viewport.state.fits


def test_toggling_changes_between_fit_and_one_hundred_percent_at_the_cursor(viewport: Viewport) -> None:
    viewport.toggle_fit(QPointF(100, 100))
    assert viewport.state.zoom == 1.0
    assert viewport.state.to_picture((100, 100)) == pytest.approx((1000, 1000))
    viewport.toggle_fit()
    assert viewport.state.fits


def test_a_place_is_shown_in_the_middle_and_near(viewport: Viewport) -> None:
    viewport.show_place(1000, 600, 24, 24)
    assert viewport.state.shown == (1012, 612)
    assert viewport.state.zoom == 2.0
    viewport.show_place(0, 0, 24, 24)
    assert viewport.state.zoom == 2.0
    x, y = viewport.state.to_pane((12, 12))
    assert 0 <= x <= viewport.state.pane[0]
    assert 0 <= y <= viewport.state.pane[1]
    viewport.show_place(0, 0, 4000, 3000)
    assert viewport.state.zoom == pytest.approx(viewport.state.fit_zoom)


def test_the_zoom_is_said_in_words(viewport: Viewport) -> None:
    assert viewport.zoom_text() == "Fit 10 %"
    viewport.actual_size()
    assert viewport.zoom_text() == "100 %"
    viewport.set_zoom(1 / 64)
    assert viewport.zoom_text() == "1.6 %"
    viewport.set_zoom(0.0994)
    assert viewport.zoom_text() == "9.9 %"
    viewport.set_zoom(math.nextafter(0.0995, 0.0))  # of which a hundred times are 9.95
    assert viewport.zoom_text() == "10 %"


def test_what_is_not_pointed_at_is_zoomed_around_the_middle(viewport: Viewport) -> None:
    for zoom in (viewport.zoom_in, viewport.zoom_in, viewport.zoom_out, lambda: viewport.set_zoom(3.0)):
        zoom()
        assert viewport.state.to_picture((200.0, 150.0)) == pytest.approx((2000.0, 1500.0))
    viewport.fit()
    viewport.zoom_in()
    assert viewport.state.units == UNITS_PER_NOTCH
    held = viewport.state.to_picture((300.0, 100.0))
    viewport.zoom_by(480, QPointF(300.0, 100.0))
    assert viewport.state.to_picture((300.0, 100.0)) == pytest.approx(held, abs=0.01)
