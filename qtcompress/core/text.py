"""English texts that remember what they were made from, so that the window can show them in another language.

Core and engine know no language but English: the command line, the journal and JSON contain their texts as they are. A
`Text` is such a string. It also keeps its template and its values, which the window translates and puts together again.
A text without values needs no `Text` where it is shown as it is, because the window finds it by its content; it needs
one where it becomes a value of another text, so that it is not taken for a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from numbers import Integral
from typing import Self

LOWER = "lower"
"""The format of a value that begins with a small letter: "{advice:lower}"."""


class Text(str):
    """An English text, equal to the same plain string.

    Parameters
    ----------
    template : str
        A constant, so that `run.py translations` finds it: "is cut off after {percent} %".
    values : str, int, float or Text
        What is put into the template, by name.
    """

    __slots__ = ("number", "template", "values")
    template: str
    values: Mapping[str, object]
    number: int | None
    """The number that decides between singular and plural; None where there is none."""

    def __new__(cls, template: str, /, **values: object) -> Self:
        return cls.restored(template.format(**values) if values else template, template, values, None)

    @classmethod
    def plural(cls, n: int, one: str, many: str, /, **values: object) -> Self:
        """Return `one` for a single thing, else `many`; both contain {n}, and other languages have more forms."""
        values = {"n": n, **values}
        return cls.restored((one if n == 1 else many).format(**values), many, values, n)

    @classmethod
    def of(cls, text: str) -> Text:
        """Return a constant text, or one that has a template already, as a value that will be translated."""
        return text if isinstance(text, Text) else cls(text)

    @classmethod
    def listed(cls, texts: Iterable[str]) -> Text:
        """Return the texts with commas between them; empty ones are left out."""
        known = [cls.of(text) for text in texts if text]
        return reduce(lambda first, rest: Text("{first}, {rest}", first=first, rest=rest), known) if known else cls("")

    @classmethod
    def about(cls, name: object, clause: str) -> Text:
        """Return a sentence that begins with the name of a file: "a.jpg is empty."."""
        return cls("{name} {what}.", name=name, what=cls.of(clause))

    @classmethod
    def sentences(cls, *texts: str) -> Text:
        """Return sentences, one after the other; empty ones are left out."""
        known = [cls.of(text) for text in texts if text]
        return reduce(lambda first, rest: Text("{first} {rest}", first=first, rest=rest), known) if known else cls("")

    @classmethod
    def why(cls, error: Exception) -> Text:
        """Return the clause that an error was raised with, or what it says."""
        what = error.args[0] if error.args else None
        return what if isinstance(what, Text) else cls(str(error))

    def renamed(self, old: str, new: str) -> Text:
        """Return the text with `new` in place of the value `old` that it begins with; itself if it does not."""
        if not self.startswith(old):
            return self
        content = new + self.removeprefix(old)
        for name, value in self.values.items():
            if isinstance(value, str) and value.startswith(old):
                renamed = value.renamed(old, new) if isinstance(value, Text) else new + value.removeprefix(old)
                return self.restored(content, self.template, {**self.values, name: renamed}, self.number)
        return Text.of(content)

    @classmethod
    def restored(cls, content: str, template: str, values: Mapping[str, object], number: int | None) -> Self:
        """Return a text from its parts, as they were stored or sent to another process."""
        text = super().__new__(cls, content)
        text.template, text.number = template, number
        text.values = {name: _plain(value) for name, value in values.items()}
        return text

    def __reduce__(self) -> tuple[object, ...]:
        return type(self).restored, (str(self), self.template, self.values, self.number)

    def __str__(self) -> str:
        return str.__str__(self)  # a plain string, as for any other object

    def __format__(self, spec: str) -> str:
        if spec == LOWER:
            return lowered(str(self))
        return format(str(self), spec)


def _plain(value: object) -> object:
    """Return a value that can be pickled and compared: paths and errors as strings."""
    if isinstance(value, Integral):
        return int(value)
    return value if isinstance(value, str | float) else str(value)


def lowered(text: str) -> str:
    """Return the text with a small first letter."""
    return text[:1].lower() + text[1:]


def on_one_line(name: str) -> str:
    """Return a name without line breaks: they and other control characters are written out, as in sentences."""
    return "".join(letter if letter >= " " else f"\\x{ord(letter):02x}" for letter in name)
