"""Kill the worker, the scheduler or the driver of a cluster again and again, and count what was lost or done twice.

    python3 run.py bench cluster_kills [--kills 30] [--photos 300] [--who worker|scheduler|driver] [--work FOLDER]

A scheduler and two workers run as programs on this machine, and the command line drives them. The victim is killed by
SIGKILL each time some more results are there, and started again. At the end, all results are compared with those of
one machine, byte for byte.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import kills
from kills import ROOT, digest, photographs, whole

SIDE = 48  # of the photographs, which take some hundredths of a second each
WORKERS = 2
FAST = ("--effort", "fast", "--colors", "16")
LONGEST_S = 1200.0
PYTHON = sys.executable


def free_port() -> int:
    """Return a port that no program listens to."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Cluster:
    """A scheduler and workers, each a program that is started again when it ends."""

    def __init__(self, folder: Path) -> None:
        self.address = f"tcp://127.0.0.1:{free_port()}"
        self._folder = folder
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    def _command(self, name: str) -> list[str]:
        if name == "scheduler":
            port = self.address.rpartition(":")[2]
            return ["distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard"]
        return ["distributed.cli.dask_worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard",
                "--death-timeout", "30", "--local-directory", str(self._folder / name)]  # fmt: skip

    def keep_up(self) -> None:
        """Start what does not run."""
        for name in ("scheduler", *(f"worker{number}" for number in range(WORKERS))):
            process = self._running.get(name)
            if process is None or process.poll() is not None:
                with (self._folder / f"{name}.log").open("ab") as log:
                    self._running[name] = subprocess.Popen(
                        [PYTHON, "-m", *self._command(name)], cwd=ROOT, stdout=log, stderr=log
                    )

    def kill(self, name: str) -> None:
        """Kill one of the programs."""
        self._running[name].kill()
        self._running[name].wait()

    def end(self) -> None:
        """Kill all programs."""
        for process in self._running.values():
            process.kill()
            process.wait()


class Trial:
    """A batch of photographs that a cluster compresses, and one that this machine compresses."""

    def __init__(self, root: Path, photos: int) -> None:
        shutil.rmtree(root, ignore_errors=True)
        self.source, self.out, self.alone = root / "in", root / "out", root / "alone"
        kills.SIDE = SIDE
        self.originals = photographs(self.source, photos)
        self.env = dict(os.environ, XDG_DATA_HOME=str(root / "data"))
        other = dict(self.env, XDG_DATA_HOME=str(root / "other"))
        command = [PYTHON, "-m", "qtcompress", "compress", str(self.source), "-o", str(self.alone), *FAST, "--json"]
        subprocess.run(command, cwd=ROOT, env=other, stdout=subprocess.DEVNULL, check=True)

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start the command line."""
        command = [PYTHON, "-m", "qtcompress", *words, "--json"]
        return subprocess.Popen(command, cwd=ROOT, env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def made(self) -> int:
        """Return how many results are there."""
        return len(list(self.out.glob("photo*"))) if self.out.exists() else 0

    def rows(self) -> list[dict[str, object]]:
        """Return what the journal says about all pictures of all batches."""
        found = []
        for batch in self._lines("history"):
            found += self._lines("report", str(batch["batch"]))
        return found

    def _lines(self, *words: str) -> list[dict[str, object]]:
        command = [PYTHON, "-m", "qtcompress", *words, "--json"]
        said = subprocess.run(command, cwd=ROOT, env=self.env, stdout=subprocess.PIPE, text=True, check=True).stdout
        return [json.loads(line) for line in said.splitlines()]

    def faults(self) -> Counter[str]:
        """Count what is wrong at the end."""
        found: Counter[str] = Counter()
        for path, content in self.originals.items():
            found["original changed"] += digest(path) != content
            found["lost"] += not list(self.out.glob(f"{path.stem}.*"))
            found["several results"] += len(list(self.out.glob(f"{path.stem}.*"))) > 1
        for path in self.out.iterdir():
            found["cut off"] += path.name.startswith("photo") and not whole(path)
            found["litter"] += not path.name.startswith("photo")
            twin = self.alone / path.name
            found["other bytes"] += not twin.exists() or digest(twin) != digest(path)
        done = Counter(str(row["source"]) for row in self.rows() if row["state"] == "done")
        found["not in the journal"] += sum(str(path) not in done for path in self.originals)
        found["twice in the journal"] += sum(count > 1 for count in done.values())
        return +found


def trial(who: str, count: int, photos: int, work: Path) -> int:
    """Kill one of three; print and return the number of faults."""
    batch = Trial(work / who, photos)
    cluster = Cluster(work)
    rng = random.Random(11)
    begun, killed, resumed, said = time.monotonic(), 0, 0, Counter[str]()
    cluster.keep_up()
    driver = batch.start("compress", str(batch.source), "-o", str(batch.out), *FAST, "--cluster", cluster.address)
    aims = [photos * (number + 1) // (count + 2) for number in range(count)]
    try:
        while time.monotonic() - begun < LONGEST_S:
            cluster.keep_up()
            if driver.poll() is not None:
                heard = driver.stderr.read().decode() if driver.stderr is not None else ""
                said["set aside"] += sum("was set aside" in line for line in heard.splitlines())
                if batch.made() >= photos:
                    break
                resumed += 1
                driver = batch.start(
                    "resume", *(["1", "--set-aside"] if killed >= count else []), "--cluster", cluster.address
                )
            if killed < count and batch.made() >= aims[killed]:
                time.sleep(rng.uniform(0.0, 0.4))
                killed += 1
                if who == "driver":
                    with contextlib.suppress(ProcessLookupError):
                        driver.send_signal(signal.SIGKILL)
                    driver.wait()
                else:
                    cluster.kill("scheduler" if who == "scheduler" else f"worker{rng.randrange(WORKERS)}")
            time.sleep(0.1)
    finally:
        driver.kill()
        driver.wait()
        cluster.end()
    found = batch.faults()
    states = Counter(str(row["state"]) for row in batch.rows())
    took_s = time.monotonic() - begun
    print(
        f"{killed} kills of the {who} in a batch of {photos} photos, {resumed} times resumed, in {took_s:.0f} s;"
        f" {said['set aside']} set aside until a resume with --set-aside; states in the journal {dict(states)};"
        f" faults: {dict(found) or 'none'}",
        flush=True,
    )
    return sum(found.values()) + (killed < count)


def main() -> int:
    """Read the command line, kill, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--photos", type=int, default=300)
    parser.add_argument("--who", choices=("worker", "scheduler", "driver"), help="the victim (default: each)")
    parser.add_argument("--work", type=Path, help="folder for the pictures (default: a temporary folder)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.work, ignore_cleanup_errors=True) as name:
        victims = [options.who] if options.who else ["worker", "scheduler", "driver"]
        bad = sum(trial(who, options.kills, options.photos, Path(name)) for who in victims)
    print(f"faults: {bad}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
