"""What is typed into the search field: parts of names, and words such as `kind:png` and `state:failed`."""

from __future__ import annotations

from dataclasses import dataclass

from qtcompress.engine.job.formats import TABLE
from qtcompress.gui.gallery.item import Item, RowState

KIND, STATE = "kind:", "state:"
KINDS = {one.suffixes[0][1:]: one.name for one in TABLE if one.pillow and one.suffixes}
"""The kinds of pictures: the words for the search field, and the names for people."""

_SUFFIXES = {
    suffix[1:]: one.suffixes[0][1:] for one in TABLE if one.suffixes for suffix in (*one.suffixes, *one.rare_suffixes)
}


@dataclass(frozen=True, slots=True)
class Query:
    """A search that was understood.

    names : parts that the name must contain, in lower case
    kinds : kinds of pictures, one of which it must be; any if there are none
    states : states, one of which it must have; any if there are none
    """

    names: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    states: frozenset[RowState] = frozenset()

    @classmethod
    def of(cls, text: str) -> Query:
        """Return the search that a text means."""
        words = text.casefold().split()
        kinds = [word.removeprefix(KIND) for word in words if word.startswith(KIND)]
        states = [word.removeprefix(STATE) for word in words if word.startswith(STATE)]
        names = tuple(word for word in words if not word.startswith((KIND, STATE)))
        asked = frozenset(state for word in filter(None, states) for state in RowState if _means(word, state))
        return cls(names, frozenset(_SUFFIXES.get(kind, kind) for kind in kinds if kind), asked)

    def accepts(self, item: Item) -> bool:
        """Whether a row is what is searched."""
        if self.states and item.state not in self.states:
            return False
        if self.kinds and kind_word(item) not in self.kinds:
            return False
        name = item.place.name
        return all([part in name for part in self.names])  # noqa: C419 - a generator takes longer, 10,000 times


def kind_word(item: Item) -> str:
    """Return the kind of a picture by its suffix, as it is typed: "png"; JPEGs of all suffixes are "jpg"."""
    suffix = item.place.suffix
    return _SUFFIXES.get(suffix, suffix)


def toggled(text: str, word: str) -> str:
    """Return a search with this word added at its end, or without it."""
    words = text.split()
    others = [one for one in words if one.casefold() != word]
    return " ".join(others if len(others) < len(words) else [*words, word])


def _means(word: str, state: RowState) -> bool:
    """Whether a typed word is the beginning of a state's name; names of two words are written without a space."""
    return state.value.replace(" ", "").startswith(word.replace("-", ""))
