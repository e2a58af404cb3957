"""One table of settings, for the flags of the command line and for the stored settings of the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qtcompress.core.types import MAX_COLORS, MAX_THRIFT, ColorSpace, Dither, Effort, Options
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import (
    QUALITIES,
    USUAL_FORMATS,
    USUAL_QUALITY,
    Goal,
    Method,
    formats_text,
    quality_of,
)
from qtcompress.engine.job.job import MAX_PIXELS, Backup
from qtcompress.engine.job.machine import available_cpus
from qtcompress.engine.job.naming import PLAIN_NAME
from qtcompress.engine.job.recipe import USUAL_GENERATION_LOSS, Animations, Keep, Recipe
from qtcompress.engine.job.size_limit import (
    SizeLimit,
    box_limit_of,
    long_edge_of,
    megapixels_of,
    scale_of,
    size_limit_of,
)
from qtcompress.engine.metadata.inventory import DROPPABLE, Kind, Metadata, droppable, droppable_text
from qtcompress.engine.planning.incoming import Incoming, Since, patterns_of, patterns_text, since
from qtcompress.engine.planning.setting_rows import Setting, Spelling
from qtcompress.engine.planning.setting_texts import (
    LOCAL,
    bytes_of,
    cluster_of,
    colors_of,
    folder_of,
    formats_or_none,
    kept_of,
    kept_text,
    number,
    percent_of,
    quality_text,
    switch,
    template_of,
    whole_number,
)

_MEGAPIXEL = 1_000_000
USUAL_SAVING = 0.05
"""Minimum share of its bytes that a result must save: for less, no picture should lose quality or change its name."""


@dataclass(frozen=True, slots=True)
class Placement:
    """The output folder and the names of results.

    output : folder for the results; None until the user has chosen one
    name : template of the names
    skip_kept : do not copy kept originals into the output folder
    """

    output: Path | None
    name: str = PLAIN_NAME
    skip_kept: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of the user as a flat value. Values are checked where they are used (`Options`) or below.

    output : folder for the results; None until the user has chosen one
    workers : number of pictures that are compressed at once, at least 1
    cluster : the address of a Dask scheduler whose workers compress, or "local"; "" for processes of this machine
    allow_larger : also write results that are not smaller than their originals
    skip_kept : do not copy kept originals into the output folder
    overwrite : replace files that exist in the output folder
    in_place : replace the originals; `output` is then ignored
    backup : where replaced originals are kept
    keep : properties that results take over from the files of their originals
    metadata : how much metadata of the originals the results contain
    keep_clear : as in `Options`; encodings that cannot keep the colors of transparent pixels do not compete
    drop : what results may leave out besides (`inventory.DROPPABLE`), or None
    animations : as in `Recipe`
    resize : how many pixels results may have; larger pictures get fewer
    name : template for the names of results in a folder
    max_megapixels : larger pictures are refused
    include, exclude, min_bytes, newer_than : as in `Incoming`
    colors : K, or None to find the smallest result that reaches `quality`
    method, quality, formats, max_bytes : as in `Goal`; with a number of colors, only `formats` is used. If `formats` is
        None, the defaults of the method apply
    budget : maximum bytes of all results together (`budget.share_out`)
    min_saving, generation_loss : as in `Recipe`
    force : compress pictures again that the journal lists as done
    """

    colors: int | None = None
    method: Method = Method.ADVISOR
    quality: float = USUAL_QUALITY
    formats: Format | None = None
    max_bytes: int | None = None
    budget: int | None = None
    min_saving: float = USUAL_SAVING
    generation_loss: float = USUAL_GENERATION_LOSS
    dither: Dither = Dither.DIFFUSION
    dither_strength: float = 0.7
    space: ColorSpace = ColorSpace.OKLAB
    effort: Effort = Effort.BALANCED
    thrift: float = 1.0
    output: Path | None = None
    workers: int = 1
    cluster: str = ""
    allow_larger: bool = False
    skip_kept: bool = False
    overwrite: bool = False
    in_place: bool = False
    backup: Backup = Backup.STORE
    keep: Keep = Keep.ALL
    metadata: Metadata = Metadata.ALL
    keep_clear: bool = False
    drop: Kind | None = None
    animations: Animations = Animations.COMPRESS
    resize: SizeLimit | None = None
    name: str = PLAIN_NAME
    max_megapixels: int = MAX_PIXELS // _MEGAPIXEL
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    min_bytes: int | None = None
    newer_than: Since | None = None
    force: bool = False

    def __post_init__(self) -> None:
        if self.workers < 1:
            raise ValueError(f"workers must be at least 1, not {self.workers}")
        if not 0 <= self.min_saving < 1:
            raise ValueError(f"the minimum saving must be 0 or more, and less than 1, not {self.min_saving}")

    @property
    def max_pixels(self) -> int:
        """The limit in pixels."""
        return self.max_megapixels * _MEGAPIXEL

    @property
    def trash_out_of_reach(self) -> bool:
        """Whether originals are to go to the trash of this machine, which the workers of a cluster don't see."""
        return self.in_place and self.backup is Backup.TRASH and self.cluster not in ("", LOCAL)

    @property
    def options(self) -> Options:
        """The part of the settings that quantization needs. Raises ValueError for a value out of range."""
        return Options(
            colors=self.colors or MAX_COLORS,
            dither=self.dither,
            dither_strength=self.dither_strength,
            space=self.space,
            effort=self.effort,
            thrift=self.thrift,
            keep_clear=self.keep_clear,
        )

    @property
    def formats_wanted(self) -> Format:
        """The formats that results may have: those chosen, else the usual ones."""
        palettes = self.method is Method.PALETTE or self.colors is not None
        return self.formats or USUAL_FORMATS[Method.PALETTE if palettes else Method.ADVISOR]

    @property
    def goal(self) -> Goal | None:
        """What results are to reach; None for an indexed PNG of `colors` colors. Raises ValueError if nothing can."""
        formats = self.formats_wanted
        if self.colors is not None:
            plain = formats is Format.PNG and not self.keep_clear
            return None if plain else Goal(Method.PALETTE, formats, quality=None)
        return Goal(self.method, formats, self.quality, self.max_bytes)

    @property
    def recipe(self) -> Recipe:
        """What is asked of every picture. Raises ValueError for values that make no sense."""
        return Recipe(
            options=self.options,
            goal=self.goal,
            min_saving=self.min_saving,
            generation_loss=self.generation_loss,
            allow_larger=self.allow_larger,
            overwrite=self.overwrite,
            in_place=self.in_place,
            keep=self.keep,
            metadata=self.metadata,
            drop=self.drop,
            animations=self.animations,
            resize=self.resize,
        )

    @property
    def incoming(self) -> Incoming:
        """Which of the pictures that are found come in."""
        return Incoming(self.include, self.exclude, self.min_bytes, self.newer_than)

    @property
    def placement(self) -> Placement:
        """Where results go."""
        return Placement(self.output, self.name, skip_kept=self.skip_kept)

    @property
    def colors_word(self) -> str:
        """The number of colors, or "auto", as used in names and flags."""
        return "auto" if self.colors is None else str(self.colors)


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "colors", "--colors", "number of colors (K) of every palette; auto: as many as each picture needs",
        None, colors_of, lambda value: "auto" if value is None else str(value), metavar="K|auto",
    ),
    Setting(
        "method", "--method", "what competes for each picture: all formats, or only palettes",
        Method.ADVISOR, Method, lambda value: str(value.value), choices=tuple(m.value for m in Method),
    ),
    Setting(
        "quality", "--quality",
        "quality that every result reaches: SSIMULACRA2, 1..100 (100: the same pixels), or " + ", ".join(QUALITIES),
        USUAL_QUALITY, quality_of, quality_text, metavar="Q",
    ),
    Setting(
        "formats", "--formats",
        "formats that may compete: png, webp, jpeg, avif, jxl (default: png,webp,jpeg; with palettes only: png)",
        None, formats_or_none, lambda value: "" if value is None else formats_text(value), metavar="LIST",
    ),
    Setting(
        "max_bytes", "--max-bytes", "maximum size of each result, such as 200kB, at less quality unless lossless",
        None, bytes_of, lambda value: "" if value is None else str(value), metavar="SIZE",
    ),
    Setting(
        "budget", "--budget",
        "maximum size of all pictures together, such as 60MB, at one quality; what is not compressed counts as it is",
        None, bytes_of, lambda value: "" if value is None else str(value), metavar="SIZE", in_presets=False,
    ),
    Setting(
        "min_saving", "--min-saving",
        "keep the original if the result saves less than PERCENT of its size, or a JPEG's less than 10, unless it is 0",
        USUAL_SAVING, percent_of, lambda value: f"{100 * value:.0f}", metavar="PERCENT",
    ),
    Setting(
        "generation_loss", "--generation-loss", "percent that a lossy result must save of the original packed again",
        USUAL_GENERATION_LOSS, percent_of, lambda value: f"{100 * value:.0f}", metavar="PERCENT",
    ),
    Setting(
        "dither", "--dither", "how steps between colors are hidden",
        Dither.DIFFUSION, Dither, lambda value: str(value.value), choices=tuple(d.value for d in Dither),
    ),
    Setting(
        "dither_strength", "--dither-strength", "share of each pixel's error that its neighbors receive, 0..1",
        0.7, number(1.0), str, metavar="S",
    ),
    Setting(
        "space", "--space",
        "color space of comparisons: oklab minimizes the visible error, srgb the plain squared error",
        ColorSpace.OKLAB, ColorSpace, lambda value: str(value.value), choices=tuple(s.value for s in ColorSpace),
    ),
    Setting(
        "effort", "--effort", "how much time the program spends on smaller files",
        Effort.BALANCED, Effort, lambda value: str(value.value), choices=tuple(e.value for e in Effort),
    ),
    Setting(
        "thrift", "--thrift",
        "how much quality is traded for smaller files: 0 is none, 1 suits most pictures, 8 is the maximum",
        1.0, number(MAX_THRIFT), str, metavar="T",
    ),
    Setting(
        "output", "--output", "folder for the results", None, folder_of, lambda v: str(v or ""), metavar="DIR",
        in_presets=False,
    ),
    Setting(
        "workers", "--jobs", "number of pictures compressed at once",
        available_cpus(), whole_number(1, 64), str, metavar="N", in_presets=False,
    ),
    Setting(
        "cluster", "--cluster",
        "scheduler of a Dask cluster that compresses, such as tcp://host:8786; local: a cluster on this machine",
        "", cluster_of, str, metavar="ADDRESS", in_presets=False,
    ),
    Setting(
        "allow_larger", "--allow-larger", "also write results that are not smaller than their originals",
        False, switch, lambda value: str(value).lower(),
    ),
    Setting(
        "skip_kept", "--skip-kept", "do not copy originals that could not be made smaller into the output folder",
        False, switch, lambda value: str(value).lower(),
    ),
    Setting(
        "overwrite", "--overwrite", "replace existing files in the output folder",
        False, switch, lambda value: str(value).lower(), in_presets=False,
    ),
    Setting(
        "in_place", "--in-place", "replace originals; each is backed up first, and 'qtcompress undo' restores them",
        False, switch, lambda value: str(value).lower(), in_presets=False,
    ),
    Setting(
        "backup", "--backup", "where replaced originals are kept: the store of qtcompress, or the trash",
        Backup.STORE, Backup, lambda value: str(value.value), choices=tuple(b.value for b in Backup), in_presets=False,
    ),
    Setting(
        "keep", "--keep",
        "properties that results take over from originals: permissions, times, attributes, all, nothing",
        Keep.ALL, kept_of, kept_text, metavar="WHAT",
    ),
    Setting(
        "metadata", "--metadata", "EXIF and XMP that results contain; safe: no places, no people, no serial numbers",
        Metadata.ALL, Metadata, lambda value: str(value.value), choices=tuple(m.value for m in Metadata),
    ),
    Setting(
        "keep_clear", "--keep-clear-colors",
        "keep the colors of fully transparent pixels, as game engines need; only lossless results then compete",
        False, switch, lambda value: str(value).lower(),
    ),
    Setting(
        "drop", "--drop",
        "what results may lack that a picture carries along: " + ", ".join(DROPPABLE) + ", or all",
        None, droppable, droppable_text, metavar="LIST",
    ),
    Setting(
        "animations", "--animations",
        "keep animations, compress them in their format, or convert them to AVIF, WebP or APNG",
        Animations.COMPRESS, Animations, lambda value: str(value.value), choices=tuple(a.value for a in Animations),
    ),
    Setting(
        "resize", "--fit", "size of results", None, size_limit_of,
        lambda value: "" if value is None else str(value),
        spellings=(
            Spelling("--fit", "make larger pictures fit into a box; none is enlarged", box_limit_of, "WxH"),
            Spelling("--long-edge", "the same for their longer side", long_edge_of, "PIXELS"),
            Spelling("--megapixels", "the same for their number of pixels, in millions", megapixels_of, "N"),
            Spelling("--scale", "make all pictures smaller, to a percentage of their sides", scale_of, "PERCENT"),
        ),
    ),
    Setting(
        "name", "--name", "template for the names of results: {name}, {folder}, {colors}, {date}, and /",
        PLAIN_NAME, template_of, str, metavar="TEMPLATE",
    ),
    Setting(
        "max_megapixels", "--max-megapixels", "refuse larger pictures; 200 megapixels can take 4 GB of memory",
        MAX_PIXELS // _MEGAPIXEL, whole_number(1, 10_000), str, metavar="N", in_presets=False,
    ),
    Setting(
        "include", "--include", "only pictures whose names fit one of these patterns, such as '*.jpg,IMG_*'",
        (), patterns_of, patterns_text, metavar="PATTERNS", in_presets=False,
    ),
    Setting(
        "exclude", "--exclude", "no pictures whose names fit one of these patterns; one with / is for a path in PATH",
        (), patterns_of, patterns_text, metavar="PATTERNS", in_presets=False,
    ),
    Setting(
        "min_bytes", "--min-bytes", "only pictures of at least this size, such as 100kB", None, bytes_of,
        lambda value: "" if value is None else str(value), metavar="SIZE", in_presets=False,
    ),
    Setting(
        "newer_than", "--newer-than", "only pictures changed since a date, such as 2026-05-01, or for 30d or 12h",
        None, since, lambda value: "" if value is None else value.text, metavar="WHEN", in_presets=False,
    ),
    Setting(
        "force", "--force", "compress again what is already done with these options, and results of qtcompress",
        False, switch, lambda value: str(value).lower(), in_presets=False,
    ),
)  # fmt: skip


def defaults() -> Settings:
    """Return the settings of someone who has chosen nothing."""
    return Settings(**{setting.name: setting.default for setting in SETTINGS})
