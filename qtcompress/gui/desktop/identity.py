"""Who the program is for a desktop: everything that names it to other programs derives from here."""

APP_ID = "io.github.qtcompress.qtcompress"
"""The id in reverse-domain form: the name of the .desktop file, the metainfo, the icons, the Flatpak, the bundle of
macOS, and what services of a desktop are told (docs/decisions/0062)."""

DESKTOP_FILE = f"{APP_ID}.desktop"
