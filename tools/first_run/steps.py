"""Run a step of the set-up, and show what it does as long as it takes more than a moment.

On a terminal one line is drawn again and again; elsewhere, such as in a log, there is a line every few seconds.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from first_run.places import Stop, say

QUIET_S = 1.5  # a step that is over by then is not spoken of
_LINES_S = 10.0  # between two lines in a log
_MOST_SHOWN = 20  # lines of a step that failed


def run(*command: object, doing: str, env: dict[str, str] | None = None, state: Callable[[], str] | None = None) -> str:
    """Run a step and return its output; if it fails, show the end of the output, and raise Stop.

    doing : what a person reads while it runs, such as "Installing pip"
    state : returns how far it is, such as "12 of 213 MB"; otherwise the seconds are shown
    """
    words = [str(word) for word in command]
    with tempfile.TemporaryFile(mode="w+", encoding="utf-8", errors="replace") as output:
        process = subprocess.Popen(words, env=env, stdout=output, stderr=subprocess.STDOUT)
        try:
            _watch(process, doing, state)
        except BaseException:
            process.terminate()
            process.wait()
            raise
        output.seek(0)
        said = output.read()
    if process.returncode:
        say("\n".join(said.splitlines()[-_MOST_SHOWN:]))
        raise Stop(f"{Path(words[0]).name} failed; its messages are above.")
    return said


def _watch(process: subprocess.Popen[bytes], doing: str, state: Callable[[], str] | None) -> None:
    """Wait for a process, and show its state."""
    begun = time.monotonic()
    live = sys.stderr.isatty()
    shown = 0.0
    drawn = False
    while True:
        try:
            process.wait(timeout=QUIET_S if not shown else 0.5)
            break
        except subprocess.TimeoutExpired:
            seconds = time.monotonic() - begun
            line = f"{doing}: {state() if state is not None else f'{seconds:.0f} s'}"
            if live:
                _draw(line)
                drawn = True
                shown = seconds
            elif not shown or seconds - shown >= _LINES_S:
                say(line)
                shown = seconds
    if drawn:
        _draw("")
        sys.stderr.write(f"\r{doing}: {time.monotonic() - begun:.0f} s\n")


def _draw(line: str) -> None:
    width = shutil.get_terminal_size().columns - 1
    sys.stderr.write("\r" + line[:width].ljust(width))
    sys.stderr.flush()


def megabytes(size_bytes: float) -> str:
    """Return a number of megabytes: "213 MB"."""
    return f"{size_bytes / 1e6:.0f} MB"


def of(done_bytes: int, total_bytes: int) -> str:
    """Return how much is done: "12 of 213 MB"; without the total if that is unknown or wrong."""
    if not total_bytes or done_bytes > total_bytes:
        return megabytes(done_bytes)
    return f"{done_bytes / 1e6:.0f} of {megabytes(total_bytes)}"


def size_below(folder: Path) -> int:
    """Return the bytes of all files below a folder, which may change meanwhile."""
    total = 0
    for place, _, names in os.walk(str(folder)):
        for name in names:
            try:
                total += os.lstat(os.path.join(place, name)).st_size  # noqa: PTH118 - thousands, each second
            except OSError:
                continue
    return total
