"""Make the translations that the window loads when the package is built; everything else stands in pyproject.toml."""

import sys
from pathlib import Path
from subprocess import CalledProcessError

from setuptools import setup
from setuptools.command.build_py import build_py

sys.path.insert(0, str(Path(__file__).resolve().parent / "tools"))

import translations


class BuildWithTranslations(build_py):
    """Copies the package after its `.qm` files were made from the `.ts` files.

    Where they can't be made, because a library of Qt's lrelease is missing, the package is built with English alone,
    as it is built without the compiled kernels where there is no compiler. `run.py` makes them once the
    libraries are there.
    """

    def run(self) -> None:
        """Make the files and copy the package."""
        try:
            translations.release_all()
        except (ImportError, OSError, CalledProcessError) as error:
            self.warn(f"the window will only speak English, because lrelease failed: {error}")
        super().run()


setup(cmdclass={"build_py": BuildWithTranslations})
