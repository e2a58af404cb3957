"""Make the screenshots of the window: `python3 run.py screenshots [NAME...]`.

Each scene of the table opens the real window without a display on the samples and on pictures made from them, brings
it into one state, and saves what is seen. The program itself then compresses the pictures of the window; the page
`screenshots.md` shows them. Settings, journal and results have a folder of their own, which is deleted in the end.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.folders import resource
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.session import Session
from qtcompress.gui import app
from qtcompress.gui.common.languages import ENGLISH, VARIABLE, available_languages, install_language
from qtcompress.gui.desktop.appearance import dark_palette
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.window.main_window import MainWindow
from qtcompress.gui.window.qsettings import Store

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
PAGE = ROOT / "docs" / "screenshots.md"
_SIZE_PX = 1280, 800
_SHOWN, _LARGE, _CUT = "kingfisher.png", "IMG_2041.jpg", "IMG_2042.jpg"
_LARGER = 4  # times, that the large photograph has the sides of its sample
_CUT_SHARE = 0.6  # of the bytes that are left of the one that is cut off
_MOST_BYTES, _MORE_BYTES = 64_000, 96_000  # of a screenshot, and of one with more pixels or noise: texts stay crisp
_LIMIT_MS = 180_000
_REST_MS = 400  # without any task, after which nothing more is expected
_TICK_MS = 20


def wait(condition: Callable[[], bool]) -> None:
    """Run the event loop until `condition` holds."""
    loop = QEventLoop()
    limit = QTimer(singleShot=True, interval=_LIMIT_MS)
    limit.timeout.connect(lambda: loop.exit(1))
    tick = QTimer(interval=_TICK_MS)
    tick.timeout.connect(lambda: loop.exit(0) if condition() else None)
    limit.start()
    tick.start()
    if loop.exec():
        raise SystemExit("The window did not come to rest: no screenshot was made.")


class Studio:
    """A window with everything behind it, in a home of its own.

    Attributes
    ----------
    held : function of a file name
        Which pictures of a batch stay half done.
    """

    def __init__(self, home: Path, size_px: tuple[int, int]) -> None:
        os.environ["HOME"] = str(home)
        self.pictures = home / "Pictures" / "Holiday"
        shutil.copytree(resource("samples"), self.pictures, ignore=shutil.ignore_patterns("*.md"))
        self.held: Callable[[str], bool] = lambda name: False
        self._session = Session(home / "data", workers=2)
        memory = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
        self.window: MainWindow = app.build(
            Store(memory),
            session=self._session,
            compress=self._compress,
            output=home / "Pictures" / "qtcompress",
            presets=home / "presets",
        )
        self.window.showNormal()  # not over all of a screen that is none
        self.window.resize(*size_px)
        self.rest()

    def _compress(self, entry: Entry, report: Report) -> Outcome:
        while self.held(entry.job.source.name):
            report(Stage.FIT, 0.6)  # raises when the window is closed
            time.sleep(_TICK_MS / 1000)
        return self._session.compress(entry, report)

    def rest(self) -> None:
        """Wait until nothing is being done, nor will be after a pause."""
        parts, since = self.window.parts, time.monotonic()

        def idle() -> bool:
            nonlocal since
            if parts.preview.busy or parts.loader.busy or not all(runner.idle for runner in parts.runners):
                since = time.monotonic()
            return time.monotonic() - since > _REST_MS / 1000

        wait(idle)

    def open(self, *paths: Path, shown: str = _SHOWN) -> None:
        """Open pictures, wait for all thumbnails, and select one."""
        self.window.add(paths or (self.pictures,))
        model = self.window.parts.model
        wait(lambda: bool(len(model)) and all(item.thumbnail or item.sentence for item in model.items()))
        self.select(shown)
        self.rest()

    def select(self, name: str) -> None:
        """Select a picture."""
        proxy = self.window.parts.proxy
        row = next(row for row in range(proxy.rowCount()) if proxy.index(row, 0).data() == name)
        self.window.gallery.view.setCurrentIndex(proxy.index(row, 0))

    def do(self, *actions: str) -> None:
        """Do what some entries of the menus do, and wait for the end of it."""
        for name in actions:
            self.window.actions_[name].trigger()
            self.rest()

    def large(self) -> Path:
        """Return a photograph of a camera's size, made from a sample."""
        path = self.pictures / _LARGE
        with Image.open(self.pictures / _SHOWN) as small:
            sides = small.width * _LARGER, small.height * _LARGER
            small.convert("RGB").resize(sides, Image.Resampling.LANCZOS).save(path, quality=95)
        return path

    def cut(self) -> Path:
        """Return a photograph that is cut off."""
        path, whole = self.pictures / _CUT, (self.pictures / "pigments.jpg").read_bytes()
        path.write_bytes(whole[: int(len(whole) * _CUT_SHARE)])
        return path


def _empty(studio: Studio) -> None:
    pass


def _loaded(studio: Studio) -> None:
    studio.open()


def _first_look(studio: Studio) -> None:
    """Stop at the first result, which comes long before the exact one."""
    studio.open()
    preview, model = studio.window.parts.preview, studio.window.parts.model
    studio.window.add((studio.large(),))
    wait(lambda: any(item.path.name == _LARGE for item in model.items()))
    studio.select(_LARGE)
    wait(lambda: preview.current is not None and preview.current.preview.estimated)


def _exact(studio: Studio) -> None:
    studio.large()
    studio.open(shown=_LARGE)


def _running(studio: Studio) -> None:
    names = ("easter-eggs.png", "island-map.png", "logo.png")
    studio.held = lambda name: name not in names
    studio.open()
    studio.window.start()
    model = studio.window.parts.model
    wait(lambda: sum(item.state in (RowState.COMPRESSED, RowState.KEPT) for item in model.items()) == len(names))
    wait(lambda: not studio.window.parts.preview.busy)


def _batch(studio: Studio) -> None:
    ended: list[object] = []
    studio.window.parts.batch.ended.connect(ended.append)
    studio.window.start()
    wait(lambda: bool(ended))
    studio.rest()


def _finished(studio: Studio) -> None:
    studio.cut()
    studio.open()
    _batch(studio)
    studio.select(_CUT)
    studio.rest()


def _review(studio: Studio) -> None:
    place = studio.window.options.saving.place
    place.setCurrentIndex(place.findData(True))
    studio.open()
    _batch(studio)
    studio.do("review")


def _side(studio: Studio) -> None:
    studio.open()
    studio.do("arrange_side")


def _stacked(studio: Studio) -> None:
    studio.open()
    studio.do("arrange_stack")


def _split(studio: Studio) -> None:
    studio.open(shown="tree-frog.png")
    studio.do("mode_split", "next_region")


def _flicker(studio: Studio) -> None:
    studio.open(shown="vintage-cars.jpg")
    studio.do("mode_flicker")


def _difference(studio: Studio) -> None:
    studio.open()
    studio.do("mode_difference")


def _loupe(studio: Studio) -> None:
    studio.open()
    studio.do("loupe")


def _palette(studio: Studio) -> None:
    """Lock and pin colors of a palette of 64."""
    studio.window.options.colors.setValue(64)
    studio.open()
    swatches = studio.window.swatches
    swatches.grid.choose(swatches.shown[20:23])
    swatches.edits["lock"].trigger()
    studio.rest()
    swatches.grid.choose(swatches.shown[21:22])
    swatches.grid.pin(swatches.shown[21])
    studio.rest()


def _curve(studio: Studio) -> None:
    studio.open()
    studio.window.curve_dock.raise_()
    curves = studio.window.parts.curves
    wait(lambda: curves.busy)
    wait(lambda: not curves.busy)
    studio.rest()


def _list(studio: Studio) -> None:
    studio.open()
    _batch(studio)
    studio.do("list")


def _more(studio: Studio) -> None:
    studio.open()
    studio.window.options.more.click()
    studio.rest()


@dataclass(frozen=True, slots=True)
class Scene:
    """A state of the window: how it is brought into it, and one line about it."""

    play: Callable[[Studio], None]
    caption: str
    size_px: tuple[int, int] = _SIZE_PX
    scale: str = "1"
    language: str = ENGLISH
    dark: bool = False
    most_bytes: int = _MOST_BYTES


SCENES = {
    "empty": Scene(_empty, "An empty window says what to do."),
    "loaded": Scene(_loaded, "Opened: each row tells what the picture becomes, before anything is written."),
    "first-look": Scene(_first_look, "A likely result of a large photograph within a moment, marked as so far."),
    "exact": Scene(_exact, "The same photograph a moment later: the file that a batch would write."),
    "running": Scene(_running, "A batch that runs; everything else goes on working."),
    "finished": Scene(_finished, "A batch with a picture that failed: why, and what to do."),
    "review": Scene(_review, "A review before originals are replaced, the worst place first."),
    "compare-side": Scene(_side, "Before and after side by side."),
    "compare-stacked": Scene(_stacked, "Before above after, which shows wide pictures larger."),
    "compare-split": Scene(_split, "One picture with a divider, at the place that looks worst."),
    "compare-flicker": Scene(_flicker, "Before and after by turns, at the same place."),
    "compare-difference": Scene(
        _difference, "Where before and after differ, with the scale of the colors.", most_bytes=_MORE_BYTES
    ),
    "loupe": Scene(_loupe, "The loupe: pixels, their values and their distance."),
    "palette": Scene(_palette, "A palette that is edited: locked colors, and where one of them is in the picture."),
    "curve": Scene(_curve, "Bytes and quality over the number of colors, measured."),
    "list": Scene(_list, "The gallery as a list with figures in columns."),
    "more": Scene(_more, "Options that few people need."),
    "dark": Scene(_loaded, "In dark colors.", dark=True),
    "dark-review": Scene(_review, "A review in dark colors.", dark=True),
    "small": Scene(_loaded, "A small window of 900 x 600.", size_px=(900, 600)),
    "low": Scene(_loaded, "A low window of 1280 x 720.", size_px=(1280, 720)),
    "scaled": Scene(
        _loaded, "On a screen that is scaled by 1.5.", size_px=(1280, 720), scale="1.5", most_bytes=_MORE_BYTES
    ),
    "german": Scene(_review, "In German.", language="de"),
    "arabic": Scene(_review, "In Arabic, from right to left.", language="ar"),
}


def is_whole(language: str) -> bool:
    """Tell whether the window is translated as a whole into a language."""
    source = ROOT / "resources" / "translations" / f"qtcompress_{language}.ts"
    if language == ENGLISH:
        return True
    return language in available_languages() and 'type="unfinished"' not in source.read_text(encoding="utf-8")


def page(names: set[str]) -> str:
    """Return the text of the page that shows the scenes with these names, in the order of the table."""
    lines = ["# The window in pictures", "", "Made by `python3 run.py screenshots` from the sample gallery."]
    for name, scene in SCENES.items():
        if name in names:
            lines += ["", scene.caption, "", f"![{scene.caption}](screenshots/{name}.webp)"]
    return "\n".join(lines) + "\n"


def made() -> set[str]:
    """Return the names of the screenshots that are there."""
    return {path.stem for path in FOLDER.glob("*.webp")}


def play(names: list[str], into: str) -> None:
    """Save the windows of some scenes of one language and scale, in this process."""
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    app.choose_locale()
    install_language(application, SCENES[names[0]].language)
    light = application.style().standardPalette()
    for name in names:
        scene = SCENES[name]
        application.setPalette(dark_palette() if scene.dark else light)
        with tempfile.TemporaryDirectory() as home:
            studio = Studio(Path(home), scene.size_px)
            scene.play(studio)
            studio.window.grab().save(f"{into}/{name}.png")
            studio.window.close()


def private_env(home: Path, scene: Scene) -> dict[str, str]:
    """Return the environment of a process that knows nothing of the person who runs it."""
    folders = ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "STATE_HOME")
    own = {f"XDG_{name}": str(home / name.lower()) for name in folders}
    wanted = {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "QT_SCALE_FACTOR": scene.scale}
    return os.environ | own | wanted | {VARIABLE: scene.language}


def _process(scene: Scene) -> tuple[str, str]:
    """Return what one process has but once."""
    return scene.scale, scene.language


def make(names: list[str]) -> None:
    """Make some screenshots anew, and the page of all."""
    left_out = [name for name in names if not is_whole(SCENES[name].language)]
    names = sorted((name for name in names if name not in left_out), key=lambda name: _process(SCENES[name]))
    for name in left_out:
        print(f"{name}: untranslated")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        home.mkdir()
        for _key, group in groupby(names, key=lambda name: _process(SCENES[name])):
            some = list(group)
            env = private_env(home, SCENES[some[0]])
            # Not as a script, which each worker would import again.
            play_them = "import sys, screenshots; screenshots.play(sys.argv[2:], sys.argv[1])"
            subprocess.run([sys.executable, "-c", play_them, folder, *some], env=env, cwd=PAGE.parent, check=True)
        for limit in (_MOST_BYTES, _MORE_BYTES):
            files = [str(Path(folder, f"{name}.png")) for name in names if SCENES[name].most_bytes == limit]
            options = ["--formats", "webp", "--max-bytes", str(limit), "--overwrite", "--skip-kept"]
            program = [sys.executable, "-m", "qtcompress", "compress", *files, "--output", str(FOLDER), *options]
            if files:
                subprocess.run(program, env=private_env(home, SCENES["empty"]), cwd=ROOT, check=True)
    for name in made() - set(SCENES):
        (FOLDER / f"{name}.webp").unlink()
    PAGE.write_text(page(made()), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Make all screenshots, or those with the names in the arguments."""
    if unknown := set(arguments) - set(SCENES):
        print(f"No such scene: {', '.join(sorted(unknown))}.", file=sys.stderr)
        return 2
    make(arguments or list(SCENES))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
