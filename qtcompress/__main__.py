"""The entry point: thread settings first, then the command line or the window, imported lazily."""

from __future__ import annotations

import multiprocessing
import os
import sys
import warnings
from collections.abc import Sequence

AT_WORK = ("compress", "resume")  # with a process that works on pictures
COMMANDS = ("compress", "resume", "undo", "forget", "history", "report", "palette", "compare")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for and return the exit status.

    A command or an option goes to the command line; nothing or paths open the window with them.
    """
    multiprocessing.freeze_support()  # first of all in a bundle, where a worker starts as the program itself
    # Pictures are what runs in parallel. These must be set before numpy and scikit-learn are imported: with N jobs
    # they would start N x N threads, and their limits set later do not reach the threads of a pool.
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    os.environ.setdefault("JOBLIB_MULTIPROCESSING", "0")  # not used, and joblib warns where /dev/shm is missing
    warnings.filterwarnings("ignore", module="PIL")  # on damaged metadata of good pictures; errors are raised
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        try:
            if arguments[0] in AT_WORK and not {"-h", "--help", "--dry-run"} & set(arguments):
                from qtcompress.engine.workers import spawn

                spawn.start_ahead()
            from qtcompress import cli

            return cli.main(arguments)
        except KeyboardInterrupt:  # while modules were imported: nothing was begun
            return 130
    return _window(arguments)


def _window(paths: Sequence[str]) -> int:
    offscreen = os.environ.get("QT_QPA_PLATFORM")
    seen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not seen and not offscreen:
        print(
            "There is no display to open a window on: use 'qtcompress compress PATH... --output DIR'.", file=sys.stderr
        )
        return 2
    try:
        from qtcompress.gui import app
    except ImportError as error:
        print(f"The window can't be opened, because a library is missing ({error}).", file=sys.stderr)
        return 2
    return app.main(paths)


if __name__ == "__main__":
    sys.exit(main())
