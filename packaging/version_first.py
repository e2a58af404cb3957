"""Answer `--version` before PyInstaller's own hooks, which import half of Python's library for other commands.

Shells and scripts ask for the version; this takes .02 s of CPU time instead of .2.
"""

import sys

if sys.argv[1:] in (["--version"], ["-V"]):
    from qtcompress import __version__

    print(f"qtcompress {__version__}")
    sys.exit(0)
