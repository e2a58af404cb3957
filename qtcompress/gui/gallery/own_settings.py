"""Settings of their own for some pictures of the list, as a command that can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from qtcompress.engine.planning.own_settings import OwnSettings
from qtcompress.gui.common.gradual_change import GradualChange
from qtcompress.gui.gallery.changes import SetOwn
from qtcompress.gui.gallery.model import GalleryModel

_ID = 2  # 1 is for changes of the common settings

Owns = Mapping[Path, OwnSettings | None]


class ChangeOwnSettings(GradualChange[Owns]):
    """Gives rows settings of their own, other ones, or the common ones (None)."""

    def __init__(
        self,
        model: GalleryModel,
        owns: Owns,
        text: str,
        *,
        fields: frozenset[str] = frozenset(),
        moving: bool = False,
    ) -> None:
        before: Owns = {path: item.own for path in owns if (item := model.item(path)) is not None}
        after: Owns = {path: owns[path] for path in before}
        super().__init__(partial(_give, model), before, after, text, number=_ID, fields=fields, moving=moving)

    def concerns(self, after: Owns) -> bool:
        """Whether a later change is of the same rows."""
        return after.keys() == self._after.keys()


def _give(model: GalleryModel, owns: Owns) -> None:
    model.update_many((path, SetOwn(own)) for path, own in owns.items())
