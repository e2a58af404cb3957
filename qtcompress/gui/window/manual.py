"""The manual as data: its pages in their order, their headings, and a search. The window shows it, a tool publishes it.

The pages are Markdown files of `docs/manual`, which `index.md` lists. The options of the command line are put into
their page when it is read, from the table that also makes `--help`: no list of options is written by hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qtcompress.engine.job.folders import documentation

INDEX = "index.md"
OPTIONS = "<!-- the options of all commands -->"
"""The line of a page that the options replace."""
_ENTRY = re.compile(r"^\d+\. \[[^]]+\]\((\w[\w-]*\.md)\)", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,4}) +(.+?) *$")
_FENCE = "```"
_IMAGE = re.compile(r"!\[([^]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`]+|^#+ |^[\s:|-]+$", re.MULTILINE)
_BAR = re.compile(r"(?<!\\)\|")
_NO_ANCHOR = re.compile(r"[^\w\- ]")
_EXCERPT = 60  # letters on each side of what was found


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it, up to the next heading.

    level : 1 for the title of the page
    title : without marks
    anchor : as in links: "page.md#anchor"
    text : what is read, without marks
    """

    level: int
    title: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page; its first section has its title.

    name : of its file
    source : in Markdown
    """

    name: str
    source: str
    sections: tuple[Section, ...]

    @property
    def title(self) -> str:
        """The title."""
        return self.sections[0].title


@dataclass(frozen=True, slots=True)
class Hit:
    """A section that contains all words of a search.

    address : "page.md#anchor"
    page, title : the titles of page and section
    excerpt : the text around the first word
    """

    address: str
    page: str
    title: str
    excerpt: str


def read_pages(options: Callable[[], str]) -> tuple[Page, ...]:
    """Return all pages in their order, the first one with the contents.

    Parameters
    ----------
    options : function
        Returns the options of all commands, as Markdown with headings of level 3.

    Raises
    ------
    FileNotFoundError
        If the installation is incomplete.
    """
    index = _source(INDEX)
    names = [INDEX, *_ENTRY.findall(index)]
    return tuple(page_of(name, _filled(_source(name), options)) for name in names)


def page_of(name: str, source: str) -> Page:
    """Return a page with its sections."""
    return Page(name, source, tuple(_sections(source)))


def anchor_of(title: str) -> str:
    """Return the anchor of a heading, as GitHub makes it."""
    return _NO_ANCHOR.sub("", title.lower()).replace(" ", "-")


def plain(markdown: str) -> str:
    """Return what is read of a text in Markdown: without marks, and without where links lead."""
    return _BAR.sub("", _MARKS.sub("", _LINK.sub(r"\1", _IMAGE.sub(r"\1", markdown)))).replace("\\|", "|")


def search(pages: Iterable[Page], text: str) -> list[Hit]:
    """Return the sections that contain all words, those with all words in their title first."""
    words = text.casefold().split()
    if not words:
        return []
    ranked: list[tuple[int, Hit]] = []
    for page in pages:
        for section in page.sections:
            title, below = section.title.casefold(), section.text.casefold()
            if all(word in title or word in below for word in words):
                missing = sum(word not in title for word in words)
                hit = Hit(f"{page.name}#{section.anchor}", page.title, section.title, _excerpt(section.text, words))
                ranked.append((missing, hit))
    return [hit for _, hit in sorted(ranked, key=lambda pair: pair[0])]


def _source(name: str) -> str:
    return Path(documentation(f"manual/{name}")).read_text(encoding="utf-8")


def _filled(source: str, options: Callable[[], str]) -> str:
    return source.replace(OPTIONS, options()) if OPTIONS in source else source


def _sections(source: str) -> Iterable[Section]:
    """Yield the sections of a page; the anchor of a title that stands there twice gets a number, as on GitHub."""
    level, title, lines, fenced = 0, "", list[str](), False
    seen: dict[str, int] = {}

    def done() -> Section:
        anchor = anchor_of(title)
        count = seen[anchor] = seen.get(anchor, -1) + 1
        text = " ".join(plain("\n".join(lines)).split())
        return Section(level, title, f"{anchor}-{count}" if count else anchor, text)

    for line in source.splitlines():
        fenced ^= line.startswith(_FENCE)
        heading = None if fenced else _HEADING.match(line)
        if heading is None:
            lines.append(line)
            continue
        if level:
            yield done()
        level, title, lines = len(heading[1]), plain(heading[2]), []
    yield done()


def _excerpt(text: str, words: Sequence[str]) -> str:
    places = [place for place in (text.casefold().find(word) for word in words) if place >= 0]
    first = min(places, default=0)
    start = max(first - _EXCERPT, 0)
    part = text[start : first + _EXCERPT]
    if start:
        part = "\N{HORIZONTAL ELLIPSIS}" + part.partition(" ")[2]
    return part.rpartition(" ")[0] + "\N{HORIZONTAL ELLIPSIS}" if first + _EXCERPT < len(text) else part
