"""Kill a batch of photographs at random moments, start it again, and count what was lost, cut off, or done twice.

    python3 run.py bench kills [--kills 100] [--photos 60] [--place in|into] [--work FOLDER] [--steps]

The command line is killed with its workers by SIGKILL, in place and into a folder, each time with fresh photographs;
the files are checked after the kill, after the restart, and (every tenth time) after an undo. `--steps` kills at every
step of a small batch instead.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
SIDE = 128
UNDO_EVERY = 10


def photographs(folder: Path, count: int) -> dict[Path, str]:
    """Write `count` different photographs, two of three as PNG; return their hashes."""
    folder.mkdir(parents=True)
    names = ("tree-frog.png", "kingfisher.png", "easter-eggs.png", "vintage-cars.jpg")
    pictures = [Image.open(SAMPLES / name).convert("RGB") for name in names]
    found = {}
    for number in range(count):
        picture = pictures[number % len(pictures)]
        left, top = (number * 37) % (picture.width - SIDE), (number * 23) % (picture.height - SIDE)
        crop = picture.crop((left, top, left + SIDE, top + SIDE))
        path = folder / f"photo{number:03d}.{'jpg' if number % 3 == 2 else 'png'}"
        crop.save(path, quality=95 if number % 2 else 75)
        os.utime(path, (1.4e9 + number, 1.4e9 + number))
        found[path] = digest(path)
    return found


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def whole(path: Path) -> bool:
    """Tell whether a picture can be decoded to its end."""
    try:
        with Image.open(path) as image:
            image.load()
            return image.size == (SIDE, SIDE)
    except (OSError, SyntaxError):
        return False


class Trial:
    """One folder of photographs, one data folder, one output folder."""

    def __init__(self, root: Path, photos: int, *, in_place: bool) -> None:
        shutil.rmtree(root, ignore_errors=True)
        self.source, self.out, self.data = root / "in", root / "out", root / "data"
        self.in_place = in_place
        self.originals = photographs(self.source, photos)
        self.env = dict(os.environ, XDG_DATA_HOME=str(self.data))

    def run(self, *arguments: str, kill_after_s: float | None = None) -> tuple[int, str]:
        command = [sys.executable, "-m", "qtcompress", *arguments]
        with subprocess.Popen(
            command, env=self.env, cwd=ROOT, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True,
        ) as process:  # fmt: skip
            if kill_after_s is not None:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(kill_after_s)
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
            said, _ = process.communicate()
        return process.returncode, said

    def compress(self, kill_after_s: float | None = None) -> tuple[int, str]:
        place = ["--in-place"] if self.in_place else ["--output", str(self.out)]
        return self.run("compress", *place, "--json", str(self.source), kill_after_s=kill_after_s)

    def harm(self) -> Counter[str]:
        """Count files that are lost or cut off at this moment."""
        found: Counter[str] = Counter()
        store = {digest(path) for path in self.data.rglob("*") if path.is_file()} if self.in_place else set()
        for path, content in self.originals.items():
            heirs = list(self.source.glob(f"{path.stem}.*"))
            here = {digest(heir) for heir in heirs}
            found["lost"] += content not in here | store or not heirs
            found["cut off"] += sum(not whole(heir) for heir in heirs)
            found["touched"] += not self.in_place and content not in here
        if self.out.exists():
            found["cut off"] += sum(not whole(path) for path in self.out.glob("photo*"))
        return found

    def made(self) -> set[str]:
        """Return the names of the pictures that are already compressed or copied."""
        if self.in_place:
            return {
                path.stem
                for path, content in self.originals.items()
                if content not in {digest(heir) for heir in self.source.glob(f"{path.stem}.*")}
            }
        return {path.stem for path in self.out.glob("photo*")} if self.out.exists() else set()

    def after_restart(self) -> Counter[str]:
        """Start again; then count results that are missing, left over, or done twice."""
        before = self.made()
        status, said = self.compress()
        found = self.harm()
        rows = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
        again = {Path(row["source"]).stem for row in rows if row["status"] == "compressed"}
        found["done twice"] += len(before & again)
        found["restart failed"] += status != 0
        left = len(self.originals) - len(rows)
        found["unfinished"] += left if not self.in_place else 0
        if not self.in_place:
            found["unfinished"] += len(self.originals) - len(self.made())
        known = {path.stem for path in self.originals}
        where = [self.source, *([self.out] if self.out.exists() else [])]
        found["litter"] += sum(path.stem not in known for folder in where for path in folder.iterdir())
        return found

    def after_undo(self) -> Counter[str]:
        """Undo all batches, and count files that differ from before."""
        listed = [json.loads(line) for line in self.run("history", "--json")[1].splitlines()]
        for row in listed:
            self.run("undo", str(row["batch"]))
        now = {path: digest(path) for path in sorted(self.source.iterdir())}
        differ = sum(now.get(path) != content for path, content in self.originals.items())
        times = sum(
            path.exists() and path.stat().st_mtime != 1.4e9 + number for number, path in enumerate(self.originals)
        )
        return Counter({"not undone": differ + len(now) - len(self.originals) if now else 99, "other time": times})


def random_kills(kills: int, photos: int, work: Path, places: list[bool]) -> int:
    """Kill the command line at random times and return the number of faults found after it."""
    bad = 0
    rng = random.Random(7)
    for in_place in places:
        trial = Trial(work / "trial", photos, in_place=in_place)
        begun = time.monotonic()
        trial.compress()
        clean_s = time.monotonic() - begun
        sums: Counter[str] = Counter()
        reached = []
        place = "in place" if in_place else "into a folder"
        for number in range(1, kills + 1):
            trial = Trial(work / "trial", photos, in_place=in_place)
            trial.compress(kill_after_s=rng.uniform(0.05, clean_s))
            reached.append(len(trial.made()))
            sums += trial.harm()
            sums += trial.after_restart()
            if in_place and number % UNDO_EVERY == 0:
                sums += trial.after_undo()
            if number % UNDO_EVERY == 0 or number == kills:
                quarters = np.percentile(reached, [0, 25, 50, 75, 100]).astype(int).tolist()
                print(
                    f"{number} kills of a batch of {photos} photos {place} (undisturbed {clean_s:.1f} s);"
                    f" pictures done at the kill {quarters}; faults: {dict(sums) or 'none'}",
                    flush=True,
                )
        bad += sum(sums.values())
    return bad


def every_step(work: Path) -> int:
    """Kill the engine at every step that writes and return the number of faults found after it."""
    bad = 0
    program = ROOT / "tests" / "engine" / "kills.py"
    for place in ("in place", "a folder"):
        for action in ("compress", "resume", "undo", *(["apply"] if place == "in place" else [])):
            command = [sys.executable, str(program), place, action, "1", str(work / "case"), str(SAMPLES / "logo.png")]
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
            faults = json.loads(done.stdout)
            bad += len(faults)
            print(*faults, sep="\n", end="\n" if faults else "", flush=True)
    return bad


def main() -> int:
    """Read the command line, run both kinds of kills, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--photos", type=int, default=60)
    parser.add_argument("--place", choices=("in", "into"), help="in place, or into a folder (default: both)")
    parser.add_argument("--work", type=Path, help="folder for the pictures (default: a temporary folder)")
    parser.add_argument("--steps", action="store_true", help="kill at every step of a small batch")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.work) as name:
        bad = (
            every_step(Path(name))
            if options.steps
            else random_kills(
                options.kills,
                options.photos,
                Path(name),
                {"in": [True], "into": [False], None: [True, False]}[options.place],
            )
        )
    print(f"faults: {bad}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
