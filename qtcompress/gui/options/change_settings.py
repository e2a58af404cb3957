"""A change of the settings, as a command that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.common.gradual_change import GradualChange
from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts(__name__)

_ID = 1  # 2 is for changes of own settings
_WORDS = {
    "colors": _tr.mark("Change Number of Colors"),
    "quality": _tr.mark("Change Quality"),
    "formats": _tr.mark("Change Formats"),
    "max_bytes": _tr.mark("Change Size Limit"),
    "budget": _tr.mark("Change Gallery Budget"),
    "min_saving": _tr.mark("Change What a Result Must Save"),
    "generation_loss": _tr.mark("Change What a Loss Must Save"),
    "dither": _tr.mark("Change Dithering"),
    "dither_strength": _tr.mark("Change Dithering Strength"),
    "output": _tr.mark("Change Output Folder"),
    "in_place": _tr.mark("Change Place of Results"),
    "resize": _tr.mark("Change Size of Results"),
    "metadata": _tr.mark("Change Metadata"),
}
_MANY = _tr.mark("Change Options")


class ChangeSettings(GradualChange[Settings]):
    """Replaces settings by others."""

    def __init__(self, take: Callable[[Settings], object], before: Settings, after: Settings, *, moving: bool) -> None:
        fields = changed_fields(before, after)
        super().__init__(take, before, after, words_of(fields), number=_ID, fields=fields, moving=moving)


def changed_fields(before: Settings, after: Settings) -> frozenset[str]:
    """Return the names of the fields in which two settings differ."""
    names = (field.name for field in fields(Settings))
    return frozenset(name for name in names if getattr(before, name) != getattr(after, name))


def words_of(names: frozenset[str]) -> str:
    """Return the name of a change of some fields."""
    return _tr(_WORDS.get(next(iter(names)), _MANY) if len(names) == 1 else _MANY)
