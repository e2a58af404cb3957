"""Gray that can be data is shown, and nothing is made of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import LeftAlone
from qtcompress.core.types import Options, ignore
from qtcompress.engine.files.cache_folder import CacheFolder
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.pictures import reader
from qtcompress.engine.preview import PreviewRequest
from qtcompress.engine.preview.first_look import FirstLook
from qtcompress.engine.preview.previewer import Previewer
from qtcompress.engine.preview.proxies import Proxies
from qtcompress.engine.preview.thumbnails import ThumbnailFiles, Thumbnails, thumbnail


@pytest.fixture
def heights(tmp_path: Path) -> Path:
    """Return a map of 600 heights, the highest of which is white."""
    values = np.linspace(0, 65535, 600).astype(np.uint16)
    Image.fromarray(np.broadcast_to(values, (400, 600)).copy()).save(tmp_path / "heights.png")
    return tmp_path / "heights.png"


def test_gray_data_has_a_thumbnail_and_proxies_and_no_preview_of_a_result(heights: Path, tmp_path: Path) -> None:
    with pytest.raises(LeftAlone) as raised:
        reader.read(heights, ignore)
    told = raised.value.sentence("heights.png")
    assert "packed again" in told
    folder, files = CacheFolder(tmp_path / "proxies", None), ThumbnailFiles(tmp_path / "thumbnails")
    proxies = Proxies(folder)
    # The thumbnail says why nothing is made of the picture, so a stored one, which can't, is not written.
    made = Thumbnails(thumbnail, thumbnail, proxies, files).look(heights, 512, ignore)
    assert (made.pixels.shape, made.width, made.height) == ((170, 256, 4), 600, 400)
    assert made.pixels[0, 0, 0] < 3
    assert made.pixels[0, -1, 0] > 252
    assert made.left is not None
    assert made.left.sentence("heights.png") == told
    assert not (tmp_path / "thumbnails").exists()
    # Neither a first look nor the exact one shows a result, also at the next start.
    proxies.save(ignore)
    request = PreviewRequest(heights, Recipe(Options()), 512)
    for known in (proxies, Proxies(folder)):
        assert FirstLook(known).look(request, ignore).pixels.shape == (341, 512, 4)
        with pytest.raises(LeftAlone) as raised:
            FirstLook(known).so_far(request, ignore)
        assert raised.value.sentence("heights.png") == told
    with pytest.raises(LeftAlone, match="256 levels"):
        Previewer().preview(request, ignore)


def test_gray_data_that_was_packed_again_is_shown_as_it_was(heights: Path, tmp_path: Path) -> None:
    packed = tmp_path / "packed.png"
    with Image.open(heights) as image:
        image.save(packed, optimize=True)
    sizes = heights.stat().st_size, packed.stat().st_size
    done = Outcome(heights, packed, Status.COMPRESSED, "", *sizes)
    shown = Previewer().preview(PreviewRequest(heights, Recipe(Options()), None, packed, done), ignore)
    assert np.array_equal(shown.pixels(), shown.before)
    assert shown.quantized is None  # it has no palette of the 256 levels that are shown
    assert shown.before[0, -1].tolist() == [255, 255, 255, 255]
