"""Kill a batch before each of its steps, start it again, and look for harm. A program: `test_kills.py` runs it.

A step is whatever changes a file or the journal. The work is done in a process forked for each kill, without a worker:
the kill takes program and worker at the same instant, as kill -9 of all and a power cut do.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from qtcompress.core.types import Options, Report, ignore
from qtcompress.engine import compress as engine
from qtcompress.engine.compress import Checkpoints
from qtcompress.engine.files import atomic_write
from qtcompress.engine.job.job import Assignment, Job, Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.engine.workers.requests import CompressRequest

MTIME_NS = 1_400_000_000_000_000_000
SIDECARS = {"a.png.json": "a.png.json", "c.jpg.xmp": "c.png.xmp", "c.aae": "c.aae", "d.webp.xmp": "d.webp.xmp"}
"""Their names before, and beside the results."""


class Inline:
    """The pool of those who want no other process."""

    def ask(self, request: CompressRequest, report: Report, commit: Any = lambda intent: None) -> Outcome:
        return engine.compress(request.assignment, report, Checkpoints(commit=commit))

    def close(self) -> None:
        pass


def main(place: str, action: str, stride: int, root: Path) -> list[str]:
    """Return what was found wrong: kill `action` (compress, resume, undo, apply) at every step, or each `stride`th."""
    rng = random.Random(4)
    faults: list[str] = []
    step = 1 - stride
    while True:
        step += stride
        shutil.rmtree(root, ignore_errors=True)
        case = Case(root, in_place=place == "in place", staged=action == "apply")
        case.prepare(action)
        killed = in_process(case.actions[action], kill_at=step)
        found = case.harm()
        if action == "resume" and killed:  # once more, in the middle of recovering
            in_process(case.compress, kill_at=rng.randint(1, 25))
            found += case.harm()
        found += case.finish(action)
        faults += [f"{action} {place}, killed before step {step}: {fault}" for fault in found]
        if not killed:
            print(f"{action} {place}: {step // stride} kills", file=sys.stderr)
            return faults


def in_process(work: Callable[[], None], kill_at: int = 0) -> bool:
    """Do some work in a forked process that is killed before a step; return whether it was."""
    child = os.fork()
    if not child:
        if kill_at:
            count_steps(kill_at)
        try:
            work()
        except BaseException as error:
            print(repr(error), file=sys.stderr)
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise SystemExit("the work ended with an error")
    return os.WIFSIGNALED(status)


def count_steps(kill_at: int) -> None:
    """Let the step of this number be the end of this process."""
    done = 0

    def counted(function: Callable[..., Any]) -> Callable[..., Any]:
        def step(*values: Any, **named: Any) -> Any:
            nonlocal done
            done += 1
            if done == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*values, **named)

        return step

    for name in ("open", "write", "fsync", "replace", "unlink", "link", "chmod", "utime", "setxattr"):
        setattr(os, name, counted(getattr(os, name)))
    steps = [(Journal, name) for name in ("_write", "add", "commit")]
    for owner, name in ((atomic_write, "_rename_exclusive"), (Path, "unlink"), *steps):
        setattr(owner, name, counted(getattr(owner, name)))


class Case:
    """Four pictures: two that are replaced under their names, one that gets another name, one that is kept.

    Beside them are sidecars: two that have the whole name of a picture, and two that have its stem.
    """

    def __init__(self, root: Path, *, in_place: bool, staged: bool) -> None:
        self.source, self.data, self.out = root / "in", root / "data", root / "out"
        self.in_place, self.staged = in_place, staged
        self.forced = False
        self.actions = {"compress": self.compress, "resume": self.compress, "undo": self.undo, "apply": self.apply}
        self.source.mkdir(parents=True)
        y, x = np.mgrid[:30, :40]
        for number, name in enumerate(("a.png", "b.png", "c.jpg", "d.webp")):
            noise = np.random.default_rng(number).integers(0, 60, (30, 40, 3), np.uint8)
            pixels = np.stack([x * 4, y * 5, x + y], -1).astype(np.uint8) + noise
            Image.fromarray(pixels).save(self.source / name, quality=1 if name == "d.webp" else 100)
            os.utime(self.source / name, ns=(MTIME_NS, MTIME_NS + number))
        for number, name in enumerate(SIDECARS):
            (self.source / name).write_text(f"about {name}")
            os.utime(self.source / name, ns=(MTIME_NS, MTIME_NS + number))
        self.originals = {path: path.read_bytes() for path in sorted(self.source.iterdir())}
        self.times = {path: path.stat().st_mtime_ns for path in self.originals}

    def prepare(self, action: str) -> None:
        if action in ("undo", "apply"):
            in_process(self.compress)

    def session(self) -> Session:
        session = Session(self.data)
        session.pool = Inline()  # type: ignore[assignment]
        return session

    def jobs(self) -> list[Job]:
        output = None if self.in_place else self.out
        settings = Settings(colors=8, in_place=self.in_place, output=output, force=self.forced)
        found = plan.scan([self.source])
        return plan.jobs([one for one in found if isinstance(one, Source)], settings)

    def run(self) -> list[Outcome]:
        session = self.session()
        batch, entries = session.begin(self.jobs(), None if self.in_place else self.out, staged=self.staged)
        outcomes = [session.compress(entry, ignore) for entry in entries]
        session.end(batch)
        session.close()
        return outcomes

    def compress(self) -> None:
        self.run()

    def apply(self) -> None:
        session = self.session()
        for outcome in session.apply(1, ignore):
            if outcome.status is Status.FAILED:
                raise AssertionError(outcome.reason)
        session.close()

    def undo(self) -> None:
        session = self.session()
        for batch in session.batches():
            for undone in session.undo(batch.id, ignore):
                if not undone.restored:
                    raise AssertionError(undone.sentence)
        session.close()

    def harm(self) -> list[str]:
        """Return what is lost or cut off at this moment."""
        found: list[str] = []
        everywhere = {path.read_bytes() for path in (*self.source.iterdir(), *self.data.rglob("*")) if path.is_file()}
        for path, content in self.originals.items():
            if path.name in SIDECARS:
                there = [one.name for one in self.source.iterdir() if one.read_bytes() == content]
                if there not in [[path.name], [SIDECARS[path.name] if self.in_place else path.name]]:
                    found.append(f"{path.name} is now {there}")
                continue
            heirs = pictures(self.source, path.stem)
            if content not in everywhere:
                found.append(f"the original of {path.name} is lost")
            if not heirs:
                found.append(f"{path.name} has left its place")
            found += [f"{one.name} is cut off" for one in heirs if not whole(one)]
            if not self.in_place and (not path.exists() or path.read_bytes() != content):
                found.append(f"{path.name} was touched")
        if self.out.exists():
            found += [f"{one.name} is cut off" for one in pictures(self.out) if not whole(one)]
            found += [f"{one.name} is cut off" for one in self.out.glob("[a-z]*") if not known(one, self.originals)]
        return found

    def finish(self, action: str) -> list[str]:
        """Start again and go on to the end; return what is wrong with that."""
        found: list[str] = []
        if action == "undo":
            in_process(self.undo)
            return found + self.as_before()
        self.forced = action == "resume"  # what was in hand at two deaths is refused otherwise
        in_process(self.apply if action == "apply" else self.compress)
        found += self.harm()
        where = self.source if self.in_place else self.out
        names = sorted(path.name for path in where.iterdir())
        if names != sorted(["a.png", "b.png", "c.png", "d.webp", *SIDECARS.values()]):
            found.append(f"after the restart there is {names}")
        for name in ("a.png", "b.png", "c.png"):
            if not (where / name).exists() or not indexed(where / name):
                found.append(f"{name} was not compressed after the restart")
        if action == "compress":
            stamps = {path: path.stat().st_ino for path in where.iterdir()}
            in_process(self.compress)
            if stamps != {path: path.stat().st_ino for path in where.iterdir()}:
                found.append("something was done twice")
        in_process(self.undo)
        return found + self.as_before()

    def as_before(self) -> list[str]:
        """Return in what the pictures differ from what they were before anything was done."""
        found: list[str] = []
        if {path: path.read_bytes() for path in sorted(self.source.iterdir())} != self.originals:
            found.append(f"after the undoing there is {sorted(path.name for path in self.source.iterdir())}")
        for path, mtime_ns in self.times.items():
            if path.exists() and path.stat().st_mtime_ns != mtime_ns:
                found.append(f"{path.name} has another time after the undoing")
        left = [path for path in self.data.rglob("*") if path.is_file() and not path.name.startswith("journal.")]
        found += [f"{path.name} is left in the data folder" for path in left]
        found += [f"{path.name} is left in the output folder" for path in self.out.rglob("*") if path.is_file()]
        return found


def pictures(folder: Path, stem: str = "[a-z]") -> list[Path]:
    return [one for one in folder.glob(f"{stem}.*") if one.suffix in (".png", ".jpg", ".webp")]


def known(path: Path, originals: dict[Path, bytes]) -> bool:
    """Tell whether a sidecar is whole."""
    return path in pictures(path.parent) or path.read_bytes() in originals.values()


def whole(path: Path) -> bool:
    try:
        with Image.open(path) as image:
            image.load()
            return image.size == (40, 30)
    except (OSError, SyntaxError):
        return False


def indexed(path: Path) -> bool:
    with Image.open(path) as image:
        return image.mode == "P"


if __name__ == "__main__":
    place, action, stride, root, picture = sys.argv[1:]
    warm = Path(root + "-warm.png")  # what is slow to import is imported before the first fork
    recipe = Recipe(Options(colors=8), allow_larger=True, overwrite=True)
    engine.compress(Assignment(Job(Path(picture), warm, recipe)), ignore)
    warm.unlink()
    print(json.dumps(main(place, action, int(stride), Path(root))))
