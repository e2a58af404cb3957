"""What can change about a row of the gallery: one type for each kind of change, with the roles it affects."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt

from qtcompress.core.text import Text
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.planning.own_settings import OwnSettings
from qtcompress.engine.preview import Motion
from qtcompress.gui.common.images import Pyramid
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.item import STATE_OF, Given, Item, Role, RowState

_STATE_ROLES = frozenset(
    {
        int(Role.STATE),
        int(Role.PROGRESS),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(Qt.ItemDataRole.AccessibleDescriptionRole),
    }
)


_tr = RoomTexts(__name__)

REJECTED = _tr.mark("You rejected its result: the original stays.")


class RowChange:
    """A change of one row: `apply` returns the changed item; `roles` are those whose data may differ afterwards."""

    __slots__ = ()
    roles: ClassVar[frozenset[int]] = _STATE_ROLES

    def apply(self, item: Item) -> Item:
        """Return the item with this change."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class SetState(RowChange):
    """The picture is in another state, with no progress; a `sentence` of None leaves the old one."""

    state: RowState
    sentence: str | None = None

    def apply(self, item: Item) -> Item:
        sentence = item.sentence if self.sentence is None else self.sentence
        return replace(item, state=self.state, progress=0.0, sentence=sentence)


@dataclass(frozen=True, slots=True)
class SetSentence(RowChange):
    """There is another sentence about the picture."""

    sentence: str

    def apply(self, item: Item) -> Item:
        return replace(item, sentence=self.sentence)


@dataclass(frozen=True, slots=True)
class SetProgress(RowChange):
    """The job of the picture has come further, 0..1."""

    roles: ClassVar[frozenset[int]] = frozenset({int(Role.PROGRESS)})

    progress: float

    def apply(self, item: Item) -> Item:
        return replace(item, progress=self.progress)


@dataclass(frozen=True, slots=True, eq=False)
class SetThumbnail(RowChange):
    """The thumbnail of a picture, and its width and height in pixels; 0 if only another program has read it.

    motion : whether it is an animation, None if that is not known
    """

    roles: ClassVar[frozenset[int]] = frozenset({int(Role.THUMBNAIL), int(Qt.ItemDataRole.AccessibleTextRole)})

    thumbnail: Pyramid
    width: int
    height: int
    motion: Motion | None = None

    def apply(self, item: Item) -> Item:
        return replace(
            item,
            thumbnail=self.thumbnail,
            width=self.width or item.width,
            height=self.height or item.height,
            motion=item.motion if self.motion is None else self.motion,
        )


@dataclass(frozen=True, slots=True)
class DropThumbnail(RowChange):
    """The thumbnail is no longer kept in memory."""

    roles: ClassVar[frozenset[int]] = frozenset({int(Role.THUMBNAIL)})

    def apply(self, item: Item) -> Item:
        return replace(item, thumbnail=None)


@dataclass(frozen=True, slots=True)
class SetGiven(RowChange):
    """The picture has another given palette, or its own again (None)."""

    roles: ClassVar[frozenset[int]] = frozenset({int(Qt.ItemDataRole.ToolTipRole)})

    given: Given | None

    def apply(self, item: Item) -> Item:
        return replace(item, given=self.given)


@dataclass(frozen=True, slots=True)
class SetOwn(RowChange):
    """The picture has other settings of its own, or the common ones again (None)."""

    roles: ClassVar[frozenset[int]] = frozenset(
        {int(Role.OWN), int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole)}
    )

    own: OwnSettings | None

    def apply(self, item: Item) -> Item:
        return replace(item, own=self.own)


@dataclass(frozen=True, slots=True)
class SetOutcome(RowChange):
    """A job has ended.

    in_place : whether its result replaces the original
    staged : whether its result waits to be applied
    read : whether a worker of this program has just read the picture, so that its width and height are known

    If another program replaced the file after it came into the gallery, its thumbnail is dropped, to be made again.
    """

    roles: ClassVar[frozenset[int]] = _STATE_ROLES | {int(Role.THUMBNAIL)}

    outcome: Outcome
    in_place: bool
    staged: bool = False
    read: bool = False

    def apply(self, item: Item) -> Item:
        outcome = self.outcome
        compressed = outcome.status is Status.COMPRESSED
        staged = self.staged and compressed
        read = self.read and outcome.width > 0
        replaced = self.in_place and compressed and not staged
        size = (outcome.width, outcome.height) if replaced else outcome.source_size
        other = read and not item.replaced and outcome.source_bytes != item.source.size_bytes
        return replace(
            item,
            thumbnail=None if other else item.thumbnail,
            state=RowState.STAGED if staged else STATE_OF[outcome.status],
            outcome=outcome,
            sentence=shortened(outcome.reason, outcome.source),
            replaced=replaced,
            progress=0.0,
            width=size[0] if read else item.width,
            height=size[1] if read else item.height,
        )


@dataclass(frozen=True, slots=True)
class SetStaged(RowChange):
    """An earlier batch left a result that waits to be applied."""

    outcome: Outcome

    def apply(self, item: Item) -> Item:
        return replace(item, state=RowState.STAGED, outcome=self.outcome)


@dataclass(frozen=True, slots=True)
class Reset(RowChange):
    """The picture waits again, as if it had never been compressed."""

    def apply(self, item: Item) -> Item:
        return replace(item, state=RowState.WAITING, outcome=None, sentence="", replaced=False, progress=0.0)


@dataclass(frozen=True, slots=True)
class Reject(RowChange):
    """A person rejected the result; the original stays, or is back."""

    def apply(self, item: Item) -> Item:
        return replace(item, state=RowState.REJECTED, outcome=None, sentence=_tr(REJECTED), replaced=False)


@dataclass(frozen=True, slots=True)
class SetSize(RowChange):
    """The file of the picture has another size in bytes."""

    size_bytes: int

    def apply(self, item: Item) -> Item:
        return replace(item, source=replace(item.source, size_bytes=self.size_bytes))


def shortened(sentence: str, source: Path) -> str:
    """Return a sentence about a picture with the file's name in place of its path, since it is shown at the picture."""
    return Text.of(sentence).renamed(str(source), source.name)
