"""The command palette: prints or saves the palette of one picture, or one palette for several."""

from __future__ import annotations

import argparse

from qtcompress.cli.compress import settings_of
from qtcompress.cli.planning import pictures
from qtcompress.cli.terminal import say
from qtcompress.core.errors import QtCompressError, UsageError
from qtcompress.core.quantize import quantize
from qtcompress.core.shared import Gathering
from qtcompress.core.types import MAX_COLORS, Palette, Quantized, ignore
from qtcompress.engine.contest import given_palette
from qtcompress.engine.job.job import MAX_PIXELS
from qtcompress.engine.palettes import files
from qtcompress.engine.pictures import reader


def palette(options: argparse.Namespace) -> int:
    """Print or save a palette; return the exit status."""
    if getattr(options, "colors", MAX_COLORS) is None:
        raise UsageError("A palette needs a number of colors", "Use --colors with a number, such as --colors 32.")
    chosen = settings_of(options, output=None).options
    sources = pictures(options.images)
    gathering, result = Gathering(len(sources)), None
    for path in sources:
        try:
            if len(sources) == 1:
                result = quantize(reader.read(path, ignore).pixels, chosen)
            else:
                gathering.add(given_palette.count(path, chosen, MAX_PIXELS, lambda pixels: None, ignore, threads=1))
        except QtCompressError as error:
            say(f"Left out: {error.sentence(str(path))}")
    counted = len(gathering) + (result is not None)
    if counted:
        found = gathering.palette(chosen, ignore) if result is None else result.palette
        if options.output is not None:
            files.write_palette(found, options.output)
            if loss := files.loss_of(found, options.output.suffix):
                say(loss)
        else:
            _print_palette(found, result)
    return 0 if counted == len(sources) else 1


def _print_palette(palette: Palette, result: Quantized | None) -> None:
    """Print the colors of a palette, with how often they occur if it was made for one picture."""
    names = [files.hex_of(tuple(color)) for color in palette.colors.tolist()]
    if result is None:
        print("\n".join(names))
        return
    for name, count in zip(names, result.counts.tolist(), strict=True):
        print(f"{name:9}  {count / result.indices.size:7.2%}  {count}")
