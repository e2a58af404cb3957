"""An edit changes what it is about, and no other byte."""

from __future__ import annotations

from xml.sax import saxutils

import pytest

from qtcompress.engine.metadata.xml_spans import XmlElement, edited, escaped, parse, quoted

TEXT = """<?xml version="1.0"?><!-- <a b="c"/> --><a:r xmlns:a='urn:1' xmlns="urn:2"
  a:x = "1 &lt; &quot;2&quot;"	y='>'><n xmlns:a="urn:3" a:x="3"/ ><t>text &amp; <![CDATA[more]]></t><e /></a:r>
<?end?>""".replace("/ >", "/>").encode()


def root() -> XmlElement:
    found = parse(TEXT)
    assert found is not None
    return found


def test_names_are_resolved_where_they_stand() -> None:
    assert [one.name for one in root().all()] == ["{urn:1}r", "{urn:2}n", "{urn:2}t", "{urn:2}e"]
    assert [(one.name, one.value) for one in root().attributes] == [("{urn:1}x", '1 < "2"'), ("{}y", ">")]
    assert [one.name for one in root().children[0].attributes] == ["{urn:3}x"]
    assert root().children[1].text == "text & more"


def test_places_are_those_in_the_document() -> None:
    pieces = [TEXT[one.start : one.end] for one in root().all()]
    assert pieces[0].startswith(b"<a:r ")
    assert pieces[0].endswith(b"</a:r>")
    assert pieces[1:] == [b'<n xmlns:a="urn:3" a:x="3"/>', b"<t>text &amp; <![CDATA[more]]></t>", b"<e />"]
    assert [TEXT[one.start : one.end] for one in root().attributes] == [b'\n  a:x = "1 &lt; &quot;2&quot;"', b"\ty='>'"]


def test_values_and_texts_are_set_and_escaped() -> None:
    first, second = root().attributes
    nothing, text, empty = root().children
    edits = [first.set(TEXT, '<"'), text.set(TEXT, "a<b"), empty.set(TEXT, "5"), nothing.removed(), second.removed()]
    made = edited(TEXT, edits)
    assert b"a:x =" in made
    found = parse(made)
    assert found is not None
    assert [(one.name, one.value) for one in found.attributes] == [("{urn:1}x", '<"')]
    assert [(one.name, one.text) for one in found.children] == [("{urn:2}t", "a<b"), ("{urn:2}e", "5")]
    assert made.startswith(TEXT[: TEXT.index(b"\n")])
    assert made.endswith(b"\n<?end?>")


def test_an_edit_within_another_one_is_left_out() -> None:
    assert edited(b"0123456789", [(4, 5, b"x"), (2, 8, b"-"), (8, 8, b"+"), (8, 9, b"")]) == b"01-+9"


@pytest.mark.parametrize(
    "text",
    [
        b"", b"<a>", b"<a b='1' b='2'/>", b"\xff", b"<a>&undefined;</a>",
        b'<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
        b"<a>" * 300 + b"</a>" * 300,
    ],
)  # fmt: skip
def test_what_is_no_xmp_is_refused(text: bytes) -> None:
    assert parse(text) is None


@pytest.mark.parametrize("text", ["", "a<b>&amp;c", "one\ntwo\rthree\tfour", '"', "'", "\"'", "a\"<'&"])
def test_texts_and_values_are_written_as_pythons_library_does(text: str) -> None:
    assert (escaped(text), quoted(text)) == (saxutils.escape(text), saxutils.quoteattr(text))
