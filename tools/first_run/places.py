"""The files and folders of the set-up, and how a person is told something."""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up-by-run.py"
LOCK = ROOT / "requirements.lock"
PRIVATE = ROOT / ".run"  # packages of a plain user, who cannot install them with apt
UNPACKED = PRIVATE / "root"
UNFINISHED = PRIVATE / "unfinished"  # exists while UNPACKED is incomplete
SAMPLES = ROOT / "resources" / "samples"
SAMPLE_RESULTS = ROOT / "compressed-samples"

PYTHON_NAME = f"python{sys.version_info[0]}.{sys.version_info[1]}"
TRIPLET = sysconfig.get_config_var("MULTIARCH") or "x86_64-linux-gnu"


class Stop(Exception):  # noqa: N818 - it ends the run and need not be an error of the program
    """The run cannot continue; the sentence says what a person can do."""


class WrongUse(Stop):
    """The arguments make no sense."""


def say(sentence: str) -> None:
    """Print a sentence for a person, on the standard error stream."""
    print(sentence, file=sys.stderr, flush=True)


def is_root() -> bool:
    """Tell whether packages of the system can be installed."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def venv_file(name: str) -> Path:
    """Return the path of a program in the environment, such as its interpreter."""
    return VENV / (f"Scripts/{name}.exe" if os.name == "nt" else f"bin/{name}")


def venv_python() -> Path:
    """Return the path of the environment's interpreter."""
    return venv_file("python")


def private_env(env: dict[str, str]) -> dict[str, str]:
    """Return `env` extended by the programs and libraries in UNPACKED, if there are any."""
    env = dict(env)
    if not UNPACKED.is_dir() or UNFINISHED.exists():
        return env

    def extend(name: str, *folders: Path) -> None:
        env[name] = os.pathsep.join(filter(None, [env.get(name), *map(str, folders)]))

    usr = UNPACKED / "usr"
    extend("PATH", usr / "bin")
    extend("LD_LIBRARY_PATH", usr / "lib" / TRIPLET, UNPACKED / "lib" / TRIPLET)
    extend("LIBRARY_PATH", usr / "lib" / TRIPLET)
    extend("CPATH", usr / "include", usr / "include" / TRIPLET, usr / "include" / PYTHON_NAME)
    if not Path("/usr/share/X11/xkb").is_dir():
        env.setdefault("XKB_CONFIG_ROOT", str(usr / "share/X11/xkb"))
    if not Path("/etc/fonts/fonts.conf").is_file() and (PRIVATE / "fonts.conf").is_file():
        env.setdefault("FONTCONFIG_FILE", str(PRIVATE / "fonts.conf"))
    return env
