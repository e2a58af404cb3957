"""Edits of a palette: locks and names stay where they belong, and only what an edit touches is mapped anew."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtcompress.core.color import working_space
from qtcompress.core.kernels import dispatch
from qtcompress.core.palette import fit, fit_around
from qtcompress.core.quantize import count, quantize
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Palette, ignore
from qtcompress.engine.palettes.color_checks import Deficiency, confusions, contrast_ratio, seen_with
from qtcompress.engine.palettes.edits import BLACK, CLEAR, WHITE, EditedPalette, Swatch
from qtcompress.engine.palettes.index_map import index_map
from qtcompress.engine.palettes.text_formats import Color

RED, GREEN, BLUE = (200, 30, 30, 255), (30, 200, 30, 255), (30, 30, 200, 255)
THREE = EditedPalette((Swatch(RED, name="brick"), Swatch(GREEN, locked=True), Swatch(BLUE)))
SHARES = (70.0, 20.0, 10.0)

colors = st.tuples(*[st.integers(0, 255)] * 3, st.sampled_from([0, 90, 255]))
palettes = st.lists(colors, min_size=1, max_size=6, unique_by=lambda color: Swatch(color).color).map(
    lambda some: EditedPalette(tuple(map(Swatch, some)))
)


def held(palette: EditedPalette) -> list[tuple[int, int, int, int]]:
    return [swatch.color for swatch in palette.swatches]


@given(palettes, colors, st.integers(0, 5))
@settings(max_examples=60)
def test_a_chosen_color_is_there_once_and_locked_and_the_others_keep_their_order(
    palette: EditedPalette, color: tuple[int, int, int, int], at: int
) -> None:
    at %= len(palette)
    for edited in (palette.replaced(at, color), palette.with_color(color, [1.0] * len(palette))):
        assert edited.swatches[edited.entry_of(color)].locked
        kept = [one for one in held(palette) if one in held(edited) and one != Swatch(color).color]
        assert [one for one in held(edited) if one in kept] == kept
    others = {one for entry, one in enumerate(held(palette)) if entry != at}
    assert set(held(palette.replaced(at, color))) == others | {Swatch(color).color}
    assert EditedPalette.of(palette.palette).swatches == palette.swatches


def test_a_merge_takes_the_weighted_mean_unless_an_entry_is_locked() -> None:
    mean = THREE.merged({0, 2}, SHARES).swatches
    assert [(swatch.name, swatch.locked) for swatch in mean] == [("brick", True), ("", True)]
    red, _, blue, alpha = mean[0].color
    assert red > blue
    assert alpha == 255
    assert THREE.merged({0, 1}, SHARES).swatches == (Swatch(GREEN, True, "brick"), Swatch(BLUE))
    with pytest.raises(ValueError, match="two colors"):
        THREE.merged({1}, SHARES)


def test_entries_are_renamed_moved_arranged_locked_and_deleted() -> None:
    assert THREE.renamed(2, " sea ").swatches[2].name == "sea"
    assert held(THREE.moved({0}, 3)) == [GREEN, BLUE, RED]
    assert held(THREE.moved({1, 2}, 0)) == [GREEN, BLUE, RED]
    assert held(THREE.arranged([2, 0, 1])) == [BLUE, RED, GREEN]
    assert THREE.with_lock({0, 1}, locked=True).locked == (0, 1)
    assert held(THREE.without({0, 1})) == [BLUE]
    with pytest.raises(ValueError, match="1 to 256"):
        THREE.without({0, 1, 2})
    with pytest.raises(ValueError, match="each entry once"):
        THREE.arranged([0, 0, 1])
    with pytest.raises(ValueError, match="four values"):
        Swatch((0, 0, 256, 255))
    with pytest.raises(ValueError, match="distinct"):
        EditedPalette((Swatch(CLEAR), Swatch((9, 9, 9, 0))))


def test_a_full_palette_loses_the_least_used_color_that_is_not_locked() -> None:
    full = EditedPalette(tuple(Swatch((0, 0, blue, 255), locked=blue < 3) for blue in range(256)))
    added = full.with_color(WHITE, [float(blue) for blue in range(256)])
    assert len(added) == 256
    assert added.entry_of((0, 0, 3, 255)) == -1
    with pytest.raises(ValueError, match="none can be added"):
        full.with_lock(range(256), locked=True).with_color(WHITE, [0.0] * 256)


# ---- A fit around locked entries


def photo(alpha: bool) -> np.ndarray:
    random = np.random.default_rng(3)
    ramp = np.linspace(0, 255, 60)[:, None, None] * np.array([1.0, 0.6, 0.3]) + random.normal(0, 20, (60, 50, 3))
    pixels = np.full((60, 50, 4), 255, np.uint8)
    pixels[..., :3] = ramp.clip(0, 255)
    if alpha:
        pixels[:20, :, 3] = np.linspace(0, 255, 50)
    return pixels


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("fixed", [(BLACK, WHITE), (GREEN,), (CLEAR, BLUE, GREEN), (CLEAR,)])
def test_a_fit_keeps_fixed_entries_exactly_and_fills_up_with_the_best(alpha: bool, fixed: tuple[Color, ...]) -> None:
    counted = count(photo(alpha), Options(), ignore)
    cloud = dispatch.Cloud(dispatch.points(counted.histogram.colors, counted.space), counted.histogram.weights)

    def error(palette: Palette) -> int:
        labels = np.zeros(len(cloud), np.uint8)
        return dispatch.assign(cloud, dispatch.points(palette.colors, counted.space), labels)[1]

    around = fit_around(counted.histogram, Palette(np.array(fixed, np.uint8)), 12, counted.space, Effort.FAST, ignore)
    assert [tuple(row) for row in around.colors[: len(fixed)].tolist()] == list(fixed)
    assert len(fixed) < len(around) <= 12
    assert len(set(around.keys.tolist())) == len(around)
    own = fit(counted.histogram, 12 - len(fixed), counted.space, Effort.FAST, ignore).palette
    assert error(around) < 1.06 * error(own)  # the fixed ones took no place from the others
    edited = EditedPalette((*(Swatch(color, locked=True) for color in fixed), Swatch(RED, name="old")))
    assert edited.refitted(around).locked == tuple(range(len(fixed)))


def test_a_fit_with_no_room_is_the_fixed_entries() -> None:
    counted = count(photo(alpha=False), Options(), ignore).histogram
    fixed = Palette(np.array([RED, BLUE], np.uint8))
    assert fit_around(counted, fixed, 2, working_space(ColorSpace.OKLAB, alpha=False), Effort.FAST, ignore) is fixed


@pytest.mark.parametrize("alpha", [False, True])
def test_locked_colors_are_in_the_result_even_if_no_pixel_uses_them(alpha: bool) -> None:
    cyan, magenta = (1, 255, 255, 255), (255, 1, 255, 255)
    edited = EditedPalette(tuple(map(Swatch, (BLACK, (250, 150, 80, 255), cyan, magenta))))
    edited = edited.with_lock({2}, locked=True).with_color(CLEAR, [1.0] * 4)
    assert edited.kept == Palette(np.array([cyan, CLEAR], np.uint8))
    assert EditedPalette.of(edited.palette, edited.kept).swatches == edited.swatches
    result = quantize(photo(alpha), dither="none", palette=edited.palette, kept=edited.kept)
    found = [tuple(color) for color in result.palette.colors.tolist()]
    assert CLEAR in found
    assert result.counts[found.index(cyan)] == 0
    assert magenta not in found
    assert result.counts.sum() == result.indices.size


# ---- What an edit touches


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("change", ["delete", "add", "replace", "clear"])
def test_an_edit_maps_touched_pixels_to_their_nearest_entry_and_no_others(alpha: bool, change: str) -> None:
    pixels = photo(alpha)
    plain = Options(colors=9, dither=Dither.NONE, thrift=0.0)
    result = quantize(pixels, plain)
    prepared = index_map(pixels, result, ColorSpace.OKLAB)
    before = EditedPalette.of(result.palette)
    after = {
        "delete": before.without({4}),
        "add": before.with_color((160, 90, 60, 255), result.counts.tolist()),
        "replace": before.replaced(2, (90, 60, 30, 255)),
        "clear": before.with_color(CLEAR, result.counts.tolist()),
    }[change]
    edited = prepared.edited(after.palette)
    # THEN every pixel has the entry that is nearest of all, opaque pixels the nearest opaque one
    space = prepared.space
    points, entries = (dispatch.points(of, space).astype(int) for of in (pixels.reshape(-1, 4), edited.palette.colors))
    squared = np.square(points[:, None] - entries).sum(axis=2)
    solid = edited.palette.colors[:, 3] == 255
    barred = (pixels.reshape(-1, 4)[:, 3:] == 255) & ~solid
    squared[barred] = 1 << 40
    chosen = np.take_along_axis(squared, edited.indices.reshape(-1, 1).astype(int), axis=1)[:, 0]
    assert (chosen == squared.min(axis=1)).all()
    assert edited.counts.sum() == pixels[..., 0].size
    # THEN a palette that is the same maps nothing anew, dithered pixels included
    dithered = quantize(pixels, Options(colors=9))
    same = index_map(pixels, dithered, ColorSpace.OKLAB).edited(dithered.palette)
    assert np.array_equal(same.indices, dithered.indices)


def test_a_large_picture_is_represented_by_some_of_its_pixels() -> None:
    pixels = photo(alpha=False)
    result = quantize(pixels, Options(colors=4))
    prepared = index_map(pixels, result, ColorSpace.SRGB, most_pixels=800)
    assert prepared.step == 2
    assert np.array_equal(prepared.edited(result.palette).indices, result.indices[::2, ::2])


# ---- Checks for the eye


def test_contrast_is_that_of_wcag() -> None:
    assert contrast_ratio(BLACK, WHITE) == pytest.approx(21.0)
    assert contrast_ratio((119, 119, 119, 255), WHITE) == pytest.approx(4.48, abs=0.005)  # WCAG's example of a failure
    assert contrast_ratio(WHITE, WHITE) == 1.0


def test_red_and_green_of_one_lightness_are_confused_by_deutans_only_where_they_differ_for_others() -> None:
    red, green, dark, glass = (190, 90, 40, 255), (130, 126, 30, 255), (20, 20, 20, 255), (130, 126, 30, 128)
    found = confusions(Palette(np.array([dark, red, green, glass], np.uint8)))
    assert [(pair.first, pair.second) for pair in found] == [(1, 2)]
    assert Deficiency.DEUTAN in found[0].deficiencies
    assert Deficiency.TRITAN not in found[0].deficiencies
    grays = np.array([(value, value, value, 200) for value in (0, 77, 255)], np.uint8)
    for kind in Deficiency:
        assert np.abs(seen_with(grays, kind).astype(int) - grays).max() <= 1  # grays stay as they are
