"""A preview of a picture that gets fewer pixels: the result in its own size, beside the original at the same place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Effort, Options, ignore
from qtcompress.engine.job.goal import Goal
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.preview import PreviewRequest
from qtcompress.engine.preview.first_look import FirstLook
from qtcompress.engine.preview.previewer import Previewer
from qtcompress.engine.preview.proxies import Proxies
from tests.engine.jobs import compress, job_of

FEW = Options(colors=8, effort=Effort.FAST)
RECIPE = Recipe(FEW, resize=SizeLimit(80, 80))
SIZES = (80, 60), (320, 240)


@pytest.fixture
def photo(samples: Path, tmp_path: Path) -> Path:
    with Image.open(samples / "kingfisher.png") as image:
        image.convert("RGB").crop((0, 0, 320, 240)).save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


def test_an_exact_preview_has_the_size_and_bytes_of_the_result_and_both_originals(photo: Path, tmp_path: Path) -> None:
    previewer, request = Previewer(), PreviewRequest(photo, RECIPE)
    shown = previewer.preview(request, ignore)
    outcome = compress(job_of(photo, tmp_path / "out.png", FEW, resize=RECIPE.resize), ignore)
    assert ((shown.width, shown.height), shown.resized_from) == SIZES
    assert (shown.before.shape, shown.original.shape) == ((60, 80, 4), (240, 320, 4))
    assert (shown.target_bytes, shown.psnr_db) == (outcome.target_bytes, outcome.psnr_db)
    with Image.open(tmp_path / "out.png") as image:
        assert np.array_equal(np.array(image.convert("RGBA")), shown.pixels())
    looked = previewer.look(request, ignore)
    assert (looked.pixels.shape, looked.width, looked.height) == ((240, 320, 4), 80, 60)


def test_a_result_that_exists_is_shown_in_the_size_that_it_has(photo: Path, tmp_path: Path) -> None:
    outcome = compress(job_of(photo, tmp_path / "out.png", FEW, resize=RECIPE.resize), ignore)
    request = PreviewRequest(photo, Recipe(FEW), None, outcome.target)  # the options are others by now
    for shown in (
        Previewer().preview(request, ignore),
        FirstLook(Proxies()).so_far(replace(request, max_side=512), ignore),
    ):
        assert ((shown.width, shown.height), shown.resized_from) == SIZES
        assert shown.before.shape == shown.pixels().shape == (60, 80, 4)
    looked = Previewer().look(request, ignore), FirstLook(Proxies()).look(replace(request, max_side=64), ignore)
    assert [picture.width for picture in looked] == [80, 80]
    Image.new("P", (80, 70)).save(tmp_path / "out.png")
    with pytest.raises(ReadError, match="was changed"):
        Previewer().preview(request, ignore)


@pytest.mark.parametrize("goal", [None, Goal()])
def test_a_first_look_knows_the_new_size(photo: Path, goal: Goal | None) -> None:
    first, recipe = FirstLook(Proxies()), Recipe(FEW, goal, resize=SizeLimit(160, 160))
    near, far = (first.so_far(PreviewRequest(photo, recipe, side), ignore) for side in (512, 40))
    whole = first.so_far(PreviewRequest(photo, replace(recipe, resize=None), 512), ignore)
    assert ((near.width, near.height), near.resized_from) == ((160, 120), (320, 240))
    assert (near.before.shape, far.before.shape) == ((120, 160, 4), (30, 40, 4))
    assert 0.15 * whole.target_bytes < near.target_bytes < 0.6 * whole.target_bytes
    assert 0.4 * near.target_bytes < far.target_bytes < 2.5 * near.target_bytes


@pytest.mark.parametrize("resize", [SizeLimit(percent=99), SizeLimit(320, 320)])
def test_what_is_kept_or_left_is_shown_in_its_own_size(tmp_path: Path, resize: SizeLimit) -> None:
    Image.new("1", (320, 240)).save(tmp_path / "a.png")
    request = PreviewRequest(tmp_path / "a.png", replace(RECIPE, resize=resize), 512)
    first = FirstLook(Proxies())
    left = FirstLook(Proxies(), why_left=lambda path: "It is a result.")
    for shown in (first.so_far(request, ignore), left.so_far(request, ignore), Previewer().preview(request, ignore)):
        assert (shown.kept, shown.width, shown.resized_from, shown.original) == (True, 320, None, None)
    assert left.look(request, ignore).width == 320
