"""The requests to a worker process. Each request is a frozen value that knows how to do its work.

The program creates requests and the process runs them. So the modules that decode and encode are imported in `run`
only, and the program itself does not load them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

from qtcompress.core.types import Effort, Options, Report
from qtcompress.engine.estimates.estimate import Estimate, Proof
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal, Method
from qtcompress.engine.job.job import Assignment, Intent, Job, Outcome
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.preview import Motion, Thumbnail

if TYPE_CHECKING:
    from qtcompress.core.histogram import Histogram
    from qtcompress.engine.metadata.listing import Fact

R_co = TypeVar("R_co", covariant=True)

_LARGE_BYTES = 60_000_000  # of a file that has as many pixels as scikit-learn is imported for, but for rare ones


def _is_large(path: Path) -> bool:
    """Tell whether the file of a picture is so large that its palette may be fitted with scikit-learn."""
    try:
        return path.stat().st_size >= _LARGE_BYTES
    except OSError:  # whoever opens it says why
        return False


class Context(Protocol):
    """The services that a running request can use in the process."""

    report: Report
    threads: int

    def weigh(self, pixels: int, goal: Goal | None = None) -> None:
        """Wait until there is memory for a picture of `pixels` whose result may have the formats of `goal`.

        Raises Cancelled.
        """
        ...

    def commit(self, intent: Intent) -> None:
        """Wait until the program has recorded the intent. Raises Cancelled."""
        ...

    def lead(self, tried: EncodingResult) -> None:
        """Tell the program which encoding leads a contest."""
        ...


class Request(Generic[R_co]):
    """One piece of work for a worker process.

    parallel : it uses several threads; requests that run at the same time share the cores
    alone : no other picture may be processed at the same time
    fits_palette : it needs scikit-learn, which is imported while the picture is decoded; small pictures do without
    """

    __slots__ = ()
    parallel: ClassVar[bool] = False

    @property
    def alone(self) -> bool:
        """Whether no other picture may be processed at the same time."""
        return False

    @property
    def fits_palette(self) -> bool:
        """Whether it will import scikit-learn."""
        return False

    def run(self, context: Context) -> R_co:
        """Do the work, in the process. Raises QtCompressError and Cancelled."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class CompressRequest(Request[Outcome]):
    """Compress a picture."""

    assignment: Assignment
    parallel: ClassVar[bool] = True

    @property
    def alone(self) -> bool:
        return self.assignment.alone

    @property
    def fits_palette(self) -> bool:
        recipe = self.assignment.job.recipe
        contest = recipe.goal is not None and recipe.goal.quality is not None and recipe.goal.method is Method.ADVISOR
        learns = recipe.options.effort is not Effort.FAST and not contest  # which imports it once palettes can win
        return learns and _is_large(self.assignment.job.source)

    def run(self, context: Context) -> Outcome:
        from qtcompress.engine.compress import Checkpoints, compress

        goal = self.assignment.job.recipe.goal
        stops = Checkpoints(weigh=lambda pixels: context.weigh(pixels, goal), commit=context.commit, lead=context.lead)
        return compress(self.assignment, context.report, stops, threads=context.threads)


@dataclass(frozen=True, slots=True)
class ThumbnailRequest(Request["Thumbnail"]):
    """Make a thumbnail whose longest side has at most `max_side` pixels."""

    path: Path
    max_side: int

    def run(self, context: Context) -> Thumbnail:
        from qtcompress.engine.preview.thumbnails import thumbnail

        return thumbnail(self.path, self.max_side, context.report)


@dataclass(frozen=True, slots=True)
class MotionRequest(Request["Motion"]):
    """Find out whether a file is an animation, from its headers."""

    path: Path

    def run(self, context: Context) -> Motion:
        from qtcompress.engine.preview.thumbnails import motion

        return motion(self.path, context.report)


@dataclass(frozen=True, slots=True)
class FactsRequest(Request["tuple[Fact, ...]"]):
    """List everything that a file carries beside its pixels, and what becomes of it with a recipe."""

    path: Path
    recipe: Recipe
    animated: bool = False

    def run(self, context: Context) -> tuple[Fact, ...]:
        from qtcompress.engine.metadata.listing import facts_of
        from qtcompress.engine.pictures import animated, reader

        recipe = self.recipe
        moving = animated.formats_of(self.path, recipe) if self.animated else Format(0)
        held = [one.file.holds for one in moving or recipe.possible_formats]
        carried = reader.carried(self.path, animated=self.animated, to_the_end=True)
        return facts_of(carried, recipe.metadata, recipe.drop or Kind.NOTHING, held)


@dataclass(frozen=True, slots=True)
class CountColorsRequest(Request["Histogram"]):
    """Count the colors of a picture for a shared palette."""

    path: Path
    options: Options
    max_pixels: int
    resize: SizeLimit | None = None
    parallel: ClassVar[bool] = True

    def run(self, context: Context) -> Histogram:
        from qtcompress.engine.contest import given_palette

        weigh: Callable[[int], None] = context.weigh
        return given_palette.count(
            self.path, self.options, self.max_pixels, weigh, context.report,
            threads=context.threads, resize=self.resize,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PaletteCostRequest(Request[float]):
    """Measure the cost of the palette in the options for a picture, in points of SSIMULACRA2."""

    path: Path
    options: Options
    max_pixels: int
    resize: SizeLimit | None = None
    parallel: ClassVar[bool] = True

    @property
    def fits_palette(self) -> bool:
        return self.options.effort is not Effort.FAST and _is_large(
            self.path
        )  # the palette is compared with the picture's own palette

    def run(self, context: Context) -> float:
        from qtcompress.engine.contest import given_palette

        weigh: Callable[[int], None] = context.weigh
        return given_palette.cost(
            self.path, self.options, self.max_pixels, weigh, context.report,
            threads=context.threads, resize=self.resize,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class EstimateRequest(Request[Estimate]):
    """Estimate the result of a job from a sample; with `rates`, at several qualities, for a budget."""

    job: Job
    rates: bool = False

    def run(self, context: Context) -> Estimate:
        from qtcompress.engine.estimates import sampling

        goal = self.job.recipe.goal
        return sampling.foresee(self.job, context.report, lambda pixels: context.weigh(pixels, goal), rates=self.rates)


@dataclass(frozen=True, slots=True)
class AvifBytesRequest(Request["int | None"]):
    """Measure the size of a picture as AVIF, which its recipe does not allow."""

    job: Job

    def run(self, context: Context) -> int | None:
        from qtcompress.engine.estimates import sampling

        goal = None if self.job.recipe.goal is None else replace(self.job.recipe.goal, formats=Format.AVIF)
        return sampling.avif_bytes(self.job, context.report, lambda pixels: context.weigh(pixels, goal))


@dataclass(frozen=True, slots=True)
class ProofRequest(Request[Proof]):
    """Measure the size of a whole picture at a quality, with one of some encodings that were tried before."""

    job: Job
    quality: float
    among: tuple[EncodingResult, ...]

    def run(self, context: Context) -> Proof:
        from qtcompress.engine.estimates import sampling

        goal = self.job.recipe.goal
        return sampling.prove(
            self.job, self.quality, self.among, context.report, lambda pixels: context.weigh(pixels, goal)
        )
