"""The script of the bundle's programs: PyInstaller needs a script, and `qtcompress/__main__.py` is in a package."""

import os
import sys

from qtcompress.__main__ import main

FOLDER = "fallback"
FALLBACKS = (  # in the order in which they are loaded
    *("libXau.so.6", "libmd.so.0", "libbsd.so.0", "libXdmcp.so.6", "libxcb.so.1"),
    *("libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1"),
    *("libGLdispatch.so.0", "libEGL.so.1", "libGLX.so.0", "libGL.so.1"),
)
"""Libraries that Qt needs even if it uses no display: of X11, Wayland, and OpenGL."""

USUAL = ("/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib")


def provide_libraries() -> None:
    """Load the bundle's own FALLBACKS, as far as the system has none."""
    if any(all(os.path.exists(f"{folder}/{name}") for name in FALLBACKS) for folder in USUAL):  # noqa: PTH110 - faster
        return
    import ctypes  # only here: the command line starts without it

    for name in FALLBACKS:
        try:
            ctypes.CDLL(name)
        except OSError:
            ctypes.CDLL(f"{os.path.dirname(__file__)}/{FOLDER}/{name}")  # noqa: PTH120 - faster


if __name__ == "__main__":
    if sys.platform.startswith("linux"):
        provide_libraries()
    if sys.argv[1:2] == ["--smoke-test"]:  # not for people: bundle_test.py uses the window with it
        import multiprocessing
        from pathlib import Path

        import smoke

        multiprocessing.freeze_support()
        sys.exit(smoke.main(Path(sys.argv[2])))
    sys.exit(main())
