"""Files that macOS asks the program to open arrive together, and so in one window."""

from __future__ import annotations

import subprocess
import sys

# An application is made once in a process, so this is one of its own.
ASKED = """
from pathlib import Path
from PySide6.QtGui import QFileOpenEvent
from qtcompress.gui.desktop.application import Application
application = Application(["qtcompress"])
application.opened.connect(lambda paths: print(*map(str, paths), flush=True) or application.quit())
application.sendEvent(application, QFileOpenEvent("/p/a b.jpg"))
application.sendEvent(application, QFileOpenEvent("/p/folder"))
application.exec()
"""


def test_files_of_one_selection_are_opened_together() -> None:
    done = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout == "/p/a b.jpg /p/folder\n", done.stderr
