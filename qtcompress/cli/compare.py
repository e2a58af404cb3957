"""The command compare: prints the differences between two pictures."""

from __future__ import annotations

import argparse
import json
import math

from qtcompress.cli.terminal import finite, print_line, saving, say
from qtcompress.core.errors import LeftAlone, QtCompressError, UsageError
from qtcompress.core.score import psnr, ssimulacra2
from qtcompress.core.types import ignore
from qtcompress.engine.pictures import reader


def compare(options: argparse.Namespace) -> int:
    """Print the differences; return the exit status."""
    both = []
    for path in (options.first, options.second):
        try:
            both.append(reader.read(path, ignore))
        except LeftAlone as decision:  # its advice is about results
            say(f"{path} {decision.what}: it can't be compared.")
        except QtCompressError as error:
            say(error.sentence(str(path)))
    if len(both) < 2:
        return 1
    first, second = both
    if first.pixels.shape != second.pixels.shape:
        raise UsageError(
            f"The pictures differ in size ({first.width} x {first.height} and {second.width} x {second.height})",
            "Compare pictures of equal size.",
        )
    # The score as it is defined, not the guarded one of a batch: it can be compared with that of other programs.
    figures = {
        "a_bytes": first.source_bytes,
        "b_bytes": second.source_bytes,
        "ssimulacra2": ssimulacra2.Reference(first.pixels).score(second.pixels),
        "psnr_db": psnr.psnr(first.pixels, second.pixels),
        "color_difference": psnr.color_difference(first.pixels, second.pixels),
    }
    if options.json:
        print(json.dumps({name: finite(value) for name, value in figures.items()}))
        return 0
    saved = f"{saving(first.source_bytes, second.source_bytes)} saved"
    if second.source_bytes > first.source_bytes:
        saved = f"{saving(first.source_bytes, second.source_bytes).removeprefix('-')} larger"
    decibels = "equal" if math.isinf(figures["psnr_db"]) else f"{figures['psnr_db']:.2f} dB"
    print_line(f"bytes             {first.source_bytes:,} -> {second.source_bytes:,} ({saved})")
    print_line(f"SSIMULACRA2       {figures['ssimulacra2']:.2f} (100: equal, 90: looks the same, 70: good, 50: medium)")
    print_line(f"PSNR              {decibels}")
    print_line(f"color difference  {figures['color_difference']:.3f} (mean distance in Oklab x 100)")
    return 0
