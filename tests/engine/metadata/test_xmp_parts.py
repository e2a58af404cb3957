"""A packet in two parts says the same as in one."""

from __future__ import annotations

import pytest

from qtcompress.engine.metadata.xmp_parts import RDF, merged, only, simple_properties, split, with_description
from tests.engine.pictures.phone_files import xmp

ACME = "{http://acme.example/1/}"
LARGE = xmp(f'acme:One="{"1" * 500}" acme:Two="{"2" * 900}"', f"<acme:Three>{'3' * 700}</acme:Three>")


def test_the_largest_properties_move_until_the_rest_fits() -> None:
    assert split(LARGE, len(LARGE)) == (LARGE, b"")
    kept, moved = split(LARGE, len(LARGE) - 1)
    assert kept.replace(b"' ", b"'", 0)[: kept.index(b" acme:One")] + LARGE[LARGE.index(b" acme:One") :] == LARGE
    assert set(simple_properties(moved)) == {f"{ACME}Two"}
    kept, moved = split(LARGE, len(LARGE) - 1000)
    assert set(simple_properties(moved)) == {f"{ACME}Two", f"{ACME}Three"}
    assert simple_properties(merged(kept, moved)) == simple_properties(LARGE)
    assert simple_properties(merged(b"", moved)) == simple_properties(moved)


@pytest.mark.parametrize("packet", [b"x" * 200, LARGE])
def test_a_packet_that_cannot_be_split_is_refused(packet: bytes) -> None:
    with pytest.raises(ValueError, match="too large"):
        split(packet, 100)


def test_only_what_is_asked_for_is_copied() -> None:
    kept = only(LARGE, lambda name: name.endswith(("After", "One")))
    assert simple_properties(kept) == {f"{ACME}One": "1" * 500, f"{ACME}After": "\u00e9"}
    assert only(LARGE, lambda _: False) == only(b"<broken", lambda _: True) == b""
    inner = '<Description><p xmlns="urn:p">5</p></Description>'
    unprefixed = f'<RDF xmlns="{RDF}">{inner}</RDF>'.encode()
    assert simple_properties(only(unprefixed, lambda _: True)) == {"{urn:p}p": "5"}


def test_what_is_no_packet_gives_way_to_one() -> None:
    assert merged(xmp(), b"<broken") == xmp()
    description = f'<rdf:Description xmlns:rdf="{RDF}" xmlns:p="urn:p" p:p="5"/>'.encode()
    for nothing in (b"", b"<broken", b"<other/>", f'<rdf:RDF xmlns:rdf="{RDF}"/>'.encode()):
        assert simple_properties(with_description(nothing, description)) == {"{urn:p}p": "5"}
