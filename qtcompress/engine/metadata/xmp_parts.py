"""XMP packets in two parts: a packet that is too large for one place is split, and two packets are merged.

XMP specification, part 3, section 1.1.3.1. Properties are copied as they are written, with the namespaces around them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import accumulate

from qtcompress.core.text import Text
from qtcompress.engine.metadata import xml_spans
from qtcompress.engine.metadata.xml_spans import XmlAttribute, XmlElement, quoted

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
EMPTY = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}"></rdf:RDF></x:xmpmeta>'.encode()
_LABEL = re.compile(rb"<([^\s/>]+)")

Property = XmlAttribute | XmlElement


def descriptions_of(root: XmlElement) -> list[XmlElement]:
    """Return the descriptions at the top of a packet; one inside a property belongs to the property."""
    return [found for home in _homes(root) for found in home.children if found.name == f"{{{RDF}}}Description"]


def _homes(root: XmlElement) -> list[XmlElement]:
    """Return the elements in which descriptions stand."""
    return [one for one in root.all() if one.name == f"{{{RDF}}}RDF"]


def properties_of(description: XmlElement) -> list[Property]:
    """Return the properties of a description: its attributes, without those of RDF itself, and its children."""
    return [*(one for one in description.attributes if not _is_of_rdf(one)), *description.children]


def _is_of_rdf(one: XmlAttribute) -> bool:
    return one.name.startswith(f"{{{RDF}}}")


def value_of(one: Property) -> str:
    """Return the text of a property."""
    return one.value if isinstance(one, XmlAttribute) else one.text


def simple_properties(packet: bytes) -> dict[str, str]:
    """Return the properties without structure at the top of a packet, by their names as `{namespace}local`."""
    every = (one for _, one in _all_properties(packet))
    return {one.name: value_of(one) for one in every if isinstance(one, XmlAttribute) or not one.children}


def _all_properties(packet: bytes) -> list[tuple[XmlElement, Property]]:
    """Return the properties at the top of a packet, each with its description; none if it is no XMP."""
    root = xml_spans.parse(packet)
    return [(home, one) for home in descriptions_of(root) for one in properties_of(home)] if root else []


def with_description(packet: bytes, descriptions: bytes) -> bytes:
    """Return a packet, which may be empty, with more descriptions after its own."""
    for whole in (packet, EMPTY):
        root = xml_spans.parse(whole)
        ends = [one.close_at for one in _homes(root) if one.close_at < one.end] if root else []
        if ends:
            break
    return xml_spans.edited(whole, [(ends[-1], ends[-1], descriptions)])


def only(packet: bytes, keep: Callable[[str], bool]) -> bytes:
    """Return a new packet with the properties for whose names (`{namespace}local`) `keep` is true; empty if none is."""
    return _packet(packet, [(home, one) for home, one in _all_properties(packet) if keep(one.name)])


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
    moved = _largest(packet, len(packet) - most_bytes)
    return xml_spans.edited(packet, [one.removed() for _, one in moved]), _packet(packet, moved)


def _largest(packet: bytes, least_bytes: int) -> list[tuple[XmlElement, Property]]:
    """Return the largest properties of a packet, which have some bytes together. Raises ValueError if all have less."""
    if least_bytes <= 0:
        return []
    every = sorted(_all_properties(packet), key=lambda pair: pair[1].start - pair[1].end)
    sums = list(accumulate(one.end - one.start for _, one in every))
    count = bisect_left(sums, least_bytes) + 1
    if count > len(every):
        raise ValueError(Text("a packet that is too large for its place"))
    return every[:count]


def _packet(source: bytes, chosen: Collection[tuple[XmlElement, Property]]) -> bytes:
    """Return a new packet with some properties, each with its description; empty if there are none."""
    homes = {id(home): home for home, _ in chosen}.values()
    copies = b"".join(_copied(source, home, [one for each, one in chosen if each is home]) for home in homes)
    return with_description(EMPTY, copies) if copies else b""


def _copied(source: bytes, home: XmlElement, properties: Collection[Property]) -> bytes:
    """Return a description with some properties of `home`, and all namespaces that are valid in it."""
    label = _LABEL.match(source, home.start)[1]  # type: ignore[index]  # the element starts here
    about = [one for one in home.attributes if _is_of_rdf(one)]
    attributes = [one for one in properties if isinstance(one, XmlAttribute)]
    elements = [one for one in properties if isinstance(one, XmlElement)]
    opening = _declared(home.scope).encode() + _written(source, [*about, *attributes])
    return b"<" + label + opening + b">" + _written(source, elements) + b"</" + label + b">"


def _declared(scope: Mapping[str, str]) -> str:
    """Return the attributes that declare the namespaces of a scope."""
    spaces = {prefix: space for prefix, space in scope.items() if prefix not in ("", "xml")}
    declared = "".join(f" xmlns:{prefix}={quoted(space)}" for prefix, space in spaces.items())
    return declared + (f" xmlns={quoted(scope[''])}" if scope.get("") else "")


def _written(source: bytes, properties: Iterable[Property]) -> bytes:
    return b"".join(source[one.start : one.end] for one in properties)
