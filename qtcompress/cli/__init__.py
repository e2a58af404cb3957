"""The command line, with the same engine and defaults as the window. Data goes to stdout, messages to stderr.

table     what an option, a group and a command are; the options
commands  all commands; help, man pages, completions and the manual are made from this table
parser    from words to a command and its options; what was meant by wrong ones
help      the help
manual    the same as Markdown, for the manual
compress  compress: from options to settings
batch     compress, dry run, resume: progress, results
resuming  what programs that died have left, and which batch is resumed
left_out  the line after a batch about a format that was not allowed
cluster   the same on a cluster, for any number of pictures
asking    asks before originals lose pixels, and before an undo
earlier   results of earlier runs that are there
planning  finds the pictures, and makes their jobs; says what is refused or left out
history   history, report, forget: what the journal holds
undo      undo: asks, lists, restores originals and removes results
palette   palette: prints or saves colors
compare   compare: prints the differences between two pictures
many_lines  sentences about many pictures together
terminal  sentences, the progress line, tables, JSON

Exit status: `commands.EXIT_STATUSES`.
"""

from __future__ import annotations

import argparse
import errno
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType

from qtcompress import __version__
from qtcompress.cli.commands import PROGRAM
from qtcompress.cli.help import help_text
from qtcompress.cli.parser import parse
from qtcompress.cli.table import Command
from qtcompress.cli.terminal import say
from qtcompress.core.errors import QtCompressError, UsageError, WriteError

_INTERRUPTED = 130
_OUTPUT_ERRORS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF, errno.EINVAL})


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a file name can contain bytes that are not text
            stream.reconfigure(errors="backslashreplace")
    options = argparse.Namespace()
    try:
        command, options = parse(arguments)
        if options.help:
            print(help_text(command))
            return _flushed(0)
        with _signals_as_ctrl_c():
            return _flushed(_run(command, options))
    except WriteError as error:
        say(error.sentence(str(getattr(options, "output", ""))))
        return 1
    except QtCompressError as error:
        say(error.sentence())
        return 2 if isinstance(error, UsageError) else 1
    except KeyboardInterrupt:
        say("Interrupted.")
        return _INTERRUPTED
    except OSError as error:
        if isinstance(error, BrokenPipeError):  # the reader closed our output early, so the work is incomplete
            _drop_output()
        elif error.filename is None and error.errno in _OUTPUT_ERRORS:  # those of files are told by the engine
            _drop_output()
            say(f"The output can't be written ({error.strerror}).")
        else:
            raise
        return 1


def _flushed(status: int) -> int:
    """Return a status once all output is written. Raises OSError here and not at the end of the program."""
    if sys.stdout is not None:
        sys.stdout.flush()
    return status


def _drop_output() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # otherwise the flush at exit fails again


@contextmanager
def _signals_as_ctrl_c() -> Iterator[None]:
    """Treat SIGTERM and SIGHUP like Ctrl+C, so that no file is half written and no process remains."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = {}
    with suppress(ValueError):  # outside the main thread, which cannot set handlers
        for name in ("SIGTERM", "SIGHUP"):
            if hasattr(signal, name):
                before[name] = signal.signal(getattr(signal, name), interrupt)
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _run(command: Command, options: argparse.Namespace) -> int:
    """Run a command, whose modules are imported only now: most commands need few of them."""
    if command.name == "compress":
        from qtcompress.cli import compress

        return compress.compress(options)
    if command.name == "palette":
        from qtcompress.cli import palette

        return palette.palette(options)
    if command.name == "compare":
        from qtcompress.cli import compare

        return compare.compare(options)
    if command.name == "undo":
        from qtcompress.cli import undo

        return undo.undo(options)
    if command is PROGRAM:
        print(f"qtcompress {__version__}")
        return 0
    from qtcompress.cli import history

    return history.COMMANDS[command.name](options)
