"""What a person can give up is a list of words, and what a file holds is named in one sentence."""

from __future__ import annotations

import pytest

from qtcompress.engine.metadata.inventory import (
    DROPPABLE,
    PRIVATE,
    Block,
    Kind,
    droppable,
    droppable_text,
    left_alone,
    named,
)


@pytest.mark.parametrize("text", ["video", "video,layers", "all", "texts", "unknown", ""])
def test_a_list_of_words_is_understood_and_shown_again(text: str) -> None:
    assert droppable_text(droppable(text)) == text


def test_words_stand_for_kinds_and_others_are_refused() -> None:
    assert droppable(" Video , gain-map") == Kind.VIDEO | Kind.GAIN_MAP
    assert droppable("nothing") is None
    assert droppable("all") == Kind(sum(kind.value for kind in DROPPABLE.values()))
    with pytest.raises(ValueError, match=r"must be some of video, gain-map.* not 'video,pixels'"):
        droppable("video,pixels")


def test_a_sentence_names_content_and_how_it_is_given_up() -> None:
    sentence = left_alone(["layers", "the chunk abCd"], Kind.LAYERS | PRIVATE).sentence("The file")
    assert sentence.startswith("The file holds layers and the chunk abCd: left as it is, because no result")
    assert sentence.endswith("To give it up: --drop layers,unknown, or More > Give up in the window.")
    assert left_alone(["a resolution"], Kind.RESOLUTION).sentence("The file").endswith("can hold that.")


@pytest.mark.parametrize(
    ("names", "told"),
    [("", ""), ("a", "a"), ("aa", "a"), ("ab", "a and b"), ("abc", "a, b and c"), ("abcd", "a, b and 2 more")],
)
def test_many_names_are_counted(names: str, told: str) -> None:
    assert named(names) == told


def test_a_bound_block_fits_nowhere() -> None:
    block = Block(Kind.PNG_CHUNKS, "a chunk")
    assert block.fits(Kind.PNG_CHUNKS | Kind.EXIF)
    assert not block.fits(Kind.EXIF)
    assert not Block(Kind.PNG_CHUNKS, "a chunk", bound=True).fits(Kind.PNG_CHUNKS)
