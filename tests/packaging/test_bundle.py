"""What goes into the bundle, and under which licenses."""

from __future__ import annotations

from pathlib import Path

import contents
import elf
import licenses
import pytest

from qtcompress.gui.window.licenses import Component, installed

_DEP5 = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/

Files: *
Copyright: somebody
License: GPL-2+

Files: libmount/*
 libuuid/*
Copyright: somebody
License: LGPL-2.1+
"""


def test_only_libraries_that_something_kept_needs_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    needs = {"a.so": {"libone.so.1"}, "libone.so.1": {"libtwo.so.2"}, "libthree.so.3": {"libfour.so.4"}}
    monkeypatch.setattr(elf, "needed_by", lambda files: {name for path in files for name in needs.get(path.name, ())})
    names = (
        "libone.so.1",
        "x.libs/libtwo.so.2",
        "libthree.so.3",
        "libfour.so.4",
        "Qt/plugins/x/libqxcb.so",
        "a.so",
        "libpython3.so",
    )
    entries = [(name, f"/here/{name}", "BINARY") for name in names]
    links = [("libtwo.so.2", "x.libs/libtwo.so.2", "SYMLINK"), ("libfour.so.4", "y/libfour.so.4", "SYMLINK")]
    kept = [entry[0] for entry in contents.reachable([*entries, *links])]
    assert kept == [
        "libone.so.1",
        "x.libs/libtwo.so.2",
        "Qt/plugins/x/libqxcb.so",
        "a.so",
        "libpython3.so",
        "libtwo.so.2",
    ]


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("python3.11/lib-dynload/readline.cpython-311-x86_64-linux-gnu.so", False),
        ("python3.11/lib-dynload/_hashlib.cpython-311-x86_64-linux-gnu.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fi.qm", False),
        ("PySide6\\Qt\\plugins\\tls\\qschannelbackend.dll", False),
    ],
)
def test_what_the_program_never_loads_stays_out(name: str, stays: bool) -> None:
    kept = contents.kept([(name, "/here", "BINARY")], ["*/Qt/translations/qtbase_de.qm"])
    assert bool(kept) is stays


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("BSD-3-Clause", True),
        ("GPL-3+", False),
        ("GPL-2+ or AFL-2.1, and Expat", True),
        ("BSD-3-clause or GPL-2", True),
        ("MIT and GPL-2+", False),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", True),
        ("GPL-2+ with Texinfo exception", False),
        ("GNU General Public License v2 (GPLv2)", False),
        ("", False),
    ],
)
def test_a_license_is_on_the_list_or_one_to_choose_is(name: str, allowed: bool) -> None:
    assert licenses.is_allowed(name) is allowed


@pytest.mark.parametrize(
    ("text", "library", "name"),
    [
        (_DEP5, "libmount", "LGPL-2.1+"),
        (_DEP5, "libuuid", "LGPL-2.1+"),
        (_DEP5, "libreadline", "GPL-2+"),
        ("Permission is hereby granted, free of charge, to any person", "libX11", "MIT"),
        ("under the terms of the GNU General Public License", "libreadline", "GPL"),
        ("GNU General Public License ... GCC Runtime Library Exception", "libgomp", "GPL with GCC exception"),
        ("All rights reserved.", "libsecret", ""),
    ],
)
def test_a_library_of_the_system_has_the_license_that_its_package_tells(text: str, library: str, name: str) -> None:
    assert licenses.in_copyright(text, library) == name


def test_what_calls_itself_gpl_is_refused_whatever_its_package_tells(tmp_path: Path) -> None:
    good, bad = tmp_path / "libgood.so", tmp_path / "libbad.so"
    good.write_bytes(b"libavcodec license: LGPL version 2.1 or later")
    bad.write_bytes(b"libavcodec license: GPL version 2 or later")
    part = Component("wheel", "1", "Apache-2.0")
    refused = licenses.refused([licenses.Owned(path, "Apache-2.0", part) for path in (good, bad)])
    assert [line.partition(" ")[0] for line in refused] == [str(bad)]


def test_every_library_that_is_installed_with_the_program_may_be_in_its_bundle() -> None:
    files = licenses.libraries_of(installed("qtcompress"))
    assert len(files) > 100
    wrong = [f"{one.path.name}: {one.license}" for one in licenses.owned(files) if not licenses.is_allowed(one.license)]
    assert wrong == []
