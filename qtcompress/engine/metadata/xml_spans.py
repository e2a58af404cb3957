"""XML with the place of each element and attribute, so that it can be edited while all other bytes stay as they are.

A parser that writes a document again loses prefixes, the order of attributes, quotes, and padding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from qtcompress.core.text import Text

_NAME = re.compile(rb"<[^\s/>]+")
_ATTRIBUTE = re.compile(rb"""\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')""")
_TAG_END = re.compile(rb"\s*/?>")
_MAX_DEPTH = 200
_BUFFER_BYTES = 1 << 20  # a depth map is one long text

Edit = tuple[int, int, bytes]
"""The start and the end of what is replaced, and its replacement."""


@dataclass(frozen=True, slots=True)
class XmlAttribute:
    """An attribute: its name as `{namespace}local`, its value, and its place, with the white space before it."""

    name: str
    value: str
    start: int
    end: int

    def set(self, data: bytes, value: str) -> Edit:
        """Return the edit that changes its value in the document `data`."""
        label = data[self.start : self.end].split(b"=", 1)[0]
        return self.start, self.end, label + b"=" + quoted(value).encode()

    def removed(self) -> Edit:
        """Return the edit that removes it."""
        return self.start, self.end, b""


@dataclass(slots=True)
class XmlElement:
    """An element: its name as `{namespace}local`, its content, and the places of its start tag and its end.

    It is complete, and then never changed, once `parse` has returned. `scope` maps the prefixes that are valid in it to
    their namespaces. `text` is the text directly in it; `close_at` is where its end tag starts.
    """

    name: str
    start: int
    open_end: int
    scope: Mapping[str, str] = field(repr=False)
    attributes: tuple[XmlAttribute, ...]
    children: list[XmlElement] = field(default_factory=list)
    text: str = ""
    close_at: int = 0
    end: int = 0

    def all(self) -> Iterator[XmlElement]:
        """Yield the element and all elements in it, in the order of the document."""
        yield self
        for child in self.children:
            yield from child.all()

    def set(self, data: bytes, value: str) -> Edit:
        """Return the edit that changes the text of an element without children in the document `data`."""
        text = escaped(value).encode()
        if self.end > self.open_end:
            return self.open_end, self.close_at, text
        label = _NAME.match(data, self.start)[0][1:]  # type: ignore[index]  # the element starts here
        return self.open_end - 2, self.open_end, b">" + text + b"</" + label + b">"

    def removed(self) -> Edit:
        """Return the edit that removes it."""
        return self.start, self.end, b""


def escaped(text: str) -> str:
    """Return a text as XML. xml.sax.saxutils would import urllib.request and all that it needs, which takes .02 s."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")


def quoted(value: str) -> str:
    """Return the value of an attribute as XML, in quotes."""
    value = escaped(value).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    if '"' not in value:
        return f'"{value}"'
    return f"'{value}'" if "'" not in value else '"' + value.replace('"', "&quot;") + '"'


def parse(data: bytes) -> XmlElement | None:
    """Return the root of a document in UTF-8; None if it is no XML, or has a document type, which XMP may not have."""
    builder = _Builder(data)
    try:
        builder.parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        return None
    return builder.root


def edited(data: bytes, edits: list[Edit]) -> bytes:
    """Return the document after the edits; an edit within another one is left out.

    What is inserted at the start of a replaced piece stands before its replacement.
    """
    out, at = [], 0
    for start, end, new in sorted(edits, key=lambda edit: (edit[0], edit[1] > edit[0], -edit[1])):
        if start >= at:
            out += [data[at:start], new]
            at = end
    return b"".join([*out, data[at:]])


class _Builder:
    """Builds elements from the events of the parser. Raises ValueError for documents that XMP may not be."""

    def __init__(self, data: bytes) -> None:
        self.root: XmlElement | None = None
        self._data = data
        self._open: list[XmlElement] = []
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text, self.parser.buffer_size = True, _BUFFER_BYTES
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _start(self, name: str, values: Mapping[str, str]) -> None:
        start = self.parser.CurrentByteIndex
        label = _NAME.match(self._data, start)
        at = start if label is None else label.end()
        places = list(self._attributes_at(at))
        at = places[-1][2] if places else at
        tag_end = _TAG_END.match(self._data, at)
        if tag_end is None:  # the parser has found another encoding
            raise ValueError("a document that is not in UTF-8")
        open_end = tag_end.end()
        scope = self._scope(values)
        attributes = tuple(
            XmlAttribute(_resolved(label, scope, ""), values[label], begin, end)
            for label, begin, end in places
            if not label.startswith("xmlns")
        )
        element = XmlElement(_resolved(name, scope, scope.get("", "")), start, open_end, scope, attributes)
        if self._open:
            self._open[-1].children.append(element)
        self.root = self.root or element
        self._open.append(element)
        if len(self._open) > _MAX_DEPTH:
            raise ValueError(Text("elements within elements within elements"))

    def _attributes_at(self, at: int) -> Iterator[tuple[str, int, int]]:
        """Yield the name, the start, and the end of each attribute from `at`."""
        while found := _ATTRIBUTE.match(self._data, at):
            yield found[1].decode(), at, found.end()
            at = found.end()

    def _scope(self, values: Mapping[str, str]) -> dict[str, str]:
        """Return the namespaces that are valid in the next element, by their prefixes."""
        around = self._open[-1].scope if self._open else {"xml": "http://www.w3.org/XML/1998/namespace"}
        labels = (label for label in values if label == "xmlns" or label.startswith("xmlns:"))
        return {**around, **{label[6:]: values[label] for label in labels}}

    def _end(self, _name: str) -> None:
        element = self._open.pop()
        empty = self._data[element.open_end - 2 : element.open_end] == b"/>"
        element.close_at = element.open_end if empty else self.parser.CurrentByteIndex
        element.end = element.open_end if empty else self._data.index(b">", element.close_at) + 1

    def _text(self, text: str) -> None:
        self._open[-1].text += text

    def _doctype(self, *_: object) -> None:
        raise ValueError(Text("a document type"))


def _resolved(label: str, scope: Mapping[str, str], unprefixed: str) -> str:
    prefix, colon, local = label.rpartition(":")
    space = scope.get(prefix, "") if colon else unprefixed
    return f"{{{space}}}{local}"
