"""English texts that keep their templates and values."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

from qtcompress.core.errors import PlaceError, ReadError
from qtcompress.core.text import Text


def test_text_is_the_english_string_wherever_it_goes() -> None:
    text = Text("is cut off after {size_bytes:,} bytes", size_bytes=12_345)
    assert text == "is cut off after 12,345 bytes"
    assert hash(text) == hash("is cut off after 12,345 bytes")
    assert json.dumps([text]) == '["is cut off after 12,345 bytes"]'
    assert type(str(text)) is str


def test_text_keeps_its_template_and_values_in_another_process() -> None:
    inside = Text("holds {names}", names=Text.listed(("a video", Text("{count} more", count=2))))
    text = Text("{name} {what}.", name=Path("a.jpg"), what=inside)
    copy = pickle.loads(pickle.dumps(text))
    assert (copy, copy.template, copy.values) == ("a.jpg holds a video, 2 more.", "{name} {what}.", text.values)
    assert copy.values["what"].values["names"].template == "{first}, {rest}"
    assert copy.values["name"] == "a.jpg"


def test_plural_is_chosen_by_the_number() -> None:
    texts = [Text.plural(n, "{n:,} color reaches {goal}", "{n:,} colors reach {goal}", goal=80) for n in (0, 1, 2000)]
    assert texts == ["0 colors reach 80", "1 color reaches 80", "2,000 colors reach 80"]
    assert [(text.template, text.number) for text in texts] == [("{n:,} colors reach {goal}", n) for n in (0, 1, 2000)]


def test_sentence_of_an_error_keeps_its_parts() -> None:
    error = ReadError(Text("has {n} pages", n=3), "Copy it again.")
    sentence = error.sentence("a\nb.jpg")
    assert sentence == "a\\x0ab.jpg has 3 pages: copy it again."
    assert isinstance(sentence.values["what"], Text)
    assert sentence.values["advice"] == "Copy it again."
    assert error.sentence() == "has 3 pages: copy it again."
    assert PlaceError("The disk is full").sentence("a.jpg") == "The disk is full."


def test_clause_of_an_error_is_what_it_was_raised_with() -> None:
    assert Text.why(ValueError(Text("line {n} is wrong", n=2))).values == {"n": 2}
    assert Text.why(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid")) == str(
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid")
    )


def test_text_at_a_picture_names_it_without_its_folder() -> None:
    inside = ReadError(Text("is in the way of {path}", path="/photos/a.jpg")).sentence("/photos/a.jpg")
    text = inside.renamed("/photos/a.jpg", "a.jpg")
    assert text == "a.jpg is in the way of /photos/a.jpg."
    assert text.values["name"] == "a.jpg"
