"""Check an installed wheel where it was just built: its compiled kernels, and its translations."""

from importlib import import_module
from importlib.resources import files

LANGUAGES = 6


def main() -> None:
    """Raise ImportError or SystemExit if the wheel lacks something."""
    import_module("qtcompress.core.kernels._kernels")
    found = [path.name for path in (files("qtcompress.resources") / "translations").iterdir()]
    if len([name for name in found if name.endswith(".qm")]) != LANGUAGES:
        raise SystemExit(f"The wheel has only these translations: {found}")


if __name__ == "__main__":
    main()
