"""A listing on the disk plans as a plan in memory does, for folders and for stores."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import fsspec
import pytest

from qtcompress.cluster import stores
from qtcompress.cluster.listing import Listing
from qtcompress.core.errors import UsageError
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.files.remote import RemotePath
from qtcompress.engine.job.job import Job
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Refusal, Source
from qtcompress.engine.planning.settings import Settings
from tests.cli.runs import paint

NAMES = ("a.bmp", "a.png", "A.jpg", "b.png", "sub/a.bmp", "sub/raw.cr2", "sub/IMG_10.png", "sub/IMG_9.png", "bare")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Pictures whose results would have the same name, one of a kind that is not read, and what is no picture."""
    one = paint(tmp_path / "one.bmp", 4, 4)
    for name in NAMES:
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(one, tmp_path / "in" / name)
    for name in ("notes.txt", "b.png.xmp", ".hidden.png", "@eaDir/thumb.png", "sub/.git/x.png"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(b"no picture")
    return tmp_path / "in"


def _listed(paths: list[Path], **settings: Any) -> tuple[list[Job], Listing]:
    listing = Listing(Settings(**settings))
    counts = list(listing.find(paths))
    assert counts[-1] == listing.pictures
    jobs = list(listing.jobs())
    assert jobs == list(listing.jobs())  # it can be gone through again
    return jobs, listing


def _planned(path: Path, **settings: Any) -> list[Job]:
    found = [one for one in plan.scan([path], exclude=settings.get("output")) if isinstance(one, Source)]
    return plan.jobs(found, Settings(**settings))


@pytest.mark.parametrize(
    "settings",
    [{}, {"in_place": True}, {"name": "all/{name}"}, {"skip_kept": True}],
    ids=["into", "in", "name", "skip"],
)
def test_results_get_the_names_of_a_plan_in_memory(folder: Path, settings: dict[str, Any]) -> None:
    place = {} if "in_place" in settings else {"output": folder / "out"}
    jobs, listing = _listed([folder, folder / "a.bmp"], **settings, **place)
    listing.close()
    assert jobs == _planned(folder, **settings, **place)
    assert len(jobs) == len(NAMES)


def test_a_store_is_planned_like_a_folder(folder: Path, memory: str) -> None:
    fsspec.filesystem("memory").put(f"{folder}/", "/archive/in/", recursive=True)
    root, out = RemotePath(f"{memory}/in"), RemotePath(f"{memory}/out")
    jobs, listing = _listed([root], output=out)
    here = _planned(folder, output=folder.parent / "out")
    below = [(str(job.source.relative_to(folder)), str(job.target.relative_to(folder.parent / "out"))) for job in here]
    assert [(str(job.source.relative_to(root)), str(job.target.relative_to(out))) for job in jobs] == below
    assert str(jobs[0].source) == "memory://archive/in/a.bmp"
    assert [path.name for path in listing.no_pictures()] == ["notes.txt"]
    assert listing.stamp_of(jobs[0].source) == Stamp.of(jobs[0].source)
    assert listing.size_of(jobs[0]) == jobs[0].source.stat().st_size > 0
    assert listing.total_bytes == sum(job.source.stat().st_size for job in jobs)
    listing.close()


def test_what_is_left_out_or_refused_is_counted(folder: Path, memory: str) -> None:
    settings = {"output": folder.parent / "out", "include": ("*.png",)}
    jobs, listing = _listed([folder, folder / "none.png"], **settings)
    assert {job.source.suffix for job in jobs} == {".png"}
    assert listing.left_out == len(NAMES) - len(jobs)
    assert [one.path.name for one in listing.refusals] == ["none.png"]
    listing.close()
    fsspec.filesystem("memory").put(f"{folder}/", "/archive/in/", recursive=True)
    jobs, listing = _listed([RemotePath(f"{memory}/in"), RemotePath(f"{memory}/gone")], **settings)
    assert listing.left_out == len(NAMES) - len(jobs)
    assert "does not exist" in listing.refusals[0].error.what
    listing.close()


def test_a_store_that_lists_by_pages_is_not_listed_at_once(memory: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from fsspec.asyn import get_loop

    store = fsspec.filesystem("memory")
    store.pipe({f"/archive/big/p{number}.png": b"x" for number in range(5)})
    asked: list[tuple[str, str]] = []

    async def pages(bucket: str, *, prefix: str, delimiter: str) -> Any:
        asked.append((bucket, prefix))
        for number in range(5):
            yield {"name": f"{bucket}/{prefix}p{number}.png", "type": "file", "size": 1}

    monkeypatch.setattr(type(store), "_iterdir", staticmethod(pages), raising=False)
    monkeypatch.setattr(type(store), "loop", get_loop(), raising=False)
    monkeypatch.setattr(stores, "_PAGE", 2)
    monkeypatch.setattr(stores, "_SORTED", 2)
    found = list(stores.below(RemotePath(f"{memory}/big"), None, lambda path: None))
    names = [one.source.path.name for one in found if not isinstance(one, Refusal)]
    assert names == [f"p{number}.png" for number in range(5)]
    assert len(asked) == 1


def test_without_an_output_folder_there_is_no_plan(folder: Path) -> None:
    listing = Listing(Settings())
    list(listing.find([folder]))
    with pytest.raises(UsageError, match="no output folder"):
        list(listing.jobs())
    listing.close()


def test_a_store_that_no_package_reaches_is_refused_in_its_own_words(tmp_path: Path) -> None:
    _, listing = _listed([RemotePath("nosuch://bucket/a")], output=tmp_path)
    assert listing.refusals[0].error.what.startswith("can't be reached, because fsspec knows no nosuch://")
    listing.close()
