"""How many pixels a result gets by a limit, and the texts of limits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from qtcompress.engine.job.size_limit import (
    SizeLimit,
    box_limit_of,
    long_edge_of,
    megapixels_of,
    scale_of,
    size_limit_of,
)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("1920x1080", (4000, 3000), (1440, 1080)),
        ("1920 \N{MULTIPLICATION SIGN} 1080", (4000, 1000), (1920, 480)),
        ("1920x1080", (1000, 3000), (360, 1080)),
        ("2048", (3000, 4000), (1536, 2048)),
        ("2048 px", (2048, 2000), (2048, 2000)),
        ("4 MP", (4000, 3000), (2309, 1732)),
        ("0,5 megapixels", (1000, 1000), (707, 707)),
        ("4MP", (2000, 2000), (2000, 2000)),
        ("50%", (101, 3), (50, 2)),
        ("2048", (30_000, 3), (2048, 1)),
        ("1 %", (30, 3), (1, 1)),
        ("0.0001MP", (50_000, 1), (2236, 1)),
    ],
)
def test_a_picture_keeps_its_shape_and_is_never_enlarged(
    text: str, before: tuple[int, int], after: tuple[int, int]
) -> None:
    limit = size_limit_of(text)
    assert limit.size_of(*before) == after
    assert limit.percent or limit.size_of(*after) == after or 1 in after


@pytest.mark.parametrize(
    ("read", "text", "limit"),
    [
        (box_limit_of, "1920x1080", SizeLimit(1920, 1080)),
        (long_edge_of, "2048", SizeLimit(2048, 2048)),
        (megapixels_of, "4", SizeLimit(megapixels=4)),
        (megapixels_of, "0.5 MP", SizeLimit(megapixels=0.5)),
        (scale_of, "50%", SizeLimit(percent=50)),
        (scale_of, "33.3", SizeLimit(percent=33.3)),
        (size_limit_of, " ", None),
    ],
)
def test_each_flag_reads_its_own_kind(read: Callable[[str], Any], text: str, limit: SizeLimit | None) -> None:
    assert read(text) == limit


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (box_limit_of, "1920"), (box_limit_of, "0x5"), (box_limit_of, "5x100001"), (long_edge_of, "0"),
        (long_edge_of, "2048x2"), (megapixels_of, "0"), (megapixels_of, "x"), (scale_of, "100%"), (scale_of, "0.5"),
        (scale_of, "-5"), (size_limit_of, "big"), (size_limit_of, "100 %"), (size_limit_of, "20000 MP"),
    ],
)  # fmt: skip
def test_what_is_no_limit_is_refused_with_what_was_typed(read: Callable[[str], Any], text: str) -> None:
    with pytest.raises(ValueError, match="must be") as caught:
        read(text)
    assert repr(text) in str(caught.value)


@pytest.mark.parametrize(
    "values",
    [{}, {"width": 5}, {"width": 5, "height": 5, "percent": 5.0}, {"percent": 100.0}, {"megapixels": -1.0}],
)
def test_a_limit_is_exactly_one(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"limit|sides"):
        SizeLimit(**values)


def test_a_limit_is_told_in_words() -> None:
    told = [str(size_limit_of(text).words) for text in ("1920x1080", "2048", "1.5MP", "50%")]
    assert told == [
        "at most 1920 x 1080 pixels", "at most 2048 pixels on the long edge", "at most 1.5 megapixels",
        "50 % of the size",
    ]  # fmt: skip
