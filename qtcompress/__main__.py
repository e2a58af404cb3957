"""The entry point: set the numbers of threads, then import and start the command line or the window."""

from __future__ import annotations

import gc
import importlib
import os
import sys
import warnings
from collections.abc import Sequence

AT_WORK = ("compress", "resume")  # commands that use worker processes
_MOST_SPARE = 7  # worker processes started ahead of the second picture
NEW_WINDOW = "--new-window"  # although a window is open already
COMMANDS = ("compress", "resume", "undo", "forget", "history", "report", "palette", "compare", "help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return the exit status.

    A command or an option starts the command line, and so does a word that is no path but looks like a command. Paths,
    or no arguments, open the window, or go to the window that is open already; `--new-window` opens another one.
    """
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()  # must be first: in a bundle, workers start as the program
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    if arguments in (["--version"], ["-V"]):  # before anything is loaded
        from qtcompress import __version__

        print(f"qtcompress {__version__}")
        return 0
    _prepare_libraries()
    paths = [word for word in arguments if word != NEW_WINDOW]
    if not _for_command_line(paths):
        return _window(paths, new_window=len(paths) < len(arguments))
    collects = gc.isenabled()
    gc.disable()  # what is imported stays, and looking through it again and again takes a tenth of the start
    try:
        if arguments[0] in AT_WORK and not {"-h", "--help", "-n", "--dry-run"} & set(arguments):
            from qtcompress.engine.workers import spawn

            if spawn.COPIES:
                importlib.import_module("qtcompress.cli.batch")  # with what the process takes over
            spawn.start_ahead(_spare(arguments[1:]))
        from qtcompress import cli

        if collects:
            gc.enable()
        return cli.main(arguments)
    except KeyboardInterrupt:  # during imports, before any work began
        return 130


def _spare(words: Sequence[str]) -> int:
    """Return how many processes a command may need beyond the first: more than one if it has a folder or many files."""
    from qtcompress.engine.job.machine import available_cpus

    paths = [word for word in words if not word.startswith("-") and os.path.lexists(word)]
    return min(available_cpus(), _MOST_SPARE + 1) - 1 if len(paths) > 1 or any(map(os.path.isdir, paths)) else 0


def _prepare_libraries() -> None:
    """Set what libraries read when they are loaded."""
    # Pictures run in parallel, so each uses one thread; otherwise N jobs would start N x N threads. This must be
    # set before numpy and scikit-learn are imported, because later limits do not reach the threads of a pool.
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    os.environ.setdefault("JOBLIB_MULTIPROCESSING", "0")  # unused, and joblib warns where /dev/shm is missing
    warnings.filterwarnings("ignore", module="PIL")  # about damaged metadata of good pictures; errors are raised


def _for_command_line(words: Sequence[str]) -> bool:
    """Tell whether words, without `--new-window`, are for the command line: a command or options, or one mistyped."""
    return bool(words) and (words[0] in COMMANDS or any(word.startswith("-") for word in words) or _mistyped(words[0]))


def _mistyped(word: str) -> bool:
    """Tell whether a word is no path and looks like a command."""
    if os.path.lexists(word):
        return False
    from difflib import get_close_matches

    return bool(get_close_matches(word.lower(), COMMANDS))


def _window(paths: Sequence[str], *, new_window: bool = False) -> int:
    offscreen = os.environ.get("QT_QPA_PLATFORM")
    seen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not seen and not offscreen:
        print("There is no display for the window: use 'qtcompress compress PATH... --output DIR'.", file=sys.stderr)
        return 2
    collects = gc.isenabled()
    gc.disable()  # as above
    try:
        # First what the next line imports without Qt: of all that is imported after it, PySide6 reads the sources.
        from qtcompress.engine.files import session_lock  # noqa: F401
        from qtcompress.gui.desktop import single_instance

        claim = None if new_window else single_instance.claim()
        if claim is None and not new_window and single_instance.hand_over(paths):
            return 0
        from qtcompress.gui import app  # takes five times as long
    except ImportError as error:
        print(f"The window can't be opened, because a library is missing ({error}).", file=sys.stderr)
        return 2
    if collects:
        gc.freeze()
        gc.enable()
    return app.main(paths, claim, _manual_options)


def _manual_options() -> str:
    from qtcompress.cli import manual

    return manual.options()


if __name__ == "__main__":
    sys.exit(main())
