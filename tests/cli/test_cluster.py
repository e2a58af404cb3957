"""The command line on a cluster: the same commands, options and outputs as on one machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from qtcompress.cli import cluster
from qtcompress.cluster import installed, planning
from qtcompress.cluster import pool as cluster_pool
from qtcompress.core.errors import UsageError
from qtcompress.core.types import Report
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import Request
from tests.cli.runs import Run, paint


class Here:
    """A cluster that is a pool of this machine."""

    apart, threads, window = True, 1, 2
    workers: Any

    def __init__(self, address: str, say: object) -> None:
        if address == "tcp://nowhere:1":
            raise UsageError("There is no Dask scheduler at tcp://nowhere:1")
        self.address = address

    def ask(self, request: Request[Any], report: Report, *rest: Any) -> Any:
        return self.workers.ask(request, report, *rest)

    def close(self) -> None:
        pass


@pytest.fixture(autouse=True)
def _here(lasting_workers: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    Here.workers = WorkerPool(1)
    monkeypatch.setattr(cluster_pool, "ClusterPool", Here)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("qtcompress.engine.journal.leftovers._ORPHAN_S", 0.0)
    yield
    Here.workers.close()


@pytest.fixture
def gallery(tmp_path: Path) -> Path:
    """Two very small pictures, the second in a folder, and a broken one."""
    paint(tmp_path / "in" / "a.bmp", 16, 16)
    paint(tmp_path / "in" / "sub" / "c.bmp", 16, 16, colors=9)
    (tmp_path / "in" / "b.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    return tmp_path / "in"


def test_a_batch_has_the_results_and_the_lines_of_one_machine(run: Run, gallery: Path, tmp_path: Path) -> None:
    (gallery / "notes.txt").write_text("no picture")
    there = run("compress", gallery, "-o", tmp_path / "there", "-c", 8, "--cluster", "local", "--json")
    here = run("compress", gallery, "-o", tmp_path / "here", "-c", 8, "--json", "--force")
    assert there[0] == here[0] == 1  # one is broken
    assert sorted(json.loads(line)["status"] for line in there[1]) == ["compressed", "compressed", "failed"]
    for path in ("a.png", "sub/c.png"):
        assert (tmp_path / "there" / path).read_bytes() == (tmp_path / "here" / path).read_bytes()
    assert [line for line in there[2] if "no picture" in line] == [line for line in here[2] if "no picture" in line]
    status, out, _ = run("compress", gallery, "-o", tmp_path / "there", "-c", 8, "--cluster", "local")
    assert "2 pictures were compressed before with these options" in "\n".join(out)
    status, out, _ = run("undo", "1")
    assert status == 0
    assert not (tmp_path / "there" / "a.png").exists()


def test_pictures_of_a_store_go_to_a_store_and_back(run: Run, gallery: Path, tmp_path: Path) -> None:
    (gallery / "b.jpg").unlink()
    store = f"local://{tmp_path}"
    Here.workers.close()
    monkey = Here.workers = SimpleNamespace(ask=_located(WorkerPool(1)), close=lambda: None)
    status, out, _ = run("compress", f"{store}/in", "-o", f"{store}/out", "-c", 8, "--cluster", "tcp://h:1", "--json")
    assert (status, monkey.close()) == (0, None)
    rows = [json.loads(line) for line in out]
    assert {row["target"] for row in rows} == {f"{store}/out/a.png", f"{store}/out/sub/c.png"}
    assert all(path.suffix in ("", ".png") and not path.name.startswith(".") for path in (tmp_path / "out").rglob("*"))
    told = [json.loads(line)["source"] for line in run("report", "--json")[1]]
    assert told == [f"{store}/in/a.bmp", f"{store}/in/sub/c.bmp"]
    again = run("compress", f"{store}/in", "-o", f"{store}/out", "-c", 8, "--cluster", "tcp://h:1", "--json")[1]
    assert {json.loads(line)["status"] for line in again} == {"skipped"}
    assert run("undo", "1")[0] == 0
    assert not list((tmp_path / "out").rglob("*.png"))


def _located(pool: WorkerPool) -> Any:
    from qtcompress.cluster.fetching import located

    def ask(request: Request[Any], report: Report, *rest: Any) -> Any:
        return pool.ask(located(request), report, *rest)

    return ask


def test_a_dry_run_estimates_a_few_and_sums_up_all(
    run: Run, gallery: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = run("compress", gallery, "-o", tmp_path / "out", "-c", 8, "-e", "fast", "-n", "--cluster", "local")
    here = run("compress", gallery, "-o", tmp_path / "out", "-c", 8, "-e", "fast", "-n")
    assert there[1][:-1] == here[1][:-1]
    assert there[1][-1].split(", in about")[0] == here[1][-1].split(", in about")[0]
    assert (there[0], here[0]) == (1, 1)
    monkeypatch.setattr(cluster, "MOST_ESTIMATED", 1)
    pictures = gallery / "a.bmp", gallery / "sub"
    lines = run("compress", *pictures, "-o", tmp_path / "o", "-c", 8, "-e", "fast", "-n", "--cluster", "local")[1]
    assert sum("about" in line for line in lines[:-1]) == 1
    assert "estimated from 1 of them" in lines[-1]


def test_a_budget_is_kept_by_all_or_by_a_sample(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pictures = [paint(tmp_path / "in" / name, 16, 16) for name in ("a.bmp", "b.bmp")]
    word = ["-o", tmp_path / "out", "--budget", "30kB", "-n", "--formats", "webp", "--effort", "fast"]
    there = run("compress", *pictures, *word, "--cluster", "local")
    assert there[2][0] == run("compress", *pictures, *word)[2][0]
    monkeypatch.setattr(planning, "MOST_MEASURED", 1)
    sampled = run("compress", *pictures, *word, "--cluster", "local")
    assert "by a sample of 1; the error is at most" in sampled[2][0]


def test_what_a_cluster_cannot_do_is_one_sentence(run: Run, gallery: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def sentence(*words: object) -> str:
        status, _, err = run("compress", *words)
        assert status == 2
        assert len(err) == 1
        return err[0]

    away = ("--cluster", "tcp://h:1")
    assert "not replaced in place" in sentence("s3://a/b", "-i", *away)
    assert "don't see the trash" in sentence(gallery, "-i", "--backup", "trash", *away)
    assert "URLs need a cluster" in sentence("s3://a/b", "-o", "out")
    assert "URLs need a cluster" in sentence(gallery, "-o", "s3://a/b")
    assert "a password or a token" in sentence("s3://k:s@a/b", "-o", "out", *away)
    assert "must be an address such as tcp://host:8786" in sentence(gallery, "-o", "out", "--cluster", "host")
    assert "no Dask scheduler" in sentence(gallery, "-o", "out", "--cluster", "tcp://nowhere:1")
    (gallery / "empty").mkdir()
    assert "contain no pictures" in sentence(gallery / "empty", "-o", "out", *away)
    assert "does not exist" in sentence(gallery / "none.png", "-o", "out", *away)
    monkeypatch.setattr(installed, "find_spec", lambda name: None)
    assert "pip install qtcompress[cluster]" in sentence(gallery, "-o", "out", *away)


def test_an_interrupted_batch_is_resumed_on_a_cluster(
    run: Run, gallery: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(show: object, outcome: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Here, "window", 1)
        patch.setattr("qtcompress.cli.terminal.ProgressLine.add", interrupt)
        status, _, err = run("compress", gallery, "-o", tmp_path / "out", "-c", 8, "--cluster", "tcp://h:1")
    assert status == 130
    assert "'qtcompress resume --cluster tcp://h:1'" in err[-1]
    _, out, _ = run("resume", "--cluster", "tcp://h:1", "--json")
    assert len(out) == 2
    assert run("resume", "--cluster", "tcp://h:1")[2] == ["There is nothing to resume."]


def test_of_very_many_pictures_only_the_sums_are_shown(
    run: Run, gallery: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_MOST_SHOWN", 1)
    _, out, _ = run("compress", gallery / "a.bmp", gallery / "sub", "-o", tmp_path / "o", "-c", 8, "--cluster", "local")
    assert len(out) == 1
    assert out[0].startswith("2 pictures: ")
    assert out[0].endswith("'qtcompress report 1' lists them.")
