"""The actions: one table that defines the menus, the tool bars, the shortcuts and their list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from qtcompress.gui.common.images import icon
from qtcompress.gui.common.translation import RoomTexts, ltr, without_key

_tr = RoomTexts(__name__)

_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    name : its name in the code
    text : with its access key, and with an ellipsis if it asks for more input; these three are found for translation
    keys : its shortcuts; the first one is shown
    tip : a description, if the text is not clear enough
    group : actions of one group exclude each other
    short : the text in the tool bar, if it differs
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    group: str = ""
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    short: str = ""

    @property
    def words(self) -> str:
        """What the action does."""
        return _tr(self.tip) if self.tip else self.plain_text

    @property
    def plain_text(self) -> str:
        """The text without its access key and its ellipsis."""
        return without_key(_tr(self.text)).rstrip(_ELLIPSIS).strip()


ACTIONS = (
    ActionSpec("add_pictures", f"Add &Pictures{_ELLIPSIS}", ("Ctrl+O",), "image-plus", "Add pictures to the gallery"),
    ActionSpec(
        "add_folder", f"Add &Folder{_ELLIPSIS}", ("Ctrl+Shift+O",), "folder-plus",
        "Add a folder and all folders below it",
    ),
    ActionSpec("open_output", "&Open Output Folder", ("Ctrl+Shift+E",), "folder-open", "Show the results"),
    ActionSpec("open_picture", "Ope&n", tip="Open the result, or else the original, with the program for such files"),
    ActionSpec(
        "show_in_folder", "&Show in Folder", ("Ctrl+Shift+F",),
        tip="Show the results, or else the originals, in their folder",
    ),
    ActionSpec("properties", "Propert&ies", ("Alt+Return",), tip="List everything that the file carries"),
    ActionSpec("preferences", f"Pr&eferences{_ELLIPSIS}", ("Ctrl+,",), role=QAction.MenuRole.PreferencesRole),
    ActionSpec("quit", "&Quit", ("Ctrl+Q",), role=QAction.MenuRole.QuitRole),
    ActionSpec("remove", "&Remove from List", ("Delete",), "trash-2", "Remove pictures from the list; the files stay"),
    ActionSpec("clear_list", "&Clear List", tip="Remove all pictures from the list; the files stay"),
    ActionSpec("undo", "&Undo", ("Ctrl+Z",), "undo-2"),
    ActionSpec("redo", "Re&do", ("Ctrl+Y", "Ctrl+Shift+Y"), "redo-2"),
    ActionSpec(
        "copy", "Cop&y Result", ("Ctrl+C",), "copy",
        "Copy the results, or else the originals: as files, and a single one as a picture, too",
    ),
    ActionSpec(
        "paste", "&Paste", ("Ctrl+V",),
        tip="Add the pictures or folders that were copied in a file manager, or the picture that was copied elsewhere",
    ),
    ActionSpec("select_all", "Select &All", ("Ctrl+A",)),
    ActionSpec(
        "share_palette", "Sa&me Palette for the Selection", icon="palette",
        tip="Make one palette for the selected pictures, and measure its cost for each",
    ),
    ActionSpec(
        "load_palette", f"Palette from Fi&le{_ELLIPSIS}", tip="Give the selected pictures the palette of a file",
    ),
    ActionSpec("own_palettes", "&Back to Own Palettes", tip="Give each selected picture its own palette again"),
    ActionSpec("export_palette", f"E&xport Palette{_ELLIPSIS}", icon="download", tip="Write the palette to a file"),
    ActionSpec(
        "save_curve", f"Sa&ve Curve As{_ELLIPSIS}", icon="download",
        tip="Write the curve of the selected picture to a file, as SVG or PNG",
    ),
    ActionSpec(
        "give_own", "Settings of &Its Own", icon="sliders-horizontal",
        tip="Let the selected pictures have settings of their own, which the options then show",
    ),
    ActionSpec("copy_settings", "Cop&y Settings", ("Ctrl+Alt+C",), tip="Copy the settings of the current picture"),
    ActionSpec(
        "paste_settings", "Paste Settin&gs", ("Ctrl+Alt+V",),
        tip="Give the selected pictures the copied settings as their own",
    ),
    ActionSpec(
        "back_to_common", "Back to Common Setti&ngs", tip="Give the selected pictures the settings of all others again",
    ),
    ActionSpec("find", "&Find by Name", ("Ctrl+F",), "search"),
    ActionSpec(
        "mode_side", "&Side by Side", ("1",), "columns-2", "Before and after side by side", checkable=True, group="mode"
    ),
    ActionSpec(
        "mode_split", "S&plit", ("2",), "square-split-horizontal", "Before and after in one picture, with a divider",
        checkable=True, group="mode",
    ),
    ActionSpec(
        "mode_flicker", "Flic&ker", ("3",), "repeat-2", "Show After and Before by turns",
        checkable=True, group="mode",
    ),
    ActionSpec(
        "mode_difference", "&Difference", ("4",), "contrast", "Show where before and after differ",
        checkable=True, group="mode",
    ),
    ActionSpec("arrange_auto", "Arrange for &Large Pictures", checkable=True, group="arrange"),
    ActionSpec("arrange_side", "Panes Side b&y Side", checkable=True, group="arrange"),
    ActionSpec("arrange_stack", "Panes A&bove Each Other", checkable=True, group="arrange"),
    ActionSpec("next_arrangement", "&Turn the Panes", ("5",), tip="Change how the two panes are arranged"),
    ActionSpec(
        "filmstrip", "Fil&mstrip", ("F8",), tip="Show the gallery as one row below the pictures", checkable=True
    ),
    ActionSpec("list", "G&allery as List", ("F7",), tip="Show each picture as a line with its figures", checkable=True),
    ActionSpec(
        "hide_sides", "&Hide the Sides", ("F9",), checkable=True,
        tip="Show only the pictures; in gallery and pictures the Tab key does the same",
    ),
    ActionSpec("next_area", "&Next Area", ("F6",), tip="Move the keyboard focus to the next part of the window"),
    ActionSpec("full_screen", "F&ull Screen", ("F11",), checkable=True),
    ActionSpec("toggle_fit", "Fit or &100 %", ("Z",), tip="Switch between fit and 100 %"),
    ActionSpec("fit", "&Fit", ("Ctrl+0",), "fullscreen", "Show the whole picture"),
    ActionSpec("actual_size", "A&ctual Size", ("Ctrl+1",), tip="Show each pixel as one of the screen", short="100 %"),
    ActionSpec("worst_place", "Go to &Worst Place", ("W",), tip="Show where the result differs most from the original"),
    ActionSpec(
        "next_region", "Next Worst Re&gion", ("N",), "crosshair",
        "Show the place that looks worst, then the next one",
    ),
    ActionSpec("last_region", "Previous Worst &Region", ("Shift+N",), tip="Show the place before, which looks worse"),
    ActionSpec(
        "loupe", "Loup&e", ("L",), "scan-search", "Show the pixels at the cursor, with their values", checkable=True
    ),
    ActionSpec(
        "play_animation", "&Play or Pause Animation", ("K",), "play",
        "Play the animation, or pause it, before and after in step",
    ),
    ActionSpec("next_frame", "Ne&xt Frame", (".",), "chevron-right", "Pause, and show the next frame"),
    ActionSpec("last_frame", "Previous Fra&me", (",",), "chevron-left", "Pause, and show the frame before"),
    ActionSpec("zoom_in", "Zoom &In", ("+", "=", "Ctrl++", "Ctrl+="), "zoom-in"),
    ActionSpec("zoom_out", "Zoom &Out", ("-", "Ctrl+-"), "zoom-out"),
    ActionSpec(
        "compress", "&Compress", ("Ctrl+Return", "Ctrl+Enter"), "play",
        "Compress the pictures that are not done with these options",
    ),
    ActionSpec("compress_selected", "Compress Se&lected", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
    ActionSpec("compress_shown", "Compress Sho&wn", tip="Compress only the pictures that the filter shows"),
    ActionSpec("compress_all", "Co&mpress All"),
    ActionSpec("pause", "&Pause", ("Ctrl+P",), "pause", "Finish running pictures, and start no others", checkable=True),
    ActionSpec("stop", "&Stop", ("Ctrl+.",), "square", "Stop; Compress continues with the pictures that are left"),
    ActionSpec("stop_selected", "Stop S&elected", tip="Stop only the selected pictures"),
    ActionSpec(
        "apply_staged", "&Apply Staged", icon="check",
        tip="Replace the originals by the staged results; backups are kept",
    ),
    ActionSpec("discard_staged", "&Discard Staged", tip="Delete the staged results; the originals stay"),
    ActionSpec(
        "review", "Re&view Results", ("Ctrl+R",), "list-checks",
        "Decide about each result, worst place first", checkable=True,
    ),
    ActionSpec(
        "apply_selected", "Apply Selec&ted", ("A",), "check",
        "Replace the originals of the selected pictures by their staged results", short="Apply",
    ),
    ActionSpec(
        "reject_selected", "Re&ject Selected", ("X",), "x",
        "Delete the results of the selected pictures; the originals stay", short="Reject",
    ),
    ActionSpec(
        "redo_selected", "Make A&gain at Higher Quality", ("R",), "rotate-ccw",
        "Compress the selected pictures again at the next higher quality, as a setting of their own", short="Again",
    ),
    ActionSpec(
        "undo_batch", "Und&o Batch", ("Ctrl+Shift+Z",), "undo-2",
        "Undo the latest batch: restore its originals, or remove its results",
    ),
    ActionSpec("history", "&History", ("Ctrl+H",), "clock", "List all batches, undo one, or export its report"),
    ActionSpec(
        "escape", "Stop the Preview or &Batch", ("Esc",), tip="Stop the preview if it is being made, else the batch"
    ),
    ActionSpec("retry", "&Update Preview", ("F5",), "rotate-ccw", "Read the picture again"),
    ActionSpec("manual", "&Manual", ("F1",), "circle-question-mark", "Read how everything works, without a network"),
    ActionSpec("shortcuts", "Keyboard &Shortcuts", ("Ctrl+F1",), tip="List all keys"),
    ActionSpec("about", "&About qtcompress", role=QAction.MenuRole.AboutRole),
)  # fmt: skip

SEPARATOR = ""
MENUS: dict[str, tuple[str, ...]] = {
    _tr.mark("&File"): (
        "add_pictures", "add_folder", SEPARATOR, "open_picture", "show_in_folder", "open_output", SEPARATOR,
        "properties", "preferences", SEPARATOR, "quit",
    ),
    _tr.mark("&Edit"): (
        "undo", "redo", SEPARATOR, "remove", "clear_list", SEPARATOR, "copy", "paste", "select_all", SEPARATOR, "find",
        SEPARATOR, "give_own", "copy_settings", "paste_settings", "back_to_common", SEPARATOR,
        "share_palette", "load_palette", "own_palettes", "export_palette", SEPARATOR, "save_curve",
    ),
    _tr.mark("&View"): (
        "mode_side", "mode_split", "mode_flicker", "mode_difference", SEPARATOR,
        "arrange_auto", "arrange_side", "arrange_stack", "next_arrangement", SEPARATOR,
        "fit", "actual_size", "toggle_fit", "zoom_in", "zoom_out", "loupe", SEPARATOR,
        "worst_place", "next_region", "last_region", SEPARATOR,
        "play_animation", "next_frame", "last_frame", SEPARATOR,
        "filmstrip", "list", "hide_sides", "next_area", "full_screen", SEPARATOR,
    ),
    _tr.mark("&Batch"): (
        "compress", "compress_selected", "compress_shown", "compress_all", "pause", "stop", "stop_selected", SEPARATOR,
        "review", "apply_staged", "discard_staged", "apply_selected", "reject_selected", "redo_selected", SEPARATOR,
        "undo_batch", "history", SEPARATOR, "escape", "retry",
    ),
    _tr.mark("&Help"): ("manual", "shortcuts", SEPARATOR, "about"),
}  # fmt: skip
BATCH_BAR = ("add_pictures", "add_folder", SEPARATOR, "compress", "pause", "stop")
PLAY_BAR = ("last_frame", "play_animation", "next_frame")
REVIEW_BAR = ("apply_selected", "reject_selected", "redo_selected")
COMPRESS_MENU = ("compress_selected", "compress_shown", "compress_all")
VIEW_BAR = (
    "mode_side", "mode_split", "mode_flicker", "mode_difference", SEPARATOR, "next_region", "loupe", SEPARATOR,
    "fit", "actual_size",
)  # fmt: skip
CONTEXT_MENU = (
    "open_picture", "show_in_folder", "copy", "properties", SEPARATOR,
    "compress_selected", "apply_selected", "reject_selected", "redo_selected", SEPARATOR,
    "give_own", "copy_settings", "paste_settings", "back_to_common", SEPARATOR,
    "stop_selected", "remove", SEPARATOR, "share_palette", "load_palette", "own_palettes", SEPARATOR,
    "select_all", SEPARATOR, "open_output",
)  # fmt: skip
PICTURE_MENU = (  # of the panes
    "mode_side", "mode_split", "mode_flicker", "mode_difference", SEPARATOR, "toggle_fit", "loupe", SEPARATOR,
    "next_region", "worst_place", SEPARATOR, "copy", "show_in_folder", "properties",
)  # fmt: skip


class Actions:
    """The actions by name, as items of `self[...]`; the window connects them."""

    def __init__(self, parent: QWidget) -> None:
        self._actions = {spec.name: _build(spec, parent) for spec in ACTIONS}
        groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            if spec.group:
                group = groups.setdefault(spec.group, QActionGroup(parent))
                group.addAction(self._actions[spec.name])
        parent.addActions(list(self._actions.values()))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def set_shortcuts(self, chosen: Mapping[str, str]) -> None:
        """Give some actions a shortcut of a person's own, or none for ""; all others get the usual ones."""
        for spec in ACTIONS:
            action = self._actions[spec.name]
            action.setShortcuts([QKeySequence(key) for key in _keys(spec, chosen)])
            action.setToolTip(_tip(spec, action))

    def shortcuts(self) -> list[tuple[str, str]]:
        """Return pairs of a shortcut and its description."""
        rows = [
            (_tr("Arrow keys"), _tr("Move in the gallery")),
            (_tr("Space"), _tr("Show the picture before, while the key is held")),
            (_tr("Alt"), _tr("Show the loupe while the key is held; the arrow keys move it")),
            (_tr("[ and ]"), _tr("Change the scale of the difference, or how often the pictures flicker")),
            (_tr("Tab"), _tr("Hide or show the sides, where gallery or pictures have the focus")),
        ]
        for spec in ACTIONS:
            key = self._actions[spec.name].shortcut()
            if not key.isEmpty():
                rows.append((ltr(key.toString(QKeySequence.SequenceFormat.NativeText)), spec.words))
        return rows

    def fill_menus(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Build the menus; return them by their English title."""
        menus = {}
        for title, names in MENUS.items():
            menus[title] = bar.addMenu(_tr(title))
            self.fill(menus[title], names)
        return menus

    def fill(self, widget: QMenu | QToolBar, names: tuple[str, ...]) -> None:
        """Add actions and separators to a menu or a tool bar."""
        for name in names:
            if name == SEPARATOR:
                widget.addSeparator()
            else:
                widget.addAction(self._actions[name])


def set_text(action: QAction, text: str) -> None:
    """Give an action a text; on tool bars it has no access key, which East Asian languages write behind the words."""
    action.setText(text)
    if "(&" in text:
        action.setIconText(without_key(text).rstrip(_ELLIPSIS))


def _build(spec: ActionSpec, parent: QWidget) -> QAction:
    action = QAction(parent)
    set_text(action, _tr(spec.text))
    action.setObjectName(spec.name)
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    action.setCheckable(spec.checkable)
    action.setMenuRole(spec.role)
    if spec.short:
        action.setIconText(_tr(spec.short))
    if spec.icon:
        action.setIcon(icon(spec.icon))
    action.setToolTip(_tip(spec, action))
    action.setStatusTip("")
    return action


def _tip(spec: ActionSpec, action: QAction) -> str:
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return _tr("{words} ({key})", words=spec.words, key=key) if key else spec.words


def _keys(spec: ActionSpec, chosen: Mapping[str, str]) -> tuple[str, ...]:
    """Return the shortcuts of an action: those that a person chose, or the usual ones."""
    own = chosen.get(spec.name)
    return spec.keys if own is None else tuple(filter(None, (own,)))
