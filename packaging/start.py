"""The script of the bundle's programs: PyInstaller needs a script, and `qtcompress/__main__.py` is in a package."""

import os
import sys

from qtcompress.__main__ import main

OPENGL = ("libGLdispatch.so.0", "libEGL.so.1", "libGLX.so.0", "libGL.so.1")  # in the order in which they are loaded
USUAL = ("/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib")


def provide_opengl() -> None:
    """Load the bundle's OpenGL where the system has none: Qt needs its libraries even if it never draws with them."""
    if any(all(os.path.exists(f"{folder}/{name}") for name in OPENGL[1::2]) for folder in USUAL):  # noqa: PTH110
        return
    import ctypes  # only here: the command line starts without it

    for name in OPENGL:
        try:
            ctypes.CDLL(name)
        except OSError:
            ctypes.CDLL(os.path.join(os.path.dirname(__file__), "opengl", name))  # noqa: PTH118, PTH120


if __name__ == "__main__":
    if sys.platform.startswith("linux"):
        provide_opengl()
    if sys.argv[1:2] == ["--smoke-test"]:  # not for people: bundle_test.py uses the window with it
        import multiprocessing
        from pathlib import Path

        import smoke

        multiprocessing.freeze_support()
        sys.exit(smoke.main(Path(sys.argv[2])))
    sys.exit(main())
