"""One picture from file to file where the contest decides about its format: the same promises as for a PNG."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import ReadError, WriteError
from qtcompress.core.rows import Rows
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import Options, Pixels, ignore
from qtcompress.engine import encodings
from qtcompress.engine.compress import Checkpoints
from qtcompress.engine.estimates import sampling
from qtcompress.engine.job import formats
from qtcompress.engine.job.formats import ALL_FORMATS, Format, reads_jxl
from qtcompress.engine.job.goal import LOSSLESS, EncodingResult, Goal, Method
from qtcompress.engine.job.job import Intent, Job, Outcome, Status
from qtcompress.engine.journal.records import EntryState
from qtcompress.engine.journal.serialization import job_from, key_of, outcome_from, outcome_to_text, recipe_of
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.pictures import reader
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from tests.engine.jobs import asking, compress, job_of


@pytest.fixture
def photo(photo_pixels: Pixels, tmp_path: Path) -> Path:
    """Return a photograph as a JPEG that leaves room."""
    (tmp_path / "in").mkdir()
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Maker", 6
    path = tmp_path / "in" / "photo.JPG"
    Image.fromarray(photo_pixels[..., :3]).save(path, quality=97, subsampling=0, exif=exif.tobytes())
    return path


def _jobs(*paths: Path, **settings: object) -> list[Job]:
    sources = [Source(path, path.parent, path.stat().st_size) for path in paths]
    return plan.jobs(sources, Settings(**settings))  # type: ignore[arg-type]


@pytest.mark.parametrize("one", list(ALL_FORMATS), ids=lambda one: one.word)
def test_each_format_is_written_whole_upright_and_named_by_its_kind(photo: Path, tmp_path: Path, one: Format) -> None:
    if one is Format.JXL and not reads_jxl():
        pytest.skip("needs the extra jxl")
    before = photo.read_bytes()
    (job,) = _jobs(photo, output=tmp_path / "out", formats=one, quality=45.0)
    told: list[Intent] = []
    outcome = compress(job, ignore, Checkpoints(commit=told.append))
    suffix = ".JPG" if one is Format.JPEG else one.suffix
    assert outcome.status is Status.COMPRESSED
    assert outcome.target == tmp_path / "out" / f"photo{suffix}"
    assert told[0].outcome == replace(outcome, seconds=told[0].outcome.seconds)
    assert outcome.target_bytes == outcome.target.stat().st_size < outcome.source_bytes
    assert outcome.made is not None
    assert outcome.made.format is one
    with encodings._opened(outcome.target, one) as image:
        assert image.format == one.name
        assert image.size == (256, 320) == (outcome.width, outcome.height)
        assert image.getexif()[0x010F] == "Maker"
        assert image.getexif().get(0x0112, 1) == 1
    before_pixels, after_pixels = (reader.read(path, ignore).pixels for path in (photo, outcome.target))
    assert ssimulacra2(before_pixels, after_pixels) == pytest.approx(outcome.made.score, abs=0.01)
    assert outcome.made.score is not None
    assert outcome.made.score >= 45
    assert outcome.verdict
    assert photo.read_bytes() == before
    assert [path.name for path in (tmp_path / "out").iterdir()] == [outcome.target.name]


def test_metadata_that_is_to_be_left_out_is_left_out(photo: Path, tmp_path: Path) -> None:
    (job,) = _jobs(photo, output=tmp_path / "out", metadata=Metadata.NONE)
    outcome = compress(job, ignore)
    assert outcome.target is not None
    with Image.open(outcome.target) as image:
        assert not image.getexif()


def test_a_file_that_reads_otherwise_than_it_was_scored_gets_no_name(
    photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (job,) = _jobs(photo, output=tmp_path / "out")
    rows_of = encodings.rows_of

    def altered(source: bytes | Path, one: Format) -> Rows:
        rows = rows_of(source, one)
        return rows if isinstance(source, bytes) else rows[:] ^ np.uint8(1)

    monkeypatch.setattr(encodings, "rows_of", altered)
    with pytest.raises(WriteError, match="read back with a different content"):
        compress(job, ignore)
    assert not list((tmp_path / "out").iterdir())


def test_an_original_stays_where_nothing_saves_enough(photo: Path, tmp_path: Path) -> None:
    small = tmp_path / "in" / "small.jpg"
    Image.open(photo).save(small, quality=60)
    (job,) = _jobs(small, output=tmp_path / "out", quality=80.0, min_saving=0.9)
    outcome = compress(job, ignore)
    assert (outcome.status, outcome.target) == (Status.KEPT, tmp_path / "out" / "small.jpg")
    assert "instead of" in outcome.reason
    assert outcome.contest
    assert outcome.made is not None
    assert (tmp_path / "out" / "small.jpg").read_bytes() == small.read_bytes()
    larger = compress(asking(job, allow_larger=True, overwrite=True), ignore)
    assert larger.status is Status.COMPRESSED


def test_a_jpeg_stays_where_losing_again_saves_less_than_a_tenth(cases: Path, tmp_path: Path) -> None:
    low = cases / "lowq.jpg"
    (job,) = _jobs(low, output=tmp_path / "out", formats=Format.JPEG)
    outcome = compress(job, ignore)
    assert outcome.made is not None
    assert outcome.made.variant == LOSSLESS
    assert outcome.target_bytes < 0.9 * low.stat().st_size
    assert reader.read(low, ignore).lossy
    least = {0.0: 999, 0.05: 900, 0.2: 800}
    assert {one: replace(job.recipe, min_saving=one).useful_bytes(1000, lossy=True) for one in least} == least
    assert job.recipe.useful_bytes(1000) == replace(job.recipe, goal=None).useful_bytes(1000, lossy=True) == 950


def test_any_saving_will_do_where_the_original_is_too_large(photo: Path, tmp_path: Path) -> None:
    limit = photo.stat().st_size * 3 // 4
    (job,) = _jobs(photo, output=tmp_path / "out", quality=99.0, max_bytes=limit, min_saving=0.5, formats=Format.JPEG)
    outcome = compress(job, ignore)
    assert outcome.status is Status.COMPRESSED
    assert 0.5 * outcome.source_bytes < outcome.target_bytes <= limit
    assert f"{limit:,} bytes only allow a quality of" in outcome.verdict


def test_a_saving_below_the_least_counts_for_a_number_of_colors_too(drawn_pixels: Pixels, tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    Image.fromarray(drawn_pixels).save(source)
    (job,) = _jobs(source, output=tmp_path / "out", colors=16, min_saving=0.99)
    outcome = compress(job, ignore)
    assert outcome.status is Status.KEPT
    assert outcome.reason.startswith("The original is kept: with 16 colors the result would take")


def test_names_are_free_in_every_format_that_may_win(tmp_path: Path) -> None:
    names = ("a.jpg", "a.png", "a.webp", "b.jpeg", "c.gif", "c.jpg.png", "c.jpg", "d.PNG")
    sources = [Source(tmp_path / "in" / name, tmp_path / "in", 1) for name in names]
    for settings in ({}, {"formats": ALL_FORMATS}, {"skip_kept": True}, {"colors": 9}):
        planned = plan.jobs(sources, Settings(output=tmp_path / "out", **settings))
        places = [str(place).lower() for job in planned for place in job.places]
        assert len(places) == len(set(places))
        assert all(job.target in job.places or job.recipe.formats is Format.PNG for job in planned)
    a, png, webp, jpeg = plan.jobs(sources, Settings(output=tmp_path / "out"))[:4]
    assert [place.name for place in a.places] == ["a.jpg.png", "a.jpg.webp", "a.jpg"]
    assert [place.name for place in png.places] == ["a.png", "a.png.webp", "a.png.jpg"]
    assert [place.name for place in webp.places] == ["a.webp.png", "a.webp", "a.webp.jpg"]
    assert [place.name for place in jpeg.places] == ["b.png", "b.webp", "b.jpeg"]


def test_in_place_a_format_whose_name_is_another_pictures_does_not_compete(tmp_path: Path) -> None:
    sources = [Source(tmp_path / name, tmp_path, 1) for name in ("a.jpg", "a.png", "b.gif", "b.png", "b.webp", "b.jpg")]
    planned = plan.jobs(sources, Settings(in_place=True))
    assert [job.recipe.formats for job in planned[:2]] == [Format.JPEG | Format.WEBP, Format.PNG]
    assert "another picture beside it has that name, or its result could" in planned[2].refusal
    places = [place for job in planned if not job.refusal for place in job.places]
    assert len(places) == len(set(places))


def test_in_place_a_format_whose_name_a_file_has_does_not_compete(photo: Path) -> None:
    photo.with_suffix(".webp").write_bytes(b"precious")
    (job,) = _jobs(photo, in_place=True)
    outcome = compress(job, ignore, backup=photo.with_name("backup"))
    assert outcome.status is Status.COMPRESSED
    assert Format.WEBP not in {tried.format for tried in outcome.contest}
    assert photo.with_suffix(".webp").read_bytes() == b"precious"
    only = asking(job, goal=Goal(formats=Format.WEBP))
    assert outcome.target is not None
    outcome.target.rename(photo)
    with pytest.raises(WriteError, match=r"would be named photo\.webp"):
        compress(only, ignore)


def test_in_place_a_palette_for_which_only_names_of_other_formats_are_free_is_refused(photo: Path) -> None:
    every = Format.PNG | Format.WEBP | Format.JPEG
    names = ("a.bmp", "a.png", "a.webp")
    sources = [Source(photo.with_name(name), photo.parent, 1) for name in names]
    planned = plan.jobs(sources, Settings(in_place=True, method=Method.PALETTE, formats=every))
    assert "another picture beside it has that name" in planned[0].refusal
    assert [job.recipe.formats for job in planned[1:]] == [Format.PNG, Format.WEBP]
    # AND later, when other files have the names
    source = photo.rename(photo.with_suffix(".tif"))
    for one in (".png", ".webp"):
        photo.with_suffix(one).write_bytes(b"precious")
    (job,) = plan.jobs([Source(source, photo.parent, 1)], Settings(in_place=True, method=Method.PALETTE, formats=every))
    with pytest.raises(WriteError, match=r"would be named photo\.png"):
        compress(job, ignore)


def test_in_place_what_is_proved_has_a_free_name(photo: Path) -> None:
    (job,) = _jobs(photo, in_place=True)
    weighed: list[int] = []
    first = sampling.prove(job, 70, (), ignore, weighed.append)
    assert weighed == [256 * 320]
    assert first.made is not None
    assert first.made in first.near
    assert first.size_bytes == first.made.size_bytes < photo.stat().st_size
    # WHEN a file has the name of the smallest
    others = asking(job, goal=Goal(formats=Format.WEBP | Format.PNG))
    webp = sampling.prove(others, 70, (), ignore, weighed.append)
    assert webp.made is not None
    assert webp.made.format is Format.WEBP
    photo.with_suffix(".webp").write_bytes(b"precious")
    # THEN it is not what is proved, nor what is foreseen
    png = sampling.prove(others, 70, webp.near, ignore, weighed.append)
    assert png.made is None or png.made.format is Format.PNG
    assert sampling.foresee(others, ignore, weighed.append).target in (None, photo.with_suffix(".png"))


def test_what_is_foreseen_of_a_small_picture_is_what_comes_out(photo: Path, tmp_path: Path) -> None:
    y, x = np.mgrid[-90:90, -110:110]
    hue, far = np.arctan2(y, x) / (2 * np.pi) % 1, np.hypot(x, y) / 80
    wheel = np.stack([hue * 255, np.minimum(far, 1) * 255, np.full(hue.shape, 235)], axis=-1)
    wheel[far > 1] = 0, 0, 255
    Image.fromarray(wheel.astype(np.uint8), "HSV").convert("RGB").save(tmp_path / "wheel.png")
    for source in (photo, tmp_path / "wheel.png"):
        (job,) = _jobs(source, output=tmp_path / "out")
        foreseen = sampling.foresee(job, ignore, lambda pixels: None)
        outcome = compress(job, ignore)
        assert (foreseen.target, foreseen.target_bytes) == (outcome.target, outcome.target_bytes)
        assert foreseen.expected == outcome.made
        # AND what would save too little is named, but not written
        (job,) = _jobs(source, output=tmp_path / "none", min_saving=0.99)
        kept = sampling.foresee(job, ignore, lambda pixels: None)
        assert (kept.target, kept.target_bytes) == (None, source.stat().st_size)
        assert kept.expected is not None


def test_what_saves_too_little_is_proved_to_stay(photo: Path, tmp_path: Path) -> None:
    (job,) = _jobs(photo, output=tmp_path / "out", min_saving=0.99)
    proof = sampling.prove(job, 80, (), ignore, lambda pixels: None)
    assert (proof.size_bytes, proof.made) == (photo.stat().st_size, None)


def test_a_result_that_exists_in_any_format_is_not_written_beside(photo: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "photo.webp").write_bytes(b"precious")
    (job,) = _jobs(photo, output=tmp_path / "out")
    outcome = compress(job, ignore)
    assert outcome.status is Status.SKIPPED
    assert "photo.webp exists" in outcome.reason


@pytest.mark.parametrize(
    ("one", "staged"), [(Format.JPEG, False), (Format.JPEG, True), (Format.WEBP, True), (Format.AVIF, False)]
)
def test_what_was_replaced_comes_back(photo: Path, tmp_path: Path, one: Format, *, staged: bool) -> None:
    before = photo.read_bytes()
    session = Session(tmp_path / "data")
    try:
        batch, (job,) = session.begin(_jobs(photo, in_place=True, formats=one), None, staged=staged)
        outcome = session.compress(job, ignore)
        if staged:
            assert photo.read_bytes() == before
            (outcome,) = session.apply(batch, ignore)
        session.end(batch)
        assert outcome.target == (photo if one is Format.JPEG else photo.with_suffix(one.suffix))
        assert [path.name for path in photo.parent.iterdir()] == [outcome.target.name]
        with Image.open(outcome.target) as image:
            assert image.format == one.name
        (entry,) = session.entries(batch)
        assert entry.state is EntryState.DONE
        assert entry.outcome is not None
        assert entry.outcome.contest
        assert [undone.restored for undone in session.undo(batch, ignore)] == [True]
        assert [path.name for path in photo.parent.iterdir()] == [photo.name]
        assert photo.read_bytes() == before
    finally:
        session.close()


def test_a_second_run_knows_its_results_of_every_format(photo: Path, tmp_path: Path) -> None:
    session = Session(tmp_path / "data")
    try:
        for expected in (Status.COMPRESSED, Status.SKIPPED):
            _, (job,) = session.begin(_jobs(photo, output=tmp_path / "out"), tmp_path / "out")
            outcome = session.compress(job, ignore)
            assert outcome.status is expected
        assert "is the result of this picture with these options" in outcome.reason
    finally:
        session.close()


def test_a_job_and_its_outcome_are_written_down_whole(tmp_path: Path) -> None:
    goal = Goal(Method.PALETTE, Format.PNG | Format.WEBP, 72.5, 99_000)
    job = job_of(tmp_path / "a.jpg", tmp_path / "a.png", Options(), goal=goal, min_saving=0.1, whole_name=True)
    again = job_from(recipe_of(job), job.source, job.target)
    assert again == job
    settled = EncodingResult(
        Format.JPEG, codec_quality=81, variant="4:2:0", size_bytes=9, score=81.123456789, whole=True
    )
    sure = asking(job, goal=Goal(settled=settled))
    assert job_from(recipe_of(sure), job.source, job.target) == sure
    assert key_of(job.recipe) == key_of(asking(job, overwrite=True).recipe)
    assert key_of(job.recipe) != key_of(asking(job, goal=replace(goal, quality=72.0)).recipe)
    tried = EncodingResult(Format.WEBP, 12, Options().dither, size_bytes=9, score=71.25, whole=True)
    outcome = Outcome(
        job.source, job.target, Status.COMPRESSED, made=tried, contest=(tried, EncodingResult(Format.JPEG)), verdict="v"
    )
    assert outcome_from(outcome_to_text(outcome), job.source, job.target).contest == outcome.contest
    old = {
        name: value for name, value in json.loads(outcome_to_text(outcome)).items() if name not in ("made", "contest")
    }
    assert outcome_from(json.dumps({**old, "unheard": 1}), job.source, None).made is None
    assert math.isnan(outcome.psnr_db)


def test_a_damaged_original_fails_before_the_contest(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.fromarray(np.zeros((40, 40, 3), np.uint8)).save(path)
    path.write_bytes(path.read_bytes()[:200])
    (job,) = _jobs(path, output=tmp_path / "out")
    with pytest.raises(ReadError, match="is cut off or damaged"):
        compress(job, ignore)


def test_a_picture_too_large_for_some_encoders_becomes_something_else(
    photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (job,) = _jobs(photo, output=tmp_path / "out", formats=Format.JPEG | Format.WEBP)
    assert Format.WEBP in {one.format for one in compress(job, ignore).contest}
    monkeypatch.setitem(formats._RESULTS, Format.WEBP, replace(formats.WEBP, max_pixels=1000))
    (job,) = _jobs(photo, output=tmp_path / "large", formats=Format.JPEG | Format.WEBP)
    outcome = compress(job, ignore)
    assert outcome.status is Status.COMPRESSED
    assert {one.format for one in outcome.contest} == {Format.JPEG}
