"""Build the bundle with PyInstaller, and check it with real jobs and with the window.

A bundle that lacks a module starts nevertheless and fails in its first job, so a start alone proves little.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "dist" / "qtcompress"
SAMPLES = ROOT / "resources" / "samples"
SUFFIX = ".exe" if os.name == "nt" else ""
WINDOW_S = 4  # long enough for the first thumbnails and a preview
END_S = 10


def build() -> None:
    """Build the bundle with PyInstaller into dist/."""
    subprocess.run([sys.executable, str(ROOT / "tools" / "translations.py"), "--release"], cwd=ROOT, check=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    subprocess.run([*command, str(ROOT / "packaging" / "qtcompress.spec")], cwd=ROOT, check=True)


def check_job(program: str, folder: Path) -> None:
    """Compress a photograph and a picture with few colors; the results must exist and be smaller."""
    sources = [SAMPLES / "tree-frog.png", SAMPLES / "island-map.png"]
    output = folder / program
    command = [str(BUNDLE / (program + SUFFIX)), "compress", *map(str, sources), "--output", str(output), "--json"]
    env = dict(os.environ, XDG_DATA_HOME=str(folder / "data"))  # keep the user's journal unchanged
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode or [row["status"] for row in rows] != ["compressed"] * len(sources):
        raise SystemExit(f"{program} compress failed with status {done.returncode}:\n{done.stdout}{done.stderr}")
    for row in rows:
        if not 0 < Path(row["target"]).stat().st_size == row["target_bytes"] < row["source_bytes"]:
            raise SystemExit(f"{program} compress wrote a file that differs from its report: {row}")
    if "kernels are missing" in done.stderr:
        raise SystemExit(f"{program} runs without its compiled kernels.")
    print(f"{program} compress: {len(rows)} pictures compressed")


def check_window(folder: Path) -> None:
    """Open the window on the samples without a display, check that it stays open, and end it with SIGTERM."""
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    for name in (
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "XDG_DATA_HOME",
    ):  # keep the user's settings unchanged
        env[name] = str(folder)
    log = folder / "window.log"
    with (
        log.open("w") as stderr,
        subprocess.Popen(
            [str(BUNDLE / ("qtcompress" + SUFFIX)), str(SAMPLES)], cwd=folder, env=env, stderr=stderr
        ) as window,
    ):
        time.sleep(WINDOW_S)
        lived = window.poll() is None
        window.terminate()
        try:
            status = window.wait(END_S)
        except subprocess.TimeoutExpired:
            window.kill()
            raise SystemExit(f"The window did not end within {END_S} s.") from None
    said = log.read_text()
    if not lived or "Traceback" in said:
        raise SystemExit(f"The window ended by itself (status {status}) or failed:\n{said}")
    print(f"window: stayed open for {WINDOW_S} s, ended on request with status {status}")


def main() -> None:
    """Build the bundle, check it, and print its size."""
    build()
    with tempfile.TemporaryDirectory() as name:
        check_job("qtcompress-cli", Path(name))
        if os.name != "nt":  # on Windows this program has no terminal
            check_job("qtcompress", Path(name))
        check_window(Path(name))
    # Hard-linked libraries count once, as on the disk.
    sizes = {
        (file.stat().st_dev, file.stat().st_ino): file.stat().st_size for file in BUNDLE.rglob("*") if file.is_file()
    }
    print(f"{BUNDLE}: {sum(sizes.values()) / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
