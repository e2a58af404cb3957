"""XMP packets in two parts: a packet that is too large for one place is split, and two packets are merged.

XMP specification, part 3, section 1.1.3.1. Properties are copied as they are written, with the namespaces around them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from xml.sax.saxutils import quoteattr

from qtcompress.engine.metadata import xml_spans
from qtcompress.engine.metadata.xml_spans import XmlAttribute, XmlElement

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
EMPTY = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}"></rdf:RDF></x:xmpmeta>'.encode()
_LABEL = re.compile(rb"<([^\s/>]+)")

Property = XmlAttribute | XmlElement


def descriptions_of(root: XmlElement) -> list[XmlElement]:
    """Return the descriptions at the top of a packet; one inside a property belongs to the property."""
    homes = [one for one in root.all() if one.name == f"{{{RDF}}}RDF"]
    return [found for home in homes for found in home.children if found.name == f"{{{RDF}}}Description"]


def properties_of(description: XmlElement) -> list[Property]:
    """Return the properties of a description: its attributes, without those of RDF itself, and its children."""
    return [*(one for one in description.attributes if not one.name.startswith(f"{{{RDF}}}")), *description.children]


def value_of(one: Property) -> str:
    """Return the text of a property."""
    return one.value if isinstance(one, XmlAttribute) else one.text


def simple_properties(packet: bytes) -> dict[str, str]:
    """Return the properties without structure at the top of a packet, by their names as `{namespace}local`."""
    root = xml_spans.parse(packet)
    every = [one for home in descriptions_of(root) for one in properties_of(home)] if root else []
    return {one.name: value_of(one) for one in every if isinstance(one, XmlAttribute) or not one.children}


def with_description(packet: bytes, descriptions: bytes) -> bytes:
    """Return a packet, which may be empty, with more descriptions after its own."""
    for whole in (packet, EMPTY):
        root = xml_spans.parse(whole)
        homes = [one for one in root.all() if one.name == f"{{{RDF}}}RDF" and one.close_at < one.end] if root else []
        if homes:
            break
    return xml_spans.edited(whole, [(homes[-1].close_at, homes[-1].close_at, descriptions)])


def only(packet: bytes, keep: Callable[[str], bool]) -> bytes:
    """Return a new packet with the properties for whose names (`{namespace}local`) `keep` is true; empty if none is."""
    root = xml_spans.parse(packet)
    chosen = (
        [(one, [each for each in properties_of(one) if keep(each.name)]) for one in descriptions_of(root)]
        if root
        else []
    )
    return _packet(packet, chosen)


def merged(standard: bytes, extended: bytes) -> bytes:
    """Return one packet with the properties of both; `standard` may be empty."""
    root = xml_spans.parse(extended)
    if root is None:
        return standard
    copies = b"".join(_copied(extended, one, properties_of(one)) for one in descriptions_of(root))
    return with_description(standard, copies)


def split(packet: bytes, most_bytes: int) -> tuple[bytes, bytes]:
    """Return a packet of at most `most_bytes`, and one with the largest properties, or empty if all fit.

    Raises ValueError if that is not possible.
    """
    root = None if len(packet) <= most_bytes else xml_spans.parse(packet)
    every = [(one, each) for one in descriptions_of(root) for each in properties_of(one)] if root else []
    left, moved = len(packet), []
    for home, one in sorted(every, key=lambda pair: pair[1].start - pair[1].end):
        if left <= most_bytes:
            break
        left -= one.end - one.start
        moved.append((home, one))
    if left > most_bytes:
        raise ValueError("a packet that is too large for its place")
    homes = list({id(home): home for home, _ in moved}.values())
    chosen = [(home, [one for each, one in moved if each is home]) for home in homes]
    return xml_spans.edited(packet, [one.removed() for _, one in moved]), _packet(packet, chosen)


def _packet(source: bytes, chosen: Iterable[tuple[XmlElement, Collection[Property]]]) -> bytes:
    copies = b"".join(_copied(source, home, properties) for home, properties in chosen if properties)
    return with_description(EMPTY, copies) if copies else b""


def _copied(source: bytes, home: XmlElement, properties: Collection[Property]) -> bytes:
    """Return a description with some properties of `home`, and all namespaces that are valid in it."""
    label = _LABEL.match(source, home.start)[1]  # type: ignore[index]  # the element starts here
    spaces = {prefix: space for prefix, space in home.scope.items() if prefix != "xml"}
    declared = "".join(f" xmlns:{prefix}={quoteattr(space)}" for prefix, space in spaces.items() if prefix)
    declared += f" xmlns={quoteattr(spaces[''])}" if spaces.get("") else ""
    about = [one for one in home.attributes if one.name.startswith(f"{{{RDF}}}")]
    attributes = [one for one in properties if isinstance(one, XmlAttribute)]
    elements = [one for one in properties if isinstance(one, XmlElement)]
    opening = b"".join(source[one.start : one.end] for one in (*about, *attributes))
    inner = b"".join(source[one.start : one.end] for one in elements)
    return b"<" + label + declared.encode() + opening + b">" + inner + b"</" + label + b">"
