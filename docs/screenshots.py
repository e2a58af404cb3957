"""Make the screenshots of the window: `python3 run.py screenshots [NAME...]`.

Each scene of the table opens the real window without a display on the samples and on pictures made from them, brings
it into one state, and saves what is seen. The program itself then compresses the pictures of the window; the page
`screenshots.md` shows them. Settings, journal and results have a folder of their own, which is deleted in the end.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from PySide6.QtWidgets import QApplication
from studio import CUT, LARGE, Studio, wait

from qtcompress.gui import app
from qtcompress.gui.common.languages import ENGLISH, VARIABLE, available_languages, install_language
from qtcompress.gui.desktop.appearance import dark_palette
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.journal.history_dialog import HistoryDialog
from qtcompress.gui.window.manual_window import ManualWindow

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
PAGE = ROOT / "docs" / "screenshots.md"
_DRAWINGS = "island-map.png", "logo.png", "screenshot.png"
_SIZE_PX = 1280, 800
_MOST_BYTES, _MORE_BYTES = 64_000, 96_000  # of a screenshot, and of one with more pixels or noise: texts stay crisp


def _empty(studio: Studio) -> None:
    pass


def _loaded(studio: Studio) -> None:
    studio.open()


def _first_look(studio: Studio) -> None:
    """Stop at the first result, which comes long before the exact one."""
    studio.open()
    preview, model = studio.window.parts.preview, studio.window.parts.model
    studio.window.add((studio.large(),))
    wait(lambda: any(item.path.name == LARGE for item in model.items()))
    studio.select(LARGE)
    wait(lambda: preview.current is not None and preview.current.preview.estimated)


def _exact(studio: Studio) -> None:
    studio.large()
    studio.open(shown=LARGE)


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
    studio.select(CUT)
    studio.rest()


def _done(studio: Studio) -> None:
    studio.open()
    _batch(studio)


def _history(studio: Studio) -> None:
    """Show two batches of the drawings, the later one in place."""
    studio.open(*(studio.pictures / name for name in _DRAWINGS), shown="logo.png")
    _batch(studio)
    place = studio.window.options.saving.place
    place.setCurrentIndex(place.findData(True))
    studio.window.options.saving.review.setChecked(False)
    studio.rest()
    _batch(studio)
    studio.window.show_history()
    studio.rest()
    studio.show(HistoryDialog)


def _manual(studio: Studio) -> None:
    studio.window.actions_["manual"].trigger()
    studio.show(ManualWindow)


def _shared_palette(studio: Studio) -> None:
    """Give the drawings one palette of 32 colors."""
    studio.window.options.colors.setValue(32)
    studio.open(*(studio.pictures / name for name in _DRAWINGS), shown="logo.png")
    studio.do("select_all", "share_palette")


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
    "done": Scene(_done, "A batch that ended: what became of each picture."),
    "history": Scene(
        _history, "The history: all batches, what they saved, and what can be taken back.", size_px=(1000, 420)
    ),
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
    "shared-palette": Scene(_shared_palette, "Three pictures with one palette, and what it costs each."),
    "curve": Scene(_curve, "Bytes and quality over the number of colors, measured."),
    "list": Scene(_list, "The gallery as a list with figures in columns."),
    "more": Scene(_more, "Options that few people need."),
    "manual": Scene(_manual, "The manual, which opens without a network.", size_px=(1100, 760)),
    "dark": Scene(_loaded, "In dark colors.", dark=True),
    "dark-review": Scene(_review, "A review in dark colors.", dark=True),
    "small": Scene(_loaded, "A small window of 900 x 600.", size_px=(900, 600)),
    "low": Scene(_loaded, "A low window of 1280 x 720.", size_px=(1280, 720)),
    "scaled": Scene(
        _loaded, "On a screen that is scaled by 1.5.", size_px=(1280, 720), scale="1.5", most_bytes=_MORE_BYTES
    ),
    "german": Scene(_review, "In German.", language="de", most_bytes=_MORE_BYTES),
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
            studio.shown.grab().save(f"{into}/{name}.png")
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
