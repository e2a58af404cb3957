"""The command line: the same engine and defaults as the window. Data goes to stdout, messages to stderr.

Exit status: 0 all good, 1 some picture failed (the others are done), 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import os
import shutil
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from pathlib import Path

from qtcompress import __version__
from qtcompress.core.errors import Cancelled, QtCompressError, UsageError, WriteError
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine import plan
from qtcompress.engine.compress import Job, Outcome, Status, compress
from qtcompress.engine.settings import SETTINGS, Setting, Settings, defaults

INTERRUPTED = 130
_REFRESH_S = 0.1
_log = logging.getLogger(__name__)


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # names of files need not be text
            stream.reconfigure(errors="backslashreplace")
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except WriteError as error:
        _say(error.sentence(str(options.output)))
        return 1
    except QtCompressError as error:
        _say(error.sentence())
        return 2 if isinstance(error, UsageError) else 1
    except KeyboardInterrupt:
        _say("Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output had enough, and the rest was not done
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the flush at exit fails once more
        return 1


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


# ---- arguments


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="qtcompress",
        description="Compress pictures by k-means color quantization. Without a command: open the window.",
        epilog="Exit status: 0 all good, 1 some picture failed, 2 wrong usage, 130 interrupted.",
    )
    parser.add_argument("--version", action="version", version=f"qtcompress {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    command = commands.add_parser("compress", help="compress files and folders into another folder")
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="pictures, or folders of them")
    for setting in SETTINGS:
        _add(command, setting, required=setting.name == "output")
    command.add_argument("--json", action="store_true", help="print one JSON object a picture instead of the table")
    command.set_defaults(run=_compress)

    command = commands.add_parser("palette", help="print or save the palette of a picture")
    command.add_argument("image", type=Path, metavar="IMAGE")
    for setting in SETTINGS:
        if setting.name in ("colors", "space"):
            _add(command, setting)
    command.add_argument("--output", type=Path, metavar="FILE", help="save as .gpl or .hex instead of printing")
    command.set_defaults(run=_palette)

    command = commands.add_parser("compare", help="print how far two pictures are from each other")
    command.add_argument("first", type=Path, metavar="A")
    command.add_argument("second", type=Path, metavar="B")
    command.add_argument("--json", action="store_true", help="print a JSON object")
    command.set_defaults(run=_compare)
    return parser


def _add(parser: argparse.ArgumentParser, setting: Setting, *, required: bool = False) -> None:
    if isinstance(setting.default, bool):
        parser.add_argument(setting.flag, dest=setting.name, action="store_true", help=setting.help)
        return

    def parse(text: str) -> object:
        try:
            return setting.parse(text)
        except ValueError as error:
            allowed = f"must be one of {', '.join(setting.choices)}, not {text!r}" if setting.choices else str(error)
            raise argparse.ArgumentTypeError(allowed) from None

    shown = setting.show(setting.default)
    parser.add_argument(
        setting.flag,
        dest=setting.name,
        type=parse,
        required=required,
        default=setting.default,
        metavar=setting.metavar or "|".join(setting.choices),
        help=setting.help + (f" (default: {shown})" if shown else ""),
    )


def _settings(options: argparse.Namespace, **other: object) -> Settings:
    given = {setting.name: getattr(options, setting.name) for setting in SETTINGS if hasattr(options, setting.name)}
    return replace(defaults(), **{**given, **other})


# ---- compress


def _compress(options: argparse.Namespace) -> int:
    settings = _settings(options)
    from qtcompress.core import kernels, palette

    if not kernels.compiled():
        _say(
            "This takes many times as long as it could, because the compiled kernels are missing: install a C compiler,"
            " then qtcompress again."
        )
    sources, failures = [], 0
    outcomes: list[Outcome] = []
    show = _json_line if options.json else outcomes.append
    for found in plan.scan(options.paths, exclude=settings.output):
        if isinstance(found, plan.Refusal):
            failures += 1
            sentence = found.error.sentence(str(found.path))
            _say(sentence)
            show(Outcome(found.path, None, Status.FAILED, sentence))
        else:
            sources.append(found)
    if not sources and not failures:
        raise UsageError("There are no pictures at or below the paths given", "Name a picture or a folder of pictures.")
    jobs = plan.jobs(sources, settings)
    palette.warm_up()  # not in a worker, where it would be the one step that can't be interrupted
    progress = _Progress(jobs, sum(source.size_bytes for source in sources))
    interrupted = False
    try:
        for outcome in _run(jobs, settings.workers, progress):
            progress.clear()
            if outcome.status is Status.FAILED:
                failures += 1
                _say(outcome.reason)
            show(outcome)
    except KeyboardInterrupt:
        interrupted = True
    progress.clear()
    if not options.json:
        order = {job.source: place for place, job in enumerate(jobs)}
        _print_table(sorted(outcomes, key=lambda outcome: order.get(outcome.source, -1)))
    if interrupted:
        _say("Interrupted: what was compressed so far is whole, nothing else was written.")
        return INTERRUPTED
    return 1 if failures else 0


def _run(jobs: Sequence[Job], workers: int, progress: _Progress) -> Iterator[Outcome]:
    """Yield the outcomes as they come. On any way out the running pictures are cancelled and waited for."""
    stop = threading.Event()
    waiting = iter(jobs)
    running: set[Future[Outcome | None]] = set()
    with ThreadPoolExecutor(workers, thread_name_prefix="compress") as pool:
        try:
            while True:
                while len(running) < workers and (job := next(waiting, None)):
                    running.add(pool.submit(_attempt, job, progress.of(job, stop)))
                if not running:
                    return
                done, running = wait(running, timeout=_REFRESH_S, return_when=FIRST_COMPLETED)
                for future in done:
                    outcome = future.result()
                    if outcome is not None:
                        progress.add(outcome)
                        yield outcome
                progress.draw()
        finally:
            stop.set()


def _attempt(job: Job, report: Report) -> Outcome | None:
    """Return what became of a job, whatever happens; None when it was cancelled."""
    try:
        return compress(job, report)
    except Cancelled:
        return None
    except QtCompressError as error:
        sentence = error.sentence(str(job.source))
    except Exception as error:  # the twin of the one in gui/jobs.py: one picture must not end a batch
        _log.debug("unexpected error in %s", job.source, exc_info=True)
        sentence = f"{job.source} could not be compressed ({type(error).__name__}: {error}): please report this."
    try:
        size_bytes = job.source.stat().st_size
    except OSError:
        size_bytes = 0
    return Outcome(job.source, None, Status.FAILED, sentence, size_bytes, size_bytes)


class _Progress:
    """One live line on a terminal: pictures, bytes saved, time left, what is being worked on."""

    def __init__(self, jobs: Sequence[Job], total_bytes: int) -> None:
        self._jobs = len(jobs)
        self._total_bytes = total_bytes
        self._done = self._done_bytes = self._saved_bytes = 0
        self._running: dict[Path, float] = {}
        self._started = time.monotonic()
        self._live = sys.stderr.isatty()

    def of(self, job: Job, stop: threading.Event) -> Report:
        """Return the report of one job, called from its thread."""

        def report(stage: Stage, fraction: float) -> None:
            if stop.is_set():
                raise Cancelled
            self._running[job.source] = stage.overall(fraction)

        return report

    def add(self, outcome: Outcome) -> None:
        """Count a finished picture."""
        self._running.pop(outcome.source, None)
        self._done += 1
        self._done_bytes += outcome.source_bytes
        self._saved_bytes += outcome.source_bytes - outcome.target_bytes if outcome.status is Status.COMPRESSED else 0

    def draw(self) -> None:
        """Draw the line anew."""
        if not self._live:
            return
        running = dict(self._running)
        done = (self._done + sum(running.values())) / max(self._jobs, 1)
        elapsed = time.monotonic() - self._started
        left = f", {_duration(elapsed * (1 - done) / done)} left" if done > 0.02 and elapsed > 1 else ""
        name = min(running, key=lambda path: -running[path]).name if running else ""
        line = f"{self._done} of {self._jobs} ({done:.0%}), {_size(self._saved_bytes)} saved{left}  {name}"
        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write("\r" + line[:width].ljust(width))
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, for something else to be written."""
        if self._live:
            sys.stderr.write("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r")
            sys.stderr.flush()


def _json_line(outcome: Outcome) -> None:
    failed = outcome.status is Status.FAILED
    print(
        json.dumps(
            {
                "source": str(outcome.source),
                "target": str(outcome.target) if outcome.target else None,
                "status": outcome.status.value,
                "source_bytes": outcome.source_bytes,
                "target_bytes": outcome.target_bytes,
                "colors": outcome.colors,
                "psnr_db": _finite(outcome.psnr_db),
                "seconds": round(outcome.seconds, 3),
                "error": outcome.reason if failed else None,
                "reason": outcome.reason if outcome.reason and not failed else None,
            }
        ),
        flush=True,
    )


def _finite(value: float) -> float | None:
    """Return a number for JSON, which knows no infinity: a lossless result has no PSNR."""
    return round(value, 3) if math.isfinite(value) else None


_COLUMNS = ("picture", "before", "after", "saved", "colors", "PSNR dB", "s", "status")


def _print_table(outcomes: Sequence[Outcome]) -> None:
    rows = [_COLUMNS] + [_row(outcome) for outcome in outcomes]
    before = sum(outcome.source_bytes for outcome in outcomes)
    after = sum(outcome.target_bytes for outcome in outcomes)
    if len(outcomes) > 1:
        seconds = f"{sum(outcome.seconds for outcome in outcomes):.1f}"
        rows.append(
            (f"{len(outcomes)} pictures", _size(before), _size(after), _saving(before, after), "", "", seconds, "")
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    for row in rows:
        cells = [
            row[0].ljust(widths[0]),
            *(text.rjust(width) for text, width in zip(row[1:-1], widths[1:-1], strict=True)),
        ]
        print("  ".join([*cells, row[-1]]).rstrip())
    for outcome in outcomes:
        if outcome.status in (Status.KEPT, Status.SKIPPED):
            print(f"{outcome.source.name}: {outcome.reason}")


def _row(outcome: Outcome) -> tuple[str, ...]:
    name = outcome.source.name if len(outcome.source.name) <= 40 else outcome.source.name[:37] + "..."
    if outcome.status is Status.FAILED or not outcome.colors:
        return name, _size(outcome.source_bytes), "", "", "", "", f"{outcome.seconds:.1f}", outcome.status.value
    psnr = "lossless" if math.isinf(outcome.psnr_db) else f"{outcome.psnr_db:.1f}"
    return (
        name,
        _size(outcome.source_bytes),
        _size(outcome.target_bytes),
        _saving(outcome.source_bytes, outcome.target_bytes),
        str(outcome.colors),
        psnr,
        f"{outcome.seconds:.1f}",
        outcome.status.value,
    )


def _saving(before: int, after: int) -> str:
    return f"{1 - after / before:.0%}" if before else "0%"


def _size(size_bytes: float) -> str:
    for unit in ("B", "kB", "MB"):
        if abs(size_bytes) < 1000:
            return f"{size_bytes:.0f} {unit}" if unit == "B" else f"{size_bytes:.1f} {unit}"
        size_bytes /= 1000
    return f"{size_bytes:.2f} GB"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}" if minutes >= 60 else f"{minutes}:{rest:02d}"


# ---- palette and compare


def _palette(options: argparse.Namespace) -> int:
    from qtcompress.core.quantize import quantize
    from qtcompress.engine import codec
    from qtcompress.engine.palette_files import hex_of, write_palette

    try:
        pixels = codec.read(options.image, ignore).pixels
    except QtCompressError as error:
        _say(error.sentence(str(options.image)))
        return 1
    result = quantize(pixels, _settings(options, output=None).options)
    if options.output is None:
        for color, count in zip(result.palette.colors.tolist(), result.counts.tolist(), strict=True):
            print(f"{hex_of(tuple(color)):9}  {count / result.indices.size:7.2%}  {count}")
        return 0
    write_palette(result.palette, options.output)
    return 0


def _compare(options: argparse.Namespace) -> int:
    from qtcompress.core import metrics
    from qtcompress.engine import codec

    pictures = []
    for path in (options.first, options.second):
        try:
            pictures.append(codec.read(path, ignore))
        except QtCompressError as error:
            _say(error.sentence(str(path)))
            return 1
    first, second = pictures
    if first.pixels.shape != second.pixels.shape:
        raise UsageError(
            f"The pictures differ in size ({first.width} x {first.height} and {second.width} x {second.height})",
            "Compare pictures of one size.",
        )
    figures = {
        "a_bytes": first.source_bytes,
        "b_bytes": second.source_bytes,
        "psnr_db": metrics.psnr(first.pixels, second.pixels),
        "color_difference": metrics.color_difference(first.pixels, second.pixels),
    }
    if options.json:
        print(json.dumps({name: _finite(value) for name, value in figures.items()}))
        return 0
    saving = _saving(first.source_bytes, second.source_bytes)
    psnr = "equal" if math.isinf(figures["psnr_db"]) else f"{figures['psnr_db']:.2f} dB"
    print(f"bytes             {first.source_bytes:,} -> {second.source_bytes:,} ({saving} saved)")
    print(f"PSNR              {psnr}")
    print(f"color difference  {figures['color_difference']:.3f} (mean distance in Oklab x 100)")
    return 0
