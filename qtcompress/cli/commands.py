"""All commands: their groups of options, what excludes what, examples; and the program's exit statuses."""

from __future__ import annotations

from qtcompress.cli.table import (
    CLUSTER,
    COLORS_OF_A_PALETTE,
    DRY_RUN,
    FROM_SETTINGS,
    HELP,
    JOBS,
    JSON,
    PALETTE,
    PATHS,
    PRESET,
    SHARED_PALETTE,
    Command,
    Count,
    Example,
    Group,
    OneOf,
    Option,
    Value,
    batch_argument,
    local_path_of,
    settings_group,
)
from qtcompress.engine.palettes import files


def _with_others(*groups: Group) -> tuple[Group, ...]:
    """Return groups, and before the last one a group of the settings that are in none of them."""
    held = {option.name for group in groups for option in group.options}
    others = tuple(option for name, option in FROM_SETTINGS.items() if name not in held)
    return (*groups[:-1], *[Group("Other settings", others)][: len(others)], groups[-1])


YES = Option("yes", ("-y", "--yes"), "replace originals by smaller pictures without a question")
COMPRESS = Command(
    "compress",
    "compress files and folders, into another folder or in place",
    (
        (
            "Without other options, indexed PNG, lossless WebP, WebP and JPEG compete for each picture, and the"
            " smallest file that reaches the quality wins. The original stays if no file is smaller by enough."
        ),
        "Results go into another folder, or replace their originals, which are backed up first.",
    ),
    _with_others(
        Group("Pictures", (PATHS,)),
        settings_group("Which pictures come in", "include exclude min_bytes newer_than"),
        settings_group("Where results go", "output in_place backup name skip_kept overwrite allow_larger"),
        settings_group(
            "Quality and size",
            "quality max_bytes budget formats method min_saving generation_loss effort animations",
            before=[PRESET],
        ),
        settings_group("Size in pixels", "fit long_edge megapixels scale"),
        settings_group(
            "Colors",
            "colors space dither dither_strength thrift keep_clear",
            after=[PALETTE, SHARED_PALETTE],
        ),
        settings_group("What results contain", "keep metadata drop"),
        settings_group("The run", "workers cluster force max_megapixels", before=[DRY_RUN, YES], after=[JSON, HELP]),
    ),
    (
        OneOf(("output", "in_place"), required=True),
        OneOf(("fit", "long_edge", "megapixels", "scale")),
        OneOf(("palette", "shared_palette")),
    ),
    (
        Example("qtcompress compress ~/Pictures -o ~/Smaller", "the smallest files that keep the look"),
        Example("qtcompress compress ~/Pictures -o ~/Smaller -n", "only say how large they would become"),
        Example("qtcompress compress photo.jpg -o web --max-bytes 200kB", "at most 200 kB, at the best quality"),
        Example("qtcompress compress ~/Pictures -o web --long-edge 2048", "fewer pixels first, for sharing"),
        Example("qtcompress compress icons -o small -c 16", "indexed PNGs of 16 colors"),
        Example("qtcompress compress ~/Pictures -i", "replace originals; 'qtcompress undo' restores them"),
    ),
)

RESUME = Command(
    "resume",
    "continue a batch that was not finished",
    ("After a crash, a kill or Ctrl+C, the pictures that are not done yet are compressed with the batch's settings.",),
    (
        Group("The batch", (batch_argument(),)),
        Group(
            "Options",
            (
                Option("set_aside", ("--set-aside",), "also try pictures that the program was working on when it died"),
                Option("leave", ("--leave",), "close the batch for good; pictures that are not done stay as they are"),
                JOBS, CLUSTER, JSON, HELP,
            ),
        ),
    ),
    (OneOf(("set_aside", "leave")),),
    (
        Example("qtcompress resume", "continue the latest batch that was not finished"),
        Example("qtcompress resume 12 --leave", "close batch 12 as it is"),
    ),
)  # fmt: skip

UNDO = Command(
    "undo",
    "restore the originals of a batch, or remove its results",
    ("Without a number, undo shows the latest batch and asks. A result that was changed since then stays.",),
    (
        Group("The batch", (batch_argument(" (default: the latest; it asks)"),)),
        Group(
            "Options",
            (
                Option("yes", ("-y", "--yes"), "undo the latest batch without a question"),
                Option("dry_run", ("-n", "--dry-run"), "only list what would be restored or removed"),
                HELP,
            ),
        ),
    ),
    (OneOf(("yes", "dry_run")),),
    (
        Example("qtcompress undo -n", "list what would be restored or removed"),
        Example("qtcompress undo 12", "undo batch 12"),
    ),
)

FORGET = Command(
    "forget",
    "delete the backups of a batch for good, to free space",
    ("Its originals can't be restored any more; its results stay.",),
    (
        Group("The batch", (batch_argument(""),)),
        Group("Options", (Option("all", ("-a", "--all"), "delete the backups of all batches"), HELP)),
    ),
    (OneOf(("batch", "all"), required=True),),
    (Example("qtcompress forget 12", "delete the backups of batch 12"),),
)

HISTORY = Command(
    "history",
    "list all batches, and what failed in them",
    ("The numbers of the batches are those that undo, resume, report and forget take.",),
    (Group("Options", (Option("json", ("--json",), "print one JSON object per batch"), HELP)),),
    examples=(Example("qtcompress history", "list all batches, the latest first"),),
)

REPORT = Command(
    "report",
    "list the pictures of a batch and their results",
    (),
    (
        Group("The batch", (batch_argument(),)),
        Group(
            "Options",
            (
                Option("csv", ("--csv",), "print a table for spreadsheets (the default)"),
                Option("json", ("--json",), "print one JSON object per picture"),
                HELP,
            ),
        ),
    ),
    (OneOf(("csv", "json")),),
    (Example("qtcompress report > batch.csv", "save the latest batch as a table"),),
)

PALETTE_OF = Command(
    "palette",
    "print or save the palette of one picture, or one palette for several",
    ("Without --output, the colors are printed, for one picture with how many pixels have them.",),
    (
        Group("Pictures", (Option("images", (), "pictures or folders", "PATH", Value.PICTURES, parse=local_path_of,
                                  count=Count.AT_LEAST_ONE),)),
        Group(
            "Options",
            (
                Option(
                    "output", ("-o", "--output"),
                    f"save the palette to this file instead of printing it: {', '.join(files.SUFFIXES)}",
                    "FILE", Value.FILE, parse=local_path_of,
                ),
                COLORS_OF_A_PALETTE, FROM_SETTINGS["space"], PRESET, HELP,
            ),
        ),
    ),
    examples=(
        Example("qtcompress palette photo.jpg -c 8", "print 8 colors that represent a picture"),
        Example("qtcompress palette icons -o icons.gpl", "save one palette for all pictures of a folder"),
    ),
)  # fmt: skip

COMPARE = Command(
    "compare",
    "print the differences between two pictures",
    ("The pictures must have the same size in pixels.",),
    (
        Group(
            "Pictures",
            (
                Option("first", (), "the original", "A", Value.PICTURES, parse=local_path_of),
                Option("second", (), "the picture to judge", "B", Value.PICTURES, parse=local_path_of),
            ),
        ),
        Group("Options", (Option("json", ("--json",), "print a JSON object"), HELP)),
    ),
    examples=(Example("qtcompress compare photo.png smaller.webp", "bytes, SSIMULACRA2, PSNR and color difference"),),
)  # fmt: skip

HELP_OF = Command(
    "help",
    "explain the program, or one command",
    (),
    (
        Group("The command", (Option("topic", (), "a command", "COMMAND", Value.COMMAND, count=Count.AT_MOST_ONE),)),
        Group("Options", (HELP,)),
    ),
    examples=(Example("qtcompress help compress", "the same as 'qtcompress compress --help'"),),
)

COMMANDS: tuple[Command, ...] = (
    COMPRESS, RESUME, UNDO, FORGET, HISTORY, REPORT, PALETTE_OF, COMPARE, HELP_OF,
)  # fmt: skip
"""All commands, in the order of the help."""

PROGRAM = Command(
    "",
    "make pictures smaller",
    (
        (
            "Make pictures smaller: as palettes by k-means color quantization, or with codecs of photographs, whichever"
            " is the smallest at the same look. Without a command: open the window, on PATHs if there are any."
        ),
    ),
    (
        Group(
            "Options",
            (
                Option("paths", (), "pictures or folders for the window", "PATH", Value.PICTURES, parse=local_path_of,
                       count=Count.ANY),
                Option("new_window", ("--new-window",), "open another window although one is open"),
                Option("version", ("-V", "--version"), "print the version"),
                HELP,
            ),
        ),
    ),
    examples=(
        Example("qtcompress ~/Pictures", "open the window on a folder"),
        Example("qtcompress compress ~/Pictures -o ~/Smaller", "compress a folder into another one"),
        Example("qtcompress undo", "take the latest batch back"),
    ),
)  # fmt: skip
"""The program without a command."""

EXIT_STATUSES: tuple[tuple[int, str], ...] = (
    (0, "all good"),
    (1, "a picture failed, and the others are done"),
    (2, "wrong usage"),
    (3, "nothing can be written where the results go"),
    (130, "interrupted"),
)
