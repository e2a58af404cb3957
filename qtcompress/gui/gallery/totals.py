"""The results of the rows at hand, added up."""

from __future__ import annotations

from dataclasses import dataclass

from qtcompress.gui.gallery.item import Item


@dataclass(frozen=True, slots=True)
class Totals:
    """The results of the rows at hand: how many have one, also a kept original, and the bytes before and after.

    given : how many rows have a given palette
    staged : how many results wait to be applied, so that they have saved nothing yet
    """

    results: int = 0
    source_bytes: int = 0
    target_bytes: int = 0
    given: int = 0
    staged: int = 0

    def changed(self, item: Item, sign: int) -> Totals:
        """Return the totals with this row added, or removed for a `sign` of -1."""
        done = item.result_bytes
        if done is None and item.given is None:
            return self
        before, after = done or (0, 0)
        return Totals(
            self.results + sign * (done is not None),
            self.source_bytes + sign * before,
            self.target_bytes + sign * after,
            self.given + sign * (item.given is not None),
            self.staged + sign * (item.staged is not None),
        )
