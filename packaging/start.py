"""What the bundle's programs run: PyInstaller wants a script, and `qtcompress/__main__.py` is part of a package."""

import sys

from qtcompress.__main__ import main

sys.exit(main())
