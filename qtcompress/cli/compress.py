"""The command compress: from the options to settings; says which options contradict each other."""

from __future__ import annotations

import argparse
from dataclasses import replace

from qtcompress.cli.asking import agreed_to_resize
from qtcompress.cli.terminal import say
from qtcompress.core.errors import UsageError
from qtcompress.core.types import MAX_COLORS, MIN_COLORS
from qtcompress.engine.job.goal import Method
from qtcompress.engine.palettes import files
from qtcompress.engine.planning import presets
from qtcompress.engine.planning.settings import SETTINGS, Settings, defaults


def settings_of(options: argparse.Namespace, **other: object) -> Settings:
    """Return the defaults, overridden by the preset, overridden by the options that were given."""
    given = {
        setting.name: getattr(options, name)
        for setting in SETTINGS
        for name in setting.option_names
        if hasattr(options, name)
    }
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


def compress(options: argparse.Namespace) -> int:
    """Compress pictures, or print estimates; return the exit status."""
    settings, palette = settings_of(options), None
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
    from qtcompress.cli import batch, cluster

    if settings.cluster:
        work = cluster.show_plan if options.dry_run else cluster.compress
    else:
        work = batch.show_plan if options.dry_run else batch.compress
    return work(options.paths, settings, as_json=options.json, palette=palette, shared=options.shared_palette)
