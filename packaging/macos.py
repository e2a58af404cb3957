"""What macOS is told: the Info.plist of the application, with the documents that it opens, and its icon.

Written from Apple's and PyInstaller's documentation; tried by nobody yet (docs/packaging.md).
"""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any

import icons
from product import APP_ID, DIST, NAME, VERSION, project, read_formats, suffixes_of, texts, write

from qtcompress.engine.job.formats import FileFormat

FOLDER = DIST / "macos"
# Uniform type identifiers of Apple, or those that the makers of a format declare.
TYPES = {
    "PNG": ("public.png",),
    "JPEG": ("public.jpeg",),
    "WebP": ("org.webmproject.webp",),
    "GIF": ("com.compuserve.gif",),
    "TIFF": ("public.tiff",),
    "BMP": ("com.microsoft.bmp",),
    "AVIF": ("public.avif",),
    "HEIC": ("public.heic", "public.heif"),
    "JPEG 2000": ("public.jpeg-2000",),
    "PNM": ("public.pbm",),
    "ICO": ("com.microsoft.ico",),
    "JPEG XL": ("public.jpeg-xl",),
}


def files() -> Path:
    """Write the icon and the Info.plist, and return their folder."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    icons.write_icns(FOLDER / f"{NAME}.icns")
    write(FOLDER / "Info.plist", plistlib.dumps(info()))
    return FOLDER


def app_options() -> dict[str, Any]:
    """Return what PyInstaller's BUNDLE is told beside its parts."""
    files()
    icon = str(FOLDER / f"{NAME}.icns")
    return {"name": f"{NAME}.app", "icon": icon, "bundle_identifier": APP_ID, "info_plist": info()}


def info() -> dict[str, Any]:
    """Return what the Info.plist says beside what PyInstaller puts into it."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleIdentifier": APP_ID,
        "CFBundleShortVersionString": VERSION,
        "CFBundleVersion": VERSION,
        "CFBundleDocumentTypes": [*map(_document, read_formats()), _FOLDERS],
        "CFBundleLocalizations": list(texts()),
        "LSApplicationCategoryType": "public.app-category.photography",
        "LSMinimumSystemVersion": "12.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"{project()['authors'][0]['name']}, MIT License",
    }


_FOLDERS = {
    "CFBundleTypeName": "Folder",
    "CFBundleTypeRole": "Viewer",
    "LSHandlerRank": "Alternate",
    "LSItemContentTypes": ["public.folder"],
}


def _document(one: FileFormat) -> dict[str, Any]:
    """Return how a format is declared: never as the program that opens it by default."""
    types = TYPES.get(one.name)
    by_name = {"CFBundleTypeExtensions": [suffix.removeprefix(".") for suffix in suffixes_of(one)]}
    return {
        "CFBundleTypeName": f"{one.name} image",
        "CFBundleTypeRole": "Editor",
        "LSHandlerRank": "Alternate",
        **(by_name if types is None else {"LSItemContentTypes": list(types)}),
    }
