"""A worker that crashes, hangs, or eats the memory costs one picture; and none outlives its program."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled, JournalError, ReadError, WorkerError
from qtcompress.core.kernels import dispatch
from qtcompress.core.types import Options, Palette, Report, Stage, ignore
from qtcompress.engine.job import memory
from qtcompress.engine.job.formats import ALL_FORMATS, Format
from qtcompress.engine.job.goal import Goal
from qtcompress.engine.job.job import Assignment, Intent, Job, Status
from qtcompress.engine.job.memory import MemoryBudget
from qtcompress.engine.workers import pool
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import (
    CompressRequest,
    CountColorsRequest,
    PaletteCostRequest,
    ThumbnailRequest,
)
from qtcompress.engine.workers.worker import Reply
from tests.engine.jobs import job_of

posix = pytest.mark.skipif(os.name == "nt", reason="sends signals to the worker")


@pytest.fixture(scope="module")
def shared() -> Iterator[WorkerPool]:
    """One pool for all that leaves its worker in order: a process takes a second to start."""
    workers = WorkerPool(1)
    yield workers
    workers.close()


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """Return a picture that compresses well."""
    y, x = np.mgrid[:120, :160]
    pixels = np.stack([(x * 3) % 256, (y * 2) % 256, (x + y) % 256], -1).astype(np.uint8)
    pixels += np.random.default_rng(1).integers(0, 9, pixels.shape, np.uint8)
    Image.fromarray(pixels).save(tmp_path / "photo.png")
    return job_of(tmp_path / "photo.png", tmp_path / "out" / "photo.png", Options(colors=16))


@pytest.fixture
def long_job(tmp_path: Path) -> Job:
    """Return a picture that a worker cannot finish before a signal reaches it."""
    random = np.random.default_rng(1)
    Image.fromarray(random.integers(0, 256, (1500, 2000, 3), np.uint8)).save(tmp_path / "long.png", compress_level=1)
    return job_of(tmp_path / "long.png", tmp_path / "out" / "long.png", Options(colors=16))


def compressing(job: Job) -> CompressRequest:
    return CompressRequest(Assignment(job))


def _worker() -> int:
    """Return the number of the process that was started last."""
    youngest = max(multiprocessing.active_children(), key=lambda process: process._identity)
    assert youngest.pid is not None
    return youngest.pid


def _signalling(number: int) -> Report:
    """Return a report that sends the worker a signal as soon as it works."""
    sent: list[object] = []

    def report(stage: Stage, fraction: float) -> None:
        if fraction and not sent:
            sent.append(number)
            os.kill(_worker(), number)

    return report


def test_a_picture_is_compressed_elsewhere_and_the_worker_is_used_again(shared: WorkerPool, job: Job) -> None:
    told: list[Stage] = []
    intents: list[Intent] = []
    outcome = shared.ask(compressing(job), lambda stage, fraction: told.append(stage), intents.append)
    assert (outcome.status, outcome.target, outcome.colors) == (Status.COMPRESSED, job.target, 16)
    assert told[0] is Stage.READ
    (intent,) = intents
    assert intent.outcome.target_bytes == job.target.stat().st_size
    first = _worker()
    thumbnail = shared.ask(ThumbnailRequest(job.source, 40), ignore)
    assert (thumbnail.pixels.shape, thumbnail.width) == ((30, 40, 4), 160)
    assert _worker() == first


def test_what_goes_wrong_there_is_raised_here(shared: WorkerPool, job: Job, tmp_path: Path) -> None:
    (tmp_path / "bad.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    with pytest.raises(ReadError):
        shared.ask(ThumbnailRequest(tmp_path / "bad.jpg", 40), ignore)
    with pytest.raises(ReadError):
        shared.ask(compressing(job_of(tmp_path / "gone.png", job.target, job.recipe.options)), ignore)
    assert shared.ask(compressing(job), ignore).status is Status.COMPRESSED


def test_leave_that_is_not_given_stops_the_picture_before_its_file_has_a_name(shared: WorkerPool, job: Job) -> None:
    def refuse(intent: Intent) -> None:
        raise JournalError("could not be written down")

    with pytest.raises(JournalError):
        shared.ask(compressing(job), ignore, refuse)
    assert list(job.target.parent.iterdir()) == []
    assert shared.ask(compressing(job), ignore).status is Status.COMPRESSED


def test_a_cancelled_picture_leaves_nothing_and_the_worker_goes_on(shared: WorkerPool, job: Job, long_job: Job) -> None:
    calls = iter(range(2))

    def report(stage: Stage, fraction: float) -> None:
        if next(calls, None) is None:
            raise Cancelled

    with pytest.raises(Cancelled):
        shared.ask(compressing(long_job), report)
    assert not long_job.target.exists()
    assert shared.ask(compressing(job), ignore).status is Status.COMPRESSED


def test_what_was_done_before_the_cancel_came_is_told(shared: WorkerPool, job: Job) -> None:
    late = threading.Event()

    def report(stage: Stage, fraction: float) -> None:
        if late.is_set():
            time.sleep(0.3)  # until the end is in the pipe
            raise Cancelled

    try:
        outcome = shared.ask(compressing(job), report, lambda intent: late.set())
    except Cancelled:
        assert not job.target.exists()
    else:
        assert outcome.status is Status.COMPRESSED


def test_a_cancel_that_comes_too_late_costs_the_next_picture_nothing(shared: WorkerPool, job: Job) -> None:
    """The program once cancelled, and cancelled again what the worker asked meanwhile: that one word too many."""
    assert shared.ask(compressing(job), ignore).status is Status.COMPRESSED
    process = _worker()
    shared._idle[0].send(Reply.CANCEL)
    assert shared.ask(ThumbnailRequest(job.source, 40), ignore).width == 160
    assert _worker() == process


@posix
@pytest.mark.parametrize(("number", "word"), [(signal.SIGSEGV, "SIGSEGV"), (signal.SIGKILL, "memory")])
def test_a_crash_costs_one_picture_and_is_named_in_one_line(
    job: Job, long_job: Job, number: signal.Signals, word: str
) -> None:
    workers = WorkerPool(1)
    with pytest.raises(WorkerError) as caught:
        workers.ask(compressing(long_job), _signalling(number))
    sentence = caught.value.sentence(str(long_job.source))
    assert sentence.startswith(f"{long_job.source} ended the process that worked on it")
    assert word in sentence
    assert len(sentence.splitlines()) == 1
    assert workers.ask(compressing(job), ignore).status is Status.COMPRESSED
    workers.close()


@posix
def test_a_hang_is_given_up_and_a_cancelled_hang_is_killed(long_job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_SILENCE_S", 0.5)
    monkeypatch.setattr(pool, "_GRACE_S", 0.3)
    workers = WorkerPool(1)
    with pytest.raises(WorkerError, match="without a sign of progress"):
        workers.ask(compressing(long_job), _signalling(signal.SIGSTOP))
    monkeypatch.setattr(pool, "_SILENCE_S", 60.0)
    stopped: list[int] = []

    def report(stage: Stage, fraction: float) -> None:
        if stopped:
            raise Cancelled
        if fraction:
            stopped.append(_worker())
            os.kill(stopped[0], signal.SIGSTOP)

    with pytest.raises(Cancelled):
        workers.ask(compressing(long_job), report)
    assert not _lives(stopped[0])
    workers.close()


@posix
def test_a_worker_that_died_while_it_waited_is_replaced(job: Job) -> None:
    workers = WorkerPool(1)
    workers.warm_up()
    first = _worker()
    os.kill(first, signal.SIGKILL)
    time.sleep(0.2)
    assert workers.ask(compressing(job), ignore).status is Status.COMPRESSED
    assert _worker() != first
    workers.close()


def test_a_picture_that_killed_the_program_before_runs_alone(job: Job) -> None:
    workers = WorkerPool(1, memory=1000)
    assert workers.ask(CompressRequest(Assignment(job, alone=True)), ignore).status is Status.COMPRESSED
    workers.close()


def test_a_process_that_can_not_be_started_is_a_sentence(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*values: object, **options: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(pool._Worker, "__init__", fail)
    workers = WorkerPool(1)
    workers.warm_up()
    with pytest.raises(WorkerError, match="no process could be started"):
        workers.ask(compressing(job), ignore)


_PROGRAM = """
import multiprocessing, sys
from pathlib import Path
from qtcompress.core.types import Options
from qtcompress.engine.job.job import Assignment, Job
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import CompressRequest
def report(stage, fraction):
    if fraction:
        print(multiprocessing.active_children()[0].pid, flush=True)
        sys.stdin.read()
if __name__ == "__main__":
    job = Job(Path(sys.argv[1]), Path(sys.argv[2]), Recipe(Options()))
    WorkerPool(1).ask(CompressRequest(Assignment(job)), report)
"""


@posix
def test_a_worker_follows_its_program_into_the_grave_and_cleans_up(long_job: Job, tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(_PROGRAM)
    command = [sys.executable, str(tmp_path / "program.py"), str(long_job.source), str(long_job.target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        worker = int(program.stdout.readline())
        program.kill()
    deadline = time.monotonic() + 30
    while _lives(worker) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _lives(worker)
    assert not list(tmp_path.glob("out/.*"))


def _lives(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


# ---- limits


def test_memory_in_flight_is_bounded_and_a_heavy_picture_runs_alone() -> None:
    budget = MemoryBudget(100)
    most, now, lock = [0], [0], threading.Lock()

    def work(size: int) -> None:
        with budget.hold(size, lambda: None):
            with lock:
                now[0] += min(size, 100)
                most[0] = max(most[0], now[0])
            time.sleep(0.01)
            with lock:
                now[0] -= min(size, 100)

    threads = [threading.Thread(target=work, args=(size,)) for size in (40, 40, 500, 40, 30, 100, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert now[0] == 0
    assert 80 <= most[0] <= 100


def test_waiting_for_memory_can_be_cancelled_and_lets_the_next_one_pass() -> None:
    budget = MemoryBudget(10)

    def cancel() -> None:
        raise Cancelled

    with budget.hold(10, lambda: None), pytest.raises(Cancelled), budget.hold(1, cancel):
        pass
    with budget.hold(10, cancel):
        pass


def test_a_picture_weighs_what_its_formats_take() -> None:
    def each(pixels: int, goal: Goal | None) -> float:
        return (memory.weigh(pixels, goal) - memory.weigh(0)) / pixels

    usual, avif = Goal(), Goal(formats=ALL_FORMATS)
    palette, jpeg = each(1_000_000, None), each(1_000_000, Goal(formats=Format.JPEG))
    assert palette == jpeg < each(1_000_000, usual) < each(1_000_000, avif)
    # THEN what is too large for WebP and AVIF does not weigh as if it were one
    assert each(200_000_000, avif) == palette
    assert memory.weigh(24_000_000, usual) < memory.WORKER_BYTES


def test_the_budget_grows_with_the_workers_and_never_beyond_what_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_available_bytes", lambda: 4_000_000_000)
    assert memory.budget_bytes(1) == memory.WORKER_BYTES
    assert memory.budget_bytes(64) == 2_000_000_000
    monkeypatch.setattr(memory, "_available_bytes", lambda: 1)
    assert memory.budget_bytes(1) == 256_000_000


def test_free_memory_is_read_from_the_system_or_guessed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "meminfo").write_text("MemTotal: 9 kB\nMemAvailable:   2048 kB\n")
    assert memory._from_meminfo(tmp_path / "meminfo") == 2048 * 1024
    assert memory._from_meminfo(tmp_path / "none") == 0
    (tmp_path / "memory.max").write_text("5000\n")
    (tmp_path / "memory.current").write_text("2000\n")
    assert memory._from_cgroup(tmp_path) == 3000
    (tmp_path / "memory.max").write_text("max\n")
    assert memory._from_cgroup(tmp_path) == 0
    monkeypatch.setattr(memory, "_from_meminfo", lambda: 0)
    monkeypatch.setattr(memory, "_from_cgroup", lambda: 0)
    assert memory._available_bytes() > 100_000_000
    monkeypatch.delattr(os, "sysconf", raising=False)
    assert memory._available_bytes() == 4_000_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_what_a_picture_of_its_size_does_not_explain_is_not_given() -> None:
    code = (
        "import numpy as np; from qtcompress.engine.job.memory import confine\n"
        "confine(0); np.empty(500_000_000, np.uint8)\n"
        "try: np.empty(2_000_000_000, np.uint8)\n"
        "except MemoryError: print('refused')\n"
        "confine(2_000_000_000); print(np.empty(2_000_000_000, np.uint8).size)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["refused", "2000000000"], done.stderr


@posix
def test_an_interrupt_sent_to_all_does_not_reach_a_worker_that_still_imports(job: Job) -> None:
    workers = WorkerPool(1)
    workers.warm_up()
    first = _worker()
    os.kill(first, signal.SIGINT)  # it needs some 100 ms until it could ignore it
    assert workers.ask(compressing(job), ignore).status is Status.COMPRESSED
    assert _worker() == first
    workers.close()
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, set())


@posix
def test_a_worker_without_compiled_kernels_may_be_silent_for_longer(
    shared: WorkerPool, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "_SILENCE_S", 0.0)
    monkeypatch.setattr(dispatch, "compiled", lambda: False)
    for _ in range(2):
        assert shared.ask(compressing(job), ignore).status in (Status.COMPRESSED, Status.SKIPPED)


def test_colors_are_counted_and_palettes_rated_elsewhere(shared: WorkerPool, job: Job) -> None:
    options = job.recipe.options
    counted = shared.ask(CountColorsRequest(job.source, options, job.max_pixels), ignore)
    assert counted.pixels == 120 * 160
    assert len(counted.colors) == len(counted.weights)
    palette = Palette(np.array([[0, 0, 0, 255], [255, 255, 255, 255]], np.uint8))
    points = shared.ask(PaletteCostRequest(job.source, Options(palette=palette), job.max_pixels), ignore)
    assert points > 0
    with pytest.raises(ReadError):
        shared.ask(CountColorsRequest(job.source.parent, options, job.max_pixels), ignore)


def test_a_request_that_is_cancelled_before_it_is_sent_costs_no_worker(job: Job) -> None:
    def cancelled(stage: Stage, fraction: float) -> None:
        raise Cancelled

    workers = WorkerPool(1)
    workers.ask(ThumbnailRequest(job.source, 40), ignore)
    process = _worker()
    with pytest.raises(Cancelled):
        workers.ask(compressing(job), cancelled)
    assert workers.ask(compressing(job), ignore).status is Status.COMPRESSED
    assert _worker() == process
    workers.close()
