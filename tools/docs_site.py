"""Make the site of the documentation: `python3 run.py docs`.

The pages lie in `docs/` as they are read on GitHub. Here they are copied, the options of the command line are put into
their page, and Sphinx makes HTML with a search that needs no server: its index is a script, which a browser loads from
the disk, too. Warnings, such as a link that leads nowhere, are errors.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from qtcompress.cli import manual
from qtcompress.gui.window.manual import OPTIONS, read_pages

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
SITE = ROOT / "dist" / "docs"
ABOVE = ("CHANGELOG.md", "CONTRIBUTING.md")
"""Pages that stand beside `docs/`."""

_LINK_UP = re.compile(rf"\]\(\.\./({'|'.join(map(re.escape, ABOVE))})")
_LINK_DOWN = re.compile(r"\]\(docs/")
_TREE = "\n```{{toctree}}\n:hidden:\n:caption: {caption}\n\n{entries}\n```\n"
_STYLE = """.content { width: 56em; }
table.docutils { margin-left: 0; }
table.docutils th, table.docutils td { text-align: left; vertical-align: top; }
"""


def sources(into: Path) -> None:
    """Copy all pages into a folder, as Sphinx reads them."""
    shutil.copytree(DOCS, into, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    shutil.copy(DOCS / "conf.py", into)
    for name in ABOVE:
        text = (ROOT / name).read_text(encoding="utf-8")
        (into / name).write_text(_LINK_DOWN.sub("](", text), encoding="utf-8")
    command_line = into / "manual" / "command-line.md"
    text = command_line.read_text(encoding="utf-8")
    command_line.write_text(text.replace(OPTIONS, manual.options()), encoding="utf-8")
    front = (into / "README.md").read_text(encoding="utf-8")
    (into / "README.md").unlink()
    (into / "index.md").write_text(_LINK_UP.sub(r"](\1", front) + contents(), encoding="utf-8")
    static = into / "static"
    static.mkdir()
    (static / "style.css").write_text(_STYLE, encoding="utf-8")
    shutil.copy(ROOT / "resources" / "icons" / "qtcompress.svg", static)
    decisions = sorted(path.stem for path in (into / "decisions").glob("0*.md"))
    with (into / "decisions" / "README.md").open("a", encoding="utf-8") as index:
        index.write(_TREE.format(caption="Decisions", entries="\n".join(decisions)))


def contents() -> str:
    """Return the contents for the margin of all pages: first for users, then for developers."""
    pages = [f"manual/{page.name}" for page in read_pages(manual.options)]
    users = [*pages, "screenshots.md", "CHANGELOG.md"]
    developers = [
        "CONTRIBUTING.md",
        "library.md",
        "packaging.md",
        "benchmarks.md",
        "advisor.md",
        "decisions/README.md",
        "habits.md",
    ]
    trees = {"For users": users, "For developers": developers}
    return "".join(_TREE.format(caption=name, entries="\n".join(names)) for name, names in trees.items())


def main() -> None:
    """Make the site."""
    into = ROOT / "build" / "docs"
    shutil.rmtree(into, ignore_errors=True)
    shutil.rmtree(SITE, ignore_errors=True)
    sources(into)
    command = [sys.executable, "-m", "sphinx", "-b", "html", "-q", "-W", "--keep-going", "-d", str(into) + "-trees"]
    subprocess.run([*command, str(into), str(SITE)], check=True)
    print(f"The site is in {SITE / 'index.html'}.")


if __name__ == "__main__":
    main()
