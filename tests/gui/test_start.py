"""The window is painted before anything that decodes, encodes or measures is imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import qtcompress

# Builds the window of an empty gallery as the program does, paints it, and tells which modules that took.
CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from qtcompress.gui import app
from qtcompress.gui.window.qsettings import Store

application = QApplication(sys.argv[:1])
folder = Path(sys.argv[1])
memory = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
window = app.build(Store(memory), output=folder / "out", presets=folder / "presets")
window.show()
application.processEvents()
assert window.isVisible() and not window.grab().isNull()
print(*sys.modules)
window.close()
"""


def test_no_decoder_and_no_learner_is_imported_before_the_empty_window_is_shown(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path)],
        cwd=Path(qtcompress.__file__).parent.parent, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    modules = set(done.stdout.split())
    assert "qtcompress.gui.window.main_window" in modules
    unneeded = {"cv2", "sklearn", "scipy", "PIL.Image", "urllib.request", "importlib.metadata"}
    assert not modules & {*unneeded, "qtcompress.engine.pictures.reader"}
