"""What a table can't say about the build: translations are made, and a wheel without kernels says so in its name."""

import sys
from pathlib import Path
from subprocess import CalledProcessError

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel
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


class WheelThatTellsOfKernels(bdist_wheel):
    """Makes a wheel whose name says if the kernels are missing, and which then fits every system, as it is true.

    pip hides what a build prints, unless it fails; but it prints the name of the wheel that was made. The program says
    it in a sentence, too, when it has much work to do.
    """

    def get_tag(self) -> tuple[str, str, str]:
        """Return the tag of the wheel, whose files are complete when it is asked for."""
        folder = Path(self.bdist_dir, "qtcompress", "core", "kernels")
        if not [path for path in folder.glob("_kernels*") if path.suffix in (".so", ".pyd")]:
            self.root_is_pure = True
            self.build_number = "0_SLOW_kernels_not_compiled"  # a build tag begins with a digit
        return super().get_tag()


setup(cmdclass={"build_py": BuildWithTranslations, "bdist_wheel": WheelThatTellsOfKernels})
