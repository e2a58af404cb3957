"""Numbers as people read them."""

from __future__ import annotations

import pytest

from qtcompress.gui.common import format as fmt

NBSP = "\N{NO-BREAK SPACE}"
MINUS = fmt.MINUS


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (8_200_000, 2_100_000, f"{MINUS}74{NBSP}%"),
        (1000, 1000, f"0{NBSP}%"),
        (1000, 1120, f"+12{NBSP}%"),
        (1_000_000, 1, f"{MINUS}99{NBSP}%"),
        (100, 1_234_600, f"+1,234,500{NBSP}%"),
        (0, 10, ""),
    ],
)
def test_saving_is_a_rounded_share_and_never_the_whole(before: int, after: int, text: str) -> None:
    assert fmt.saving(before, after) == text


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [(8_200_000, 2_100_000, "8.2 → 2.1 MB"), (1_500_000, 300_000, "1.5 MB → 300.0 kB")],
)
def test_unit_is_written_once_where_it_is_the_same(before: int, after: int, text: str) -> None:
    assert fmt.sizes(before, after) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "0:01"), (59.5, "1:00"), (130, "2:10"), (3600, "1:00:00"), (3725, "1:02:05")]
)
def test_time_left_is_rounded_up(seconds: float, text: str) -> None:
    assert fmt.duration(seconds) == text


def test_things_are_counted() -> None:
    assert fmt.pictures(1) == "1 picture"
    assert fmt.pictures(2120) == "2,120 pictures"


def test_points_have_one_place_and_a_true_sign() -> None:
    numbers = {31.44: "31.4", 0: "0.0", -0.04: "0.0", -2.26: f"{fmt.MINUS}2.3", 1000: "1,000.0"}
    assert {number: fmt.tenths(number) for number in numbers} == numbers
    assert fmt.points(1) == "1.0 points"
