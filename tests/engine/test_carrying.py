"""What a picture is kept for goes along into its result, or the picture is left alone with a sentence that names it."""

from __future__ import annotations

import io
import json
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import WriteError
from qtcompress.core.types import Effort, Options, ignore
from qtcompress.engine.containers.jpeg_segments import COMMENT, segments_of
from qtcompress.engine.encodings import decoded, jpeg
from qtcompress.engine.job.formats import ALL_FORMATS, Format
from qtcompress.engine.job.goal import LOSSLESS, EncodingResult, Goal
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal import serialization
from qtcompress.engine.journal.preflight import foresee
from qtcompress.engine.metadata import exif, iptc
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.pictures import icc, reader
from qtcompress.engine.pictures.appended import CannotCarry, Extra, appended_to
from tests.engine.jobs import compress, job_of
from tests.engine.pictures import phone_files as phone
from tests.engine.pictures.test_walks import jpeg as with_segments
from tests.engine.pictures.test_walks import png, webp

FAST = Options(effort=Effort.FAST)
BY_PILLOW = ALL_FORMATS & ~Format.JXL
JPEG_80 = EncodingResult(Format.JPEG, codec_quality=80, variant="4:2:0")
WEBP_80 = EncodingResult(Format.WEBP, codec_quality=80, variant="4:2:0")
DC, RDF = "{http://purl.org/dc/elements/1.1/}", "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DUBLIN_CORE = {
    "title": ["Sunset"],
    "subject": ["Küste", "holiday"],
    "description": ["A caption that matters"],
    "rights": ["(c) me"],
}
Compressing = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def _encoded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no file win that is only packed again: it carries everything anyway."""
    monkeypatch.setattr("qtcompress.engine.compress.packed_again", lambda *args, **named: None)


def result_of(outcome: Outcome) -> Path:
    assert outcome.target is not None
    return outcome.target


def opened(outcome: Outcome) -> Image.Image:
    return Image.open(result_of(outcome))


@pytest.fixture
def compressing(tmp_path: Path) -> Compressing:
    """Return a function that compresses a file or its bytes at once, without a contest if its format may be made."""

    def made(
        source: Path | bytes, made: EncodingResult = JPEG_80, formats: Format = BY_PILLOW, **asked: Any
    ) -> Outcome:
        if isinstance(source, bytes):
            (tmp_path / "a").write_bytes(source)
            source = tmp_path / "a"
        goal = Goal(formats=formats, quality=1.0, settled=made)
        larger = {"allow_larger": True, "overwrite": True, **asked}
        return compress(job_of(source, tmp_path / "out" / "a.png", FAST, goal=goal, **larger), ignore)

    return made


def test_an_editable_diagram_stays_a_png_with_its_text(cases: Path, compressing: Compressing) -> None:
    outcome = compressing(cases / "flow.drawio.png")
    with opened(outcome) as before, Image.open(cases / "flow.drawio.png") as after:
        assert (before.format, before.info["mxfile"]) == ("PNG", after.info["mxfile"])
    assert outcome.carried == ("the text mxfile", "the text Author")
    assert "nothing is lost" in outcome.verdict
    outcome = compressing(cases / "flow.drawio.png", drop=Kind.TEXTS)
    assert (outcome.made.format, outcome.dropped) == (Format.JPEG, ("the text mxfile", "the text Author"))
    assert "1,507 of the bytes saved were the text mxfile and the text Author, left out as asked" in outcome.verdict
    outcome = compressing(cases / "flow.drawio.png", WEBP_80, Format.WEBP, drop=Kind.TEXTS, min_saving=0.0)
    outcome = compressing(cases / "flow.drawio.png", formats=Format.WEBP)
    assert (outcome.status, outcome.target) == (Status.SKIPPED, None)
    assert "holds the text mxfile: left as it is" in outcome.reason


def test_captions_and_comments_are_mapped(cases: Path, compressing: Compressing) -> None:
    outcome = compressing(cases / "iptc_keywords.jpg", WEBP_80)
    with opened(outcome) as image:
        assert image.format == "WEBP"
        root = ElementTree.fromstring(image.info["xmp"])
        told = {name: [li.text for li in root.iterfind(f".//{DC}{name}//{RDF}li")] for name in DUBLIN_CORE}
        assert told == DUBLIN_CORE
        assert image.getexif().get_ifd(exif.PHOTO)[0x9286] == b"ASCII\0\0\0hello comment"
    outcome = compressing(cases / "iptc_keywords.jpg")
    with opened(outcome) as image, Image.open(cases / "iptc_keywords.jpg") as before:
        assert image.info["photoshop"][iptc.IPTC_RESOURCE] == before.info["photoshop"][iptc.IPTC_RESOURCE]
        assert image.info["comment"] == b"hello comment"


@pytest.mark.parametrize(
    ("name", "kind", "word"), [("layers", Kind.LAYERS, "layers"), ("geo", Kind.GEOREFERENCE, "a georeference")]
)
def test_layers_and_georeferences_are_left_alone_before_and_in_the_batch(
    cases: Path, compressing: Compressing, name: str, kind: Kind, word: str
) -> None:
    outcome = compressing(cases / f"{name}.tif")
    assert (outcome.status, outcome.target) == (Status.SKIPPED, None)
    assert outcome.reason.startswith(f"The file holds {word}: left as it is")
    job = job_of(cases / f"{name}.tif", Path("/nowhere/a.png"), goal=Goal())
    ((_, forecast),) = foresee([job])
    assert forecast.sentence.startswith(f"{cases / name}.tif holds {word}: left as it is, because no result of")
    assert forecast.sentence.endswith("or More > Give up in the window.")
    assert compressing(cases / f"{name}.tif", drop=kind).dropped == (word,)
    ((_, forecast),) = foresee([replace(job, recipe=replace(job.recipe, drop=kind))])
    assert "holds" not in forecast.sentence


def test_a_gain_map_in_color_stays_with_the_colors_that_it_was_made_for(compressing: Compressing) -> None:
    wide = icc.made(((0.3127, 0.329), (0.68, 0.32), (0.265, 0.69), (0.15, 0.06)), (2.2,), gray=False)

    def with_map(mode: str, profile: bytes) -> bytes:
        stream = io.BytesIO()
        Image.effect_noise((16, 16), 40).convert(mode).save(stream, "JPEG")
        gain = phone.inserted(stream.getvalue(), phone.app(0xE1, phone.XAP + phone.xmp('hdrgm:Version="1.0"')))
        packet = phone.xmp('hdrgm:Version="1.0"', phone.directory(("GainMap", "image/jpeg", len(gain))))
        base = phone.picture(side=64, icc_profile=profile)
        return phone.inserted(base, phone.app(0xE1, phone.XAP + packet)) + gain

    packed = compressing(with_map("RGB", wide)).made  # the file itself, with the colors of its picture
    assert packed is not None
    assert packed.variant == LOSSLESS
    for source, drop in (
        (with_map("L", wide), None),
        (with_map("RGB", b""), None),
        (with_map("RGB", wide), Kind.GAIN_MAP),
    ):
        assert compressing(source, drop=drop).reason == ""


@pytest.mark.parametrize("name", ["paper_scan.jpg", "bilevel.png"])
def test_a_resolution_goes_into_exif(cases: Path, compressing: Compressing, name: str) -> None:
    with opened(compressing(cases / name, WEBP_80)) as image:
        found = image.getexif()
        assert [float(found[tag]) for tag in (0x011A, 0x011B, 0x0128)] == pytest.approx([300, 300, 2], abs=0.001)


@pytest.mark.parametrize(
    ("name", "kind", "drop"),
    [
        ("motion.MP", Extra.VIDEO, Kind.VIDEO),
        ("ultrahdr", Extra.GAIN_MAP, Kind.GAIN_MAP),
        ("portrait_depth_extxmp", Extra.DEPTH, Kind.DEPTH_MAP),
    ],
)
def test_what_a_phone_appends_goes_along_or_is_given_up(
    cases: Path, compressing: Compressing, name: str, kind: Extra, drop: Kind
) -> None:
    source = (cases / f"{name}.jpg").read_bytes()
    outcome = compressing(cases / f"{name}.jpg")
    result = result_of(outcome).read_bytes()
    assert appended_to(result).parts == appended_to(source).parts
    assert {part.kind for part in appended_to(result).parts} == {kind}
    assert outcome.target_bytes == len(result)
    for asked in ({"drop": drop}, {"metadata": Metadata.NONE}):
        outcome = compressing(cases / f"{name}.jpg", WEBP_80, **asked)
        data = result_of(outcome).read_bytes()
        assert outcome.made.format is Format.WEBP
        assert not [word for word in (b"MotionPhoto", b"GainMap", b"HasExtendedXMP", b"hdrgm") if word in data]
        assert set(outcome.dropped) & {"a video", "a gain map", "a depth map"}
    assert compressing(cases / f"{name}.jpg", formats=Format.PNG | Format.WEBP).status is Status.SKIPPED


def test_a_gain_map_lies_on_the_pixels_as_they_are_stored(compressing: Compressing) -> None:
    """No program turns a gain map, so neither is the picture turned; its orientation stays in EXIF."""
    turned = Image.Exif()
    turned[0x0112] = 6
    pixels = np.zeros((64, 96, 3), np.uint8)
    pixels[:32, :48] = 250
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "JPEG", quality=95, exif=turned.tobytes())
    packet = phone.xmp(
        'hdrgm:Version="1.0"',
        phone.directory(("Primary", "image/jpeg", 0), ("GainMap", "image/jpeg", len(phone.gain_map()))),
    )
    source = phone.inserted(stream.getvalue(), phone.app(0xE1, phone.XAP + packet)) + phone.gain_map()
    outcome = compressing(source)
    assert (outcome.width, outcome.height) == (64, 96)
    with opened(outcome) as image:
        assert (image.size, image.getexif()[0x0112]) == ((96, 64), 6)
        assert np.asarray(image.convert("L"))[5, 5] > 200
    upright = decoded(result_of(outcome).read_bytes(), Format.JPEG)
    assert upright.shape == (96, 64, 4)
    assert (upright[5, 60, 0] > 200, upright[5, 5, 0] < 50) == (True, True)
    with opened(compressing(source, metadata=Metadata.SAFE)) as image:
        assert (image.size, dict(image.getexif())) == ((96, 64), {0x0112: 6})
    with opened(compressing(source, drop=Kind.GAIN_MAP)) as image:
        assert (image.size, image.getexif().get(0x0112, 1)) == ((64, 96), 1)


@pytest.mark.parametrize(
    ("source", "formats", "part"),
    [
        (png((b"abCd", b"a safe chunk")), Format.PNG, b"\x00\x00\x00\x0cabCda safe chunk"),
        (png() + b"PK\3\4 and more", Format.PNG, b"PK\3\4 and more"),
        (webp((b"abcd", b"odd")), Format.WEBP, b"abcd\3\0\0\0odd\0"),
        (webp() + b"PK\3\4 and more", Format.WEBP, b"PK\3\4 and more"),
        (with_segments((0xED, b"Adobe_Photoshop2.5:x")), Format.JPEG, b"\xff\xed\0\x16Adobe_Photoshop2.5:x\xff"),
        (with_segments((0xE4, b"own data")), Format.JPEG, b"\xff\xe4\0\x0aown data"),
        (with_segments((0xE0, b"JFIF\0\1\2\0\0\2\0\1\0\0")), Format.JPEG, b"JFIF\0\1\1\0\0\2\0\1\0\0"),
    ],
)  # fmt: skip
def test_unknown_blocks_go_along_in_a_result_of_their_format(
    compressing: Compressing, source: bytes, formats: Format, part: bytes
) -> None:
    outcome = compressing(source)
    assert outcome.made.format is formats
    assert part in result_of(outcome).read_bytes()
    with opened(outcome) as image:
        image.load()
    assert compressing(source, drop=Kind(sum(kind.value for kind in Kind)), metadata=Metadata.NONE).carried == ()


def test_all_comments_of_a_jpeg_go_along_in_their_order(compressing: Compressing) -> None:
    outcome = compressing(with_segments((0xFE, b"one"), (0xE4, b"own data"), (0xFE, b"two\xe9"), (0xFE, b"three")))
    found = [part[4:] for mark, part in segments_of(result_of(outcome).read_bytes()) if mark == COMMENT]
    assert found == [b"one", b"two\xe9", b"three"]


def test_several_texts_of_a_name_go_along(compressing: Compressing) -> None:
    parts = [
        (b"tEXt", b"Title\0one"),
        (b"tEXt", b"Comment\0c"),
        (b"iTXt", b"Title\0\0\0de\0\0zwei"),
        (b"tEXt", b"Title\0three"),
    ]
    data = result_of(compressing(png(*parts))).read_bytes()
    assert [data.count(content) for _, content in parts] == [1, 1, 1, 1]
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        assert (image.info["Title"], image.info["Comment"]) == ("three", "c")
    blocks = iptc.resource(b"\x1c\x02\x19\0\3one") + iptc.resource(b"\x1c\x02\x19\0\3two")
    data = result_of(compressing(with_segments((0xED, b"Photoshop 3.0\0" + blocks)))).read_bytes()
    assert (data.count(b"\3one"), data.count(b"\3two")) == (1, 1)


@pytest.mark.parametrize("from_png", [True, False])
def test_two_packets_of_xmp_go_along(compressing: Compressing, *, from_png: bool) -> None:
    one, two = phone.xmp('dc:source="one"'), phone.xmp('dc:source="two"')
    if from_png:
        source = png(*((b"iTXt", b"XML:com.adobe.xmp" + bytes(5) + packet) for packet in (one, two)))
    else:
        source = with_segments((0xE1, phone.XAP + one), (0xE1, phone.XAP + two))
    outcome = compressing(source)
    data = result_of(outcome).read_bytes()
    assert (data.count(b"one"), data.count(b"two")) == (1, 1)
    with opened(outcome) as image:
        image.load()
        assert b"two" in image.info["xmp"]
    data = result_of(compressing(source, metadata=Metadata.SAFE)).read_bytes()
    assert b"one" not in data


def test_a_chunk_that_depends_on_the_pixels_leaves_the_picture_alone(compressing: Compressing) -> None:
    outcome = compressing(png((b"abCD", b"tied to pixels")))
    assert "holds the chunk abCD: left as it is" in outcome.reason
    assert "To give it up: --drop unknown, or" in outcome.reason
    assert compressing(png((b"abCD", b"x")), metadata=Metadata.SAFE).status is Status.COMPRESSED


def test_a_result_that_lacks_something_is_not_written(
    cases: Path, compressing: Compressing, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    encode = jpeg.CODEC.encode

    def forgetful(source: Any, quality: float, variant: str, carried: Any, **how: Any) -> bytes:
        return encode(source, quality, variant, replace(carried, texts=()), **how)

    monkeypatch.setattr(jpeg, "CODEC", replace(jpeg.CODEC, encode=forgetful))
    with pytest.raises(WriteError, match="was not written, because the result would lack a comment"):
        compressing(cases / "iptc_keywords.jpg")
    assert not list((tmp_path / "out").iterdir())
    copy = tmp_path / "b.jpg"
    copy.write_bytes((cases / "iptc_keywords.jpg").read_bytes())
    goal = Goal(quality=1.0, settled=JPEG_80)
    with pytest.raises(WriteError, match="would lack a comment"):
        compress(job_of(copy, copy, FAST, goal=goal, in_place=True), ignore, backup=tmp_path / "kept")
    assert copy.read_bytes() == (cases / "iptc_keywords.jpg").read_bytes()


def test_parts_that_cannot_be_carried_leave_the_picture_alone(
    compressing: Compressing, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = phone.picture() + phone.movie()
    assert compressing(source).status is Status.COMPRESSED

    def refuse(*args: object, **options: object) -> bytes:
        raise CannotCarry("it is too large")

    monkeypatch.setattr("qtcompress.engine.pictures.carrying.carried_behind", refuse)
    outcome = compressing(source)
    assert outcome.status is Status.SKIPPED
    assert outcome.reason.startswith("The file holds a video: left as it is, because it is too large.")


def test_old_recipes_keep_their_text_and_key() -> None:
    job = job_of(Path("/a.png"), Path("/b.png"))
    assert "drop" not in json.loads(serialization.recipe_of(job))
    assert serialization.key_of(job.recipe) == "04dd0f276ef93e32"
    dropping = replace(job, recipe=replace(job.recipe, drop=Kind.VIDEO | Kind.LAYERS))
    assert serialization.key_of(dropping.recipe) != serialization.key_of(job.recipe)
    again = serialization.job_from(serialization.recipe_of(dropping), job.source, job.target)
    assert again.recipe.drop == Kind.VIDEO | Kind.LAYERS


def test_carried_and_dropped_things_survive_the_journal() -> None:
    outcome = Outcome(Path("/a"), None, Status.COMPRESSED, carried=("EXIF",), dropped=("a video",), dropped_bytes=7)
    again = serialization.outcome_from(serialization.outcome_to_text(outcome), outcome.source, None)
    assert (again.carried, again.dropped, again.dropped_bytes) == (("EXIF",), ("a video",), 7)
    assert "carried" not in json.loads(serialization.outcome_to_text(replace(outcome, carried=())))


def test_iptc_of_exiftool_in_a_png_is_a_valid_block_in_a_jpeg(compressing: Compressing) -> None:
    """ExifTool writes Photoshop's resource, padded to an even number of bytes, as a text."""
    odd = b"\x1c\x02\x5a\0\1X\x1c\x02\0\0\2\0\4"
    padded = iptc.resource(odd)
    assert len(odd) % 2
    digits = f"\nIPTC profile\n{len(padded):8}\n{padded.hex()}\n".encode()
    source = png((b"tEXt", b"Raw profile type iptc\0" + digits))
    with opened(compressing(source)) as image:
        assert image.info["photoshop"][iptc.IPTC_RESOURCE] == odd
    assert struct.unpack(">I", padded[8:12]) == (len(odd),)
    assert reader.read(result_of(compressing(source, WEBP_80)), ignore).metadata.iptc == b""
