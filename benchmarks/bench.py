"""The benchmarks: `python3 run.py bench [quick|full] [--parts abcdefgh] [--write]`, or a separate one by its name.

quick takes about 6 minutes on 2 idle cores, full about 20. Both print their tables; full also writes them to docs/.
Other programs for the tables are installed on demand: pngquant, ImageMagick and butteraugli_main by apt-get as root;
the packages imagequant (GPL), pngquant-cli (GPL) and pyoxipng into a separate folder in the user's cache.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Scripts with arguments of their own.
ALONE = [
    "advisor",
    "animations",
    "cluster",
    "cluster_kills",
    "encoders",
    "fuzz",
    "kills",
    "many",
    "resize",
    "responsiveness",
    "soak",
]
# Module, or program, -> package.
PEERS = {"imagequant": "imagequant", "oxipng": "pyoxipng", "pngquant": "pngquant-cli"}


def provide() -> None:
    """Install missing programs and packages if that is possible; the tables omit the others."""
    import peers
    import platformdirs

    found = {"pngquant": shutil.which("pngquant"), "imagemagick": peers.magick()}
    found["libjxl-devtools"] = shutil.which("butteraugli_main")
    absent = [package for package, command in found.items() if not command]
    if absent and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print(f"installing {' '.join(absent)}", file=sys.stderr)
        env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        for command in (["update", "-qq"], ["install", "-qq", "--no-install-recommends", *absent]):
            subprocess.run(["apt-get", *command], env=env, check=False, stdout=subprocess.DEVNULL)
    peers.magick.cache_clear()
    tag = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    folder = platformdirs.user_cache_path("qtcompress", appauthor=False) / "benchmarks" / tag
    places = [str(folder / package) for package in PEERS.values()]  # pip merges no two folders of programs
    sys.path += places  # after our own packages, so that they replace none of them
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), *places]))
    for (module, package), place in zip(PEERS.items(), places, strict=True):
        if importlib.util.find_spec(module) is None and not Path(place, "bin", module).exists():
            print(f"installing {package} into the cache", file=sys.stderr)
            pip = [sys.executable, "-m", "pip", "install", "-q", "--no-input", "--disable-pip-version-check"]
            subprocess.run([*pip, "--only-binary", ":all:", "--target", place, package], check=False)
            importlib.invalidate_caches()
    if importlib.util.find_spec("oxipng") is None:
        raise SystemExit("The benchmarks need the package pyoxipng, which could not be installed.")


def main() -> None:
    """Read the command line and run the benchmark that it names."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name in ALONE:
        sys.argv[1:2] = []
        runpy.run_path(str(HERE / f"{name}.py"), run_name="__main__")
        return
    parser = argparse.ArgumentParser(
        prog="run.py bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("mode", nargs="?", default="quick", choices=["quick", "full", *ALONE])
    parser.add_argument(
        "--parts",
        default="abcdefgh",
        help="a error, b quality, c size, d speed, e files, f small colors, g other metrics, h equal look by two"
        " metrics (default: all)",
    )
    parser.add_argument("--write", action="store_true", help="also write docs/benchmarks.md and .png after a quick run")
    parser.add_argument("--pictures", type=Path, help="measure the photographs of this folder, say the Kodak set")
    options = parser.parse_args()
    if options.pictures and options.write:
        parser.error("docs/benchmarks.md is made from the usual pictures: leave out --pictures or --write.")
    for library in ("OMP", "OPENBLAS", "MKL"):  # before NumPy is loaded: one thread each, here and in all children
        os.environ[f"{library}_NUM_THREADS"] = "1"
    os.environ["RAYON_NUM_THREADS"] = "1"  # pngquant 3's
    provide()
    import measure

    write = options.write or (options.mode == "full" and not options.pictures)
    measure.benchmark(options.mode, options.parts, write=write, folder=options.pictures)


if __name__ == "__main__":
    main()
