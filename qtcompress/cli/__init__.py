"""The command line, with the same engine and defaults as the window. Data goes to stdout, messages to stderr.

batch     compress, dry run, resume: progress, results
asking    asks before originals lose pixels, and before an undo
planning  finds the pictures, and makes their jobs; says what is refused or left out
history   history, report, resume, forget: what the journal holds
undo      undo: asks, lists, restores originals and removes results
terminal  sentences, the progress line, tables, JSON

Exit status: 0, all good; 1, a picture failed and the others are done; 2, wrong usage; 130, interrupted.
"""

from __future__ import annotations

import argparse
import difflib
import json
import math
import os
import signal
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import NoReturn

from qtcompress import __version__
from qtcompress.cli import batch, history, undo
from qtcompress.cli.asking import agreed_to_resize
from qtcompress.cli.planning import pictures
from qtcompress.cli.terminal import finite, saving, say, visible
from qtcompress.core.errors import QtCompressError, UsageError, WriteError
from qtcompress.core.shared import Gathering
from qtcompress.core.types import MAX_COLORS, MIN_COLORS, Palette, Quantized, ignore
from qtcompress.engine.contest import given_palette
from qtcompress.engine.job.goal import Method
from qtcompress.engine.job.job import MAX_PIXELS
from qtcompress.engine.palettes import files
from qtcompress.engine.planning import presets
from qtcompress.engine.planning.settings import SETTINGS, Setting, Settings, defaults


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a file name can contain bytes that are not text
            stream.reconfigure(errors="backslashreplace")
    parser = _parser()
    parser.check_command(arguments)
    options = parser.parse_args(arguments)
    try:
        with _signals_as_ctrl_c():
            return int(options.run(options))
    except WriteError as error:
        say(error.sentence(str(getattr(options, "output", ""))))
        return 1
    except QtCompressError as error:
        say(error.sentence())
        return 2 if isinstance(error, UsageError) else 1
    except KeyboardInterrupt:
        say("Interrupted.")
        return batch.INTERRUPTED
    except BrokenPipeError:  # the reader closed our output early, so the work is incomplete
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # otherwise the flush at exit fails again
        return 1


@contextmanager
def _signals_as_ctrl_c() -> Iterator[None]:
    """Treat SIGTERM and SIGHUP like Ctrl+C, so that no file is half written and no process remains."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = {}
    with suppress(ValueError):  # outside the main thread, which cannot set handlers
        for name in ("SIGTERM", "SIGHUP"):
            if hasattr(signal, name):
                before[name] = signal.signal(getattr(signal, name), interrupt)
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


# ---- arguments


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are visible; they quote arguments, which can be names of files.

    commands : the commands, if this is the parser of the whole command line
    """

    commands: Collection[str] = ()

    def check_command(self, arguments: Sequence[str]) -> None:
        """End the program with a sentence if the first argument is a word that is no command."""
        word = arguments[0] if arguments else "-"
        if not word.startswith("-") and word not in self.commands:
            close = difflib.get_close_matches(word.lower(), self.commands, 1)
            advice = f"Did you mean {close[0]!r}?" if close else f"The commands are {', '.join(self.commands)}."
            self.error(f"there is no command {word!r}. {advice}")

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))


def _parser() -> _Parser:
    parser = _Parser(
        prog="qtcompress",
        description="Compress pictures by k-means color quantization. Without a command: open the window"
        " (with --new-window another one).",
        epilog="Exit status: 0, all good; 1, a picture failed; 2, wrong usage; 130, interrupted.",
    )
    parser.add_argument("--version", action="version", version=f"qtcompress {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    command = commands.add_parser("compress", help="compress files and folders, into another folder or in place")
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="pictures or folders")
    places = command.add_mutually_exclusive_group(required=True)
    for setting in SETTINGS:
        _add(places if setting.name in ("output", "in_place") else command, setting)
    _add_preset(command)
    given_palette = command.add_mutually_exclusive_group()
    kinds = ", ".join(files.SUFFIXES)
    given_palette.add_argument(
        "--palette", type=Path, metavar="FILE", help=f"use the colors of this file unchanged: {kinds}"
    )
    given_palette.add_argument("--shared-palette", action="store_true", help="make one palette for all pictures")
    command.add_argument("--json", action="store_true", help="print one JSON object per picture instead of the table")
    command.add_argument("--dry-run", action="store_true", help="print an estimate for each picture, and write nothing")
    command.add_argument(
        "--yes", action="store_true", help="replace originals by smaller pictures without a question (with --in-place)"
    )
    command.set_defaults(run=_compress)

    history.add_commands(commands)
    undo.add_command(commands)

    command = commands.add_parser(
        "palette", help="print or save the palette of one picture, or one palette for several"
    )
    command.add_argument("images", nargs="+", type=Path, metavar="IMAGE", help="pictures or folders")
    for setting in SETTINGS:
        if setting.name == "colors":
            _add(command, replace(setting, help="number of colors (K)", default=MAX_COLORS, metavar="K"))
        elif setting.name == "space":
            _add(command, setting)
    _add_preset(command)
    command.add_argument(
        "--output", type=Path, metavar="FILE", help=f"save the palette to this file instead of printing it: {kinds}"
    )
    command.set_defaults(run=_palette)

    command = commands.add_parser("compare", help="print the differences between two pictures")
    command.add_argument("first", type=Path, metavar="A")
    command.add_argument("second", type=Path, metavar="B")
    command.add_argument("--json", action="store_true", help="print a JSON object")
    command.set_defaults(run=_compare)
    parser.commands = commands.choices
    return parser


def _add(parser: argparse._ActionsContainer, setting: Setting) -> None:
    if setting.spellings:
        several = parser.add_mutually_exclusive_group()
        for one in setting.spellings:
            _add(several, replace(setting, spellings=(), flag=one.flag, help=one.help, parse=one.parse,
                                  metavar=one.metavar))  # fmt: skip
        return
    # Without defaults, the result contains only the options that were given, so a default never contradicts them.
    if isinstance(setting.default, bool):
        parser.add_argument(
            setting.flag, dest=setting.name, action="store_true", default=argparse.SUPPRESS, help=setting.help
        )
        return

    def parse(text: str) -> object:
        try:
            return setting.parse(text)
        except ValueError as error:
            allowed = f"must be one of {', '.join(setting.choices)}, not {text!r}" if setting.choices else str(error)
            raise argparse.ArgumentTypeError(allowed) from None

    shown = setting.show(setting.default)
    parser.add_argument(
        setting.flag,
        dest=setting.name,
        type=parse,
        default=None if setting.name == "output" else argparse.SUPPRESS,  # an empty text means no folder
        metavar=setting.metavar or "|".join(setting.choices),
        help=setting.help + (f" (default: {shown})" if shown else ""),
    )


def _add_preset(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--preset",
        metavar="NAME|FILE",
        help="a preset by name ('16 colors', 'Web graphics', or your own) or a .json file; other options override it",
    )


def _settings(options: argparse.Namespace, **other: object) -> Settings:
    """Return the defaults, overridden by the preset, overridden by the options that were given."""
    given = {setting.name: getattr(options, setting.name) for setting in SETTINGS if hasattr(options, setting.name)}
    settings = defaults()
    if getattr(options, "preset", None) is not None:
        preset = presets.find(options.preset, presets.own_folder())
        if preset.notice:
            say(preset.notice)
        settings = preset.applied(settings)
    return replace(settings, **{**given, **other})


_NOT_WITH_COLORS = ("quality", "max_bytes", "budget")


def _check_goal(options: argparse.Namespace, settings: Settings) -> None:
    """Raise UsageError if the options contradict each other."""
    if settings.colors is not None:
        _check_colors(options, settings.colors)
    try:
        _ = settings.goal
    except ValueError as error:
        raise UsageError(str(error)[0].upper() + str(error)[1:], "Choose other --formats.") from error


def _check_colors(options: argparse.Namespace, colors: int) -> None:
    """Raise UsageError if other options have no meaning beside a number of colors."""
    if getattr(options, "method", None) is Method.ADVISOR:
        raise UsageError(
            f"--colors {colors} requires a palette, and --method advisor lets all formats compete",
            "Remove one of the two options.",
        )
    for name in _NOT_WITH_COLORS:
        if hasattr(options, name):
            raise UsageError(
                f"--{name.replace('_', '-')} has no effect with --colors {colors}, because the number of colors is"
                " fixed",
                "Remove one of the two options, or use --colors auto.",
            )


def _compress(options: argparse.Namespace) -> int:
    settings, palette = _settings(options), None
    if options.palette is not None:
        if hasattr(options, "colors"):
            raise UsageError("A palette from a file has its own number of colors", "Remove --colors or --palette.")
        palette = files.read_palette(options.palette)
        settings = replace(settings, colors=max(len(palette), MIN_COLORS))
    elif options.shared_palette and settings.colors is None:
        settings = replace(settings, colors=MAX_COLORS)
    _check_goal(options, settings)
    limit = settings.resize if settings.in_place else None
    if limit is not None and not (options.yes or options.dry_run or agreed_to_resize(limit)):
        say("Nothing was compressed.")
        return 1
    work = batch.show_plan if options.dry_run else batch.compress
    return work(options.paths, settings, as_json=options.json, palette=palette, shared=options.shared_palette)


# ---- palette and compare


def _palette(options: argparse.Namespace) -> int:
    from qtcompress.core.quantize import quantize
    from qtcompress.engine.pictures import reader

    if getattr(options, "colors", MAX_COLORS) is None:
        raise UsageError("A palette needs a number of colors", "Use --colors with a number, such as --colors 32.")
    chosen = _settings(options, output=None).options
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
        palette = gathering.palette(chosen, ignore) if result is None else result.palette
        if options.output is not None:
            files.write_palette(palette, options.output)
        else:
            _print_palette(palette, result)
    return 0 if counted == len(sources) else 1


def _print_palette(palette: Palette, result: Quantized | None) -> None:
    """Print the colors of a palette, with how often they occur if it was made for one picture."""
    names = [files.hex_of(tuple(color)) for color in palette.colors.tolist()]
    if result is None:
        print("\n".join(names))
        return
    for name, count in zip(names, result.counts.tolist(), strict=True):
        print(f"{name:9}  {count / result.indices.size:7.2%}  {count}")


def _compare(options: argparse.Namespace) -> int:
    from qtcompress.core.score import psnr as metrics
    from qtcompress.engine.pictures import reader

    both = []
    for path in (options.first, options.second):
        try:
            both.append(reader.read(path, ignore))
        except QtCompressError as error:
            say(error.sentence(str(path)))
            return 1
    first, second = both
    if first.pixels.shape != second.pixels.shape:
        raise UsageError(
            f"The pictures differ in size ({first.width} x {first.height} and {second.width} x {second.height})",
            "Compare pictures of equal size.",
        )
    figures = {
        "a_bytes": first.source_bytes,
        "b_bytes": second.source_bytes,
        "psnr_db": metrics.psnr(first.pixels, second.pixels),
        "color_difference": metrics.color_difference(first.pixels, second.pixels),
    }
    if options.json:
        print(json.dumps({name: finite(value) for name, value in figures.items()}))
        return 0
    saved = saving(first.source_bytes, second.source_bytes)
    psnr = "equal" if math.isinf(figures["psnr_db"]) else f"{figures['psnr_db']:.2f} dB"
    print(f"bytes             {first.source_bytes:,} -> {second.source_bytes:,} ({saved} saved)")
    print(f"PSNR              {psnr}")
    print(f"color difference  {figures['color_difference']:.3f} (mean distance in Oklab x 100)")
    return 0
