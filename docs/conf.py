"""Sphinx's settings for the site: `python3 run.py docs`. The pages are Markdown, read by MyST."""

from qtcompress import __version__

project = "qtcompress"
author = "The qtcompress developers"
copyright = "The qtcompress developers, MIT licence"
version = release = __version__
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
language = "en"
myst_heading_anchors = 4
html_theme = "furo"
html_title = "qtcompress"
html_static_path = ["static"]
html_css_files = ["style.css"]
html_favicon = "static/qtcompress.svg"
html_copy_source = False
html_show_sphinx = False
pygments_style = "friendly"
pygments_dark_style = "monokai"
highlight_language = "none"
