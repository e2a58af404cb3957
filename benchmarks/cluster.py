"""Measure the driver of a cluster: CPU time and memory for each picture, and the planning of very many.

    python3 run.py bench cluster [--pictures 100000] [--threads 1000] [--sleep 1.0] [--list 1000000]

The workers are threads of one program that sleep instead of compressing, so that a thousand of them fit on one machine;
scheduler, messages, journal and driver are real. Then a store with as many names as asked is listed, planned and
recorded.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cluster_kills import PYTHON, free_port
from kills import ROOT

from qtcompress.core.types import Report, Stage
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.files.remote import RemotePath
from qtcompress.engine.job.job import Intent, Job, Outcome, Status
from qtcompress.engine.planning.settings import Settings, defaults
from qtcompress.engine.session import Session

WORKERS = 20  # workers of Dask that the threads are spread over
FOLDER = 1000  # pictures in each folder of the store that is listed


class Sleeper:
    """In place of the processes of a worker: sleeps, asks for permission, and tells that it compressed."""

    def __init__(self, sleep_s: float) -> None:
        self._sleep_s = sleep_s

    def ask(self, request: Any, report: Report, commit: Callable[[Intent], None]) -> Outcome:
        """Answer a request."""
        time.sleep(self._sleep_s * random.uniform(0.5, 1.5))
        report(Stage.VERIFY, 0.9)
        job: Job = request.assignment.job
        made = Outcome(job.source, job.target, Status.COMPRESSED, source_bytes=2_000_000, target_bytes=500_000)
        commit(Intent(made, "0" * 64, "1" * 64))
        return made


async def host(address: str, threads: int, sleep_s: float) -> None:
    """Run workers whose threads sleep, until this program is killed."""
    from distributed import Worker

    from qtcompress.cluster import work

    sleeper = Sleeper(sleep_s)
    work._pool = lambda: sleeper  # type: ignore[assignment]
    each = max(threads // WORKERS, 1)
    workers = [Worker(address, nthreads=each, memory_limit=10**9 * each) for _ in range(WORKERS)]
    await asyncio.gather(*workers)
    await asyncio.gather(*(worker.finished() for worker in workers))


class Memory:
    """Watches the memory of this program, and the number of futures that it holds."""

    def __init__(self, client: Any) -> None:
        self.most_bytes = self.most_futures = 0
        self._client, self._stop = client, threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._stop.wait(0.5):
            self.most_bytes = max(self.most_bytes, resident_bytes())
            self.most_futures = max(self.most_futures, len(self._client.futures))

    def end(self) -> None:
        """Stop watching."""
        self._stop.set()
        self._thread.join()


def resident_bytes() -> int:
    """Return the memory of this program that is in RAM."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def cpu_s() -> float:
    """Return the CPU time that this program has taken."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def jobs(folder: Path, count: int) -> Iterator[Job]:
    """Yield jobs for pictures that are not there."""
    recipe = defaults().recipe
    for number in range(count):
        name = f"{number // FOLDER:05}/{number:08}"
        yield Job(Path(f"/archive/{name}.jpg"), folder / f"{name}.png", recipe)


def simulate(pictures: int, threads: int, sleep_s: float, work: Path) -> None:
    """Drive sleeping workers, and print what the driver takes for each picture."""
    from qtcompress.cluster.batch import outcomes
    from qtcompress.cluster.pool import ClusterPool

    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    scheduler = [PYTHON, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(port),
                 "--no-dashboard"]  # fmt: skip
    hosting = [PYTHON, __file__, "--host", address, "--threads", str(threads), "--sleep", str(sleep_s)]
    log = (work / "log").open("ab")
    running = [subprocess.Popen(one, cwd=ROOT, stdout=log, stderr=log) for one in (scheduler, hosting)]
    try:
        while True:
            try:
                pool = ClusterPool(address, print)
                break
            except Exception:  # the scheduler has not started yet
                time.sleep(1)
        while pool.threads < threads // WORKERS * WORKERS:
            time.sleep(1)
        session = Session(work / "data", drives=True)
        (work / "out").mkdir()
        begun, before = time.monotonic(), cpu_s()
        for _batch, _ in session.begin_many(jobs(work / "out", pictures), work / "out", lambda path: Stamp(2, 1)):
            batch = _batch
        recorded_s, recorded = time.monotonic() - begun, cpu_s() - before
        start_bytes, memory = resident_bytes(), Memory(pool._client)
        begun, before, done = time.monotonic(), cpu_s(), 0
        for outcome in outcomes(session, pool, batch, say=print):
            done += outcome.status is Status.COMPRESSED
        took, used = time.monotonic() - begun, cpu_s() - before
        memory.end()
        print(
            f"{done:,} of {pictures:,} pictures by {threads} sleeping threads:"
            f" {1000 * used / pictures:.2f} ms of driver CPU a picture, {pictures / took:.0f} pictures a second;"
            f" memory {start_bytes / 1e6:.0f} MB at the start, at most {memory.most_bytes / 1e6:.0f} MB;"
            f" at most {memory.most_futures} futures; recorded before in {recorded_s:.0f} s"
            f" ({1000 * recorded / pictures:.3f} ms of CPU a picture)",
            flush=True,
        )
        pool.close()
        session.close()
    finally:
        for process in running:
            process.kill()
            process.wait()


def list_many(count: int, work: Path) -> None:
    """List, plan and record a store of very many names."""
    import fsspec
    from fsspec import AbstractFileSystem

    from qtcompress.cluster.listing import Listing

    class Names(AbstractFileSystem):  # type: ignore[misc]
        """A store of folders with pictures, which only tells their names."""

        protocol = "names"

        def info(self, path: str, **_: object) -> dict[str, object]:
            return {"name": path, "type": "directory", "size": 0}

        def ls(self, path: str, detail: bool = True, **_: object) -> list[dict[str, object]]:
            path = self._strip_protocol(path)
            if path.count("/"):
                first = int(path.rpartition("/")[2]) * FOLDER
                numbers = range(first, min(first + FOLDER, count))
                return [
                    {"name": f"{path}/IMG_{n}.jpg", "type": "file", "size": 2_000_000, "mtime": 1.7e9} for n in numbers
                ]
            return [{"name": f"{path}/{n:05}", "type": "directory"} for n in range((count + FOLDER - 1) // FOLDER)]

    fsspec.register_implementation("names", Names, clobber=True)
    session = Session(work / "many", drives=True)
    settings = Settings(output=RemotePath("names://out/small"))
    with Listing(settings) as listing:
        begun, before, first = time.monotonic(), cpu_s(), resident_bytes()
        for _ in listing.find([RemotePath("names://archive")]):
            pass
        listed_s, most = time.monotonic() - begun, resident_bytes()
        count = 0
        for _, so_far in session.begin_many(listing.jobs(), settings.output, listing.stamp_of):
            count, most = so_far, max(most, resident_bytes())
        took_s, used_s = time.monotonic() - begun, cpu_s() - before
    session.close()
    print(
        f"{count:,} names listed in {listed_s:.0f} s, planned and recorded in {took_s - listed_s:.0f} s more;"
        f" {used_s:.0f} s of CPU; memory {first / 1e6:.0f} MB before, at most {most / 1e6:.0f} MB",
        flush=True,
    )


def main() -> int:
    """Read the command line, measure, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=int, default=100_000)
    parser.add_argument("--threads", type=int, default=1000, help="of all workers together")
    parser.add_argument("--sleep", type=float, default=1.0, help="seconds for each picture")
    parser.add_argument("--list", type=int, default=1_000_000, help="names of the store that is planned")
    parser.add_argument("--host", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.host:
        asyncio.run(host(options.host, options.threads, options.sleep))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        if options.list:
            list_many(options.list, Path(name))
        if options.pictures:
            simulate(options.pictures, options.threads, options.sleep, Path(name))
    return 0


if __name__ == "__main__":
    sys.exit(main())
