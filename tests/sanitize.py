"""Run the kernels' tests with the native code under the address and undefined-behavior sanitizers of GCC or Clang.

`python3 run.py sanitize` starts this. Everything happens in build/sanitize: a copy of the package and of its tests,
with kernels that are built there. They are built twice: as they are, and without vector instructions, as compilers
other than GCC and Clang build them. The first finding ends the run with a status other than 0.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "sanitize"
SANITIZERS = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-fno-omit-frame-pointer", "-g"]
VARIANTS = {"vectors": [], "portable": ["-DQTCOMPRESS_PORTABLE"]}
TESTS = [
    "tests/core/kernels",
    "tests/core/test_borders.py",
    "tests/core/test_fixed_palette.py",
    "tests/core/test_quantize.py",
    "tests/engine/containers/test_deflate_stream.py",
]
OVERRUN = "from qtcompress.core.kernels import _kernels; _kernels.points(bytes(4), bytes(64), 1, 3, bytearray(6))"


def compiler() -> str:
    """Return the C compiler: $CC, or the first of the usual names."""
    found = next(filter(None, map(shutil.which, filter(None, [os.environ.get("CC"), "gcc", "clang", "cc"]))), None)
    if found is None:
        sys.exit("There is no C compiler: install gcc, and run the same again.")
    return found


def copied(variant: str) -> Path:
    """Return a fresh copy of the package and its tests."""
    tree = BUILD / variant
    shutil.rmtree(tree, ignore_errors=True)
    skipped = shutil.ignore_patterns("__pycache__", "*.so", "*.pyd", "*.dll")
    for folder in ("qtcompress", "tests", "resources"):
        shutil.copytree(ROOT / folder, tree / folder, ignore=skipped)
    shutil.copy(ROOT / "pyproject.toml", tree)
    return tree


def build(tree: Path, flags: list[str]) -> None:
    """Build the kernels into a copy, with the options that pyproject.toml has for them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    module = settings["ext-modules"][0]
    target = tree / (module["name"].replace(".", "/") + ".abi3.so")
    includes = {sysconfig.get_paths()["include"], sysconfig.get_paths()["platinclude"]}
    command = [compiler(), "-shared", "-fPIC", *module["extra-compile-args"], *SANITIZERS, *flags]
    command += [*(f"-I{folder}" for folder in sorted(includes)), *module["sources"], "-lm", "-o", str(target)]
    subprocess.run(command, cwd=ROOT, check=True)


def environment() -> dict[str, str]:
    """Return the variables under which Python loads the sanitized kernels and the allocator shows every overrun."""

    def library(name: str) -> str:
        command = [compiler(), f"-print-file-name={name}"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    return dict(
        os.environ,
        # libstdc++ as well: without it the sanitizer can't pass on an exception that OpenCV throws.
        LD_PRELOAD=" ".join([library("libasan.so"), library("libstdc++.so.6")]),
        ASAN_OPTIONS="detect_leaks=0",  # Python frees little when it ends
        UBSAN_OPTIONS="print_stacktrace=1",
        PYTHONMALLOC="malloc",
        PYTHONPATH="",
        QT_QPA_PLATFORM="offscreen",
    )


def main(arguments: list[str]) -> int:
    """Build and test both variants; `arguments` go to pytest."""
    env = environment()
    for variant, flags in VARIANTS.items():
        print(f"Kernels under sanitizers: {variant}", flush=True)
        tree = copied(variant)
        build(tree, flags)
        # The sanitizers must be at work: a buffer that is too short has to end the process.
        overrun = subprocess.run([sys.executable, "-c", OVERRUN], cwd=tree, env=env, capture_output=True, check=False)
        if b"AddressSanitizer" not in overrun.stderr:
            sys.exit("The sanitizers did not find a deliberate overrun:\n" + overrun.stderr.decode(errors="replace"))
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *(arguments or TESTS)]
        done = subprocess.run(command, cwd=tree, env=env, check=False)
        if done.returncode:
            return done.returncode
    print("The sanitizers found nothing.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
