"""The script of the bundle's programs: PyInstaller needs a script, and `qtcompress/__main__.py` is in a package."""

import sys

from qtcompress.__main__ import main

sys.exit(main())
