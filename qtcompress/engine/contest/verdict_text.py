"""Write the outcome of a contest as short sentences for people; all of them are made here."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from qtcompress.core.score.worst import Flaw, Worst
from qtcompress.core.text import Text
from qtcompress.engine.contest.candidate import EncodedFile
from qtcompress.engine.contest.contest import Decision
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import LEAST_QUALITY, LOSSLESS, EncodingResult, Goal, Method, colors_of, larger
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.metadata.inventory import named
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures.icc import is_foreign
from qtcompress.engine.pictures.reader import Picture

_FLAWS = {
    Flaw.DETAIL: Text("loses detail in one part of the picture"),
    Flaw.STEPS: Text("shows steps in a smooth place"),
    Flaw.TONE: Text("makes a smooth place lighter or darker"),
    Flaw.GRAIN: Text("shows grain in a smooth place"),
    Flaw.LIGHT: Text("makes something small lighter or darker"),
    Flaw.HUE: Text("changes the color of something small"),
    Flaw.CHANGE: Text("changes more than a JPEG of that quality"),
}
_FORCED = 1.0  # points that the whole picture scores above its worst place, from which on the place decided


@dataclass(frozen=True, slots=True)
class Before:
    """What happened to a picture before it competed.

    Parameters
    ----------
    deep, converted : bool
        As in `reader.Picture`.
    dropped : tuple of str
        What the result is to leave out of all that the original carries.
    extras : tuple of str
        Those of `dropped` that are not about the picture, such as a video.
    extra_bytes : int
        The bytes of `extras` in the original.
    size : tuple of 4 int, optional
        Width and height of the original, and of the smaller picture that the results are made of.
    foreign : bool
        Whether the original has a color profile for other colors than its own, which no result contains.
    """

    deep: bool = False
    converted: bool = False
    dropped: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()
    extra_bytes: int = 0
    size: tuple[int, int, int, int] | None = None
    foreign: bool = False


def before_of(picture: Picture, carried: Carried) -> Before:
    """Return what a result lacks that contains only the chosen part of what the original carries."""
    found, told = picture.metadata.sizes(), carried.sizes()
    dropped = tuple(name for name in found if name not in told)
    metadata = replace(picture.metadata, blocks=(), texts=(), iptc=b"").sizes()
    extras = tuple(name for name in dropped if name not in metadata)
    bytes_of, foreign = sum(found[name] for name in extras), is_foreign(picture.metadata.blocks)
    return Before(dropped=dropped, extras=extras, extra_bytes=bytes_of, foreign=foreign)


_UNTOUCHED = Before()
FRAMES_DRAWN = Text("each frame and its time is kept, with fewer bytes")
FRAMES_PACKED = Text("lossless: every pixel of each frame is kept, and its time")
PACKED = Text("each sample of 16 bits is kept, and only packed again")
_FOREIGN = Text("its color profile is for other colors than its own, and was left out")
REPACKED = Text("the same pixels, only packed again")
TRANSCODED = Text("the same pixels, packed as JPEG XL, which gives the JPEG back byte by byte")
UNHELD = Text("no allowed format can hold the colors of its transparent pixels")


def verdict(goal: Goal, decision: Decision, before: Before = _UNTOUCHED) -> str:
    """Return the outcome of a contest in a few words: "48 colors reach the quality; less shows grain"."""
    if decision.made is None:
        return _failure(goal, decision)
    told, forced = _success(goal, decision.made, before), _forced(goal, decision, decision.made)
    told = told if forced is None else Text("{success}; less {flaw}", success=told, flaw=forced)
    return with_losses(told, before)


def flaw_of(worst: Worst) -> Text:
    """Return what is worst about a place, as a clause without its subject: "shows steps in a smooth place"."""
    return _FLAWS[worst.flaw]


def _forced(goal: Goal, decision: Decision, made: EncodedFile) -> Text | None:
    """Return what a smaller result would have shown, if only that prevented it; else None."""
    if goal.quality is None or not made.tried.reaches:
        return None
    worst = made.tried.worst
    if worst is not None and made.floor < (made.tried.score or 0.0) - _FORCED:
        return flaw_of(worst)
    if worst is None:  # nothing is lost: was there a smaller one that only a place speaks against?
        refused = [
            tried.worst
            for tried in decision.contest
            if tried.worst is not None and not tried.reaches and (tried.score or 0.0) >= goal.quality
            if tried.size_bytes < made.tried.size_bytes
        ]
        return flaw_of(refused[0]) if refused else None
    return None


def packed_as(one: Format, *, deep: bool) -> Text:
    """Return the verdict about an original that was packed again in a format; `deep`: of 16 bits per sample."""
    return PACKED if deep else TRANSCODED if one is Format.JXL else REPACKED


def packed(made: EncodingResult, limit: SizeLimit | None, size: tuple[int, int], *, animated: bool) -> Text:
    """Return the verdict about a file that was packed again; it may have more pixels than asked for."""
    kept = packed_as(made.format, deep=made.format is not Format.JPEG)
    if animated:
        kept = FRAMES_PACKED if made.variant == LOSSLESS else FRAMES_DRAWN
    if limit is None or limit.size_of(*size) == size:
        return kept
    return Text("{verdict}, in its own size of {width} x {height} pixels", verdict=kept, width=size[0], height=size[1])


def with_size(told: str, before: Before) -> str:
    """Return a verdict that also says that the picture was resized, and what its quality compares with."""
    if before.size is None:
        return told
    names = ("old_width", "old_height", "width", "height")
    sizes = dict(zip(names, before.size, strict=True))
    resized = Text(
        "resized from {old_width} x {old_height} to {width} x {height} pixels: the quality compares with the original"
        " at that size",
        **sizes,
    )
    return _with_clause(told, resized)


def with_own_size(reason: str, before: Before) -> str:
    """Return why an original is kept, and that it keeps its size, which was to be smaller."""
    if before.size is None:
        return reason
    width, height, *_ = before.size
    return Text.sentences(
        reason, Text("It also keeps its size of {width} x {height} pixels.", width=width, height=height)
    )


def with_losses(told: str, before: Before) -> str:
    """Return a verdict that also says what a result lacks: pixels, a foreign profile, what was given up."""
    told = with_size(told, before)
    told = _with_clause(told, _FOREIGN) if before.foreign else told
    if not before.extras:
        return told
    extras = Text(
        "{extra_bytes:,} of the bytes saved were {names}, left out as asked",
        extra_bytes=before.extra_bytes,
        names=named(before.extras),
    )
    return _with_clause(told, extras)


def _with_clause(told: str, clause: Text) -> Text:
    return Text("{verdict}; {clause}", verdict=told, clause=clause) if told else clause


def _success(goal: Goal, made: EncodedFile, before: Before) -> Text:
    tried = made.tried
    if math.isinf(made.psnr_db):
        return _lossless(tried, before)
    if goal.quality is None:
        return Text("{format} is the smallest for {colors}", format=tried.format.label, colors=colors_of(tried))
    if not tried.reaches:
        return Text(
            "{max_bytes:,} bytes only allow a quality of {score:.0f} instead of {quality:g} ({encoding})",
            max_bytes=goal.max_bytes,
            score=tried.score or 0,
            quality=goal.quality,
            encoding=tried.plain,
        )
    if tried.colors:
        return Text.plural(tried.colors, "{n} color reaches the quality", "{n} colors reach the quality")
    return Text("{encoding} reaches the quality", encoding=_one(tried))


def _lossless(tried: EncodingResult, before: Before) -> Text:
    if not tried.colors:
        return _exact(before)
    return Text("the picture has only {colors}: {exact}", colors=colors_of(tried), exact=_exact(before))


def of_colors(made: EncodedFile, before: Before) -> str:
    """Return what a number of colors that was given brings, as a clause; "" if that was not measured."""
    tried = made.tried
    if math.isinf(made.psnr_db):
        return _lossless(tried, before)
    if tried.score is None:
        return ""
    if tried.worst is not None and tried.worst.score < tried.score - _FORCED:
        return Text.plural(
            tried.colors,
            "{n} color gives a quality of {score:.1f}, and of {worst:.1f} in the worst place",
            "{n} colors give a quality of {score:.1f}, and of {worst:.1f} in the worst place",
            score=tried.score,
            worst=tried.worst.score,
        )
    return Text.plural(
        tried.colors,
        "{n} color gives a quality of {score:.1f}",
        "{n} colors give a quality of {score:.1f}",
        score=tried.score,
    )


def kept(goal: Goal, decision: Decision, source_bytes: int) -> str:
    """Return why an original is kept, as full sentences."""
    tried = _smallest(decision)
    if tried is None or (decision.made is None and goal.max_bytes is not None):  # then no file fits into the size limit
        return kept_because(_failure(goal, decision))
    if goal.quality is None:
        return larger(tried, source_bytes)
    if goal.lossless and tried.whole:
        return kept_unpacked(tried, source_bytes)
    values = {"quality": goal.quality, "encoding": tried.plain, "size_bytes": tried.size_bytes}
    if tried.whole:
        return Text(
            "The original is kept: at a quality of {quality:g} the smallest result ({encoding}) would take"
            " {size_bytes:,} bytes instead of {source_bytes:,}.",
            source_bytes=source_bytes,
            **values,
        )
    return Text(
        "The original is kept: at a quality of {quality:g} the smallest result ({encoding}) would take"
        " about {size_bytes:,} bytes instead of {source_bytes:,}.",
        source_bytes=source_bytes,
        **values,
    )


def kept_unpacked(tried: EncodingResult, source_bytes: int) -> Text:
    """Return that an original is kept because its pixels cannot be packed much better, as a full sentence."""
    return Text(
        "The original is kept: packed again with the same pixels it would take {size_bytes:,} bytes instead of"
        " {source_bytes:,}.",
        size_bytes=tried.size_bytes,
        source_bytes=source_bytes,
    )


def kept_because(clause: Text) -> Text:
    """Return that an original is kept, and why, as a full sentence."""
    return Text("The original is kept: {clause}.", clause=clause)


def _one(tried: EncodingResult) -> Text:
    """Return an encoding as the subject of a sentence: "a JPEG photo", "an AVIF photo", "PNG, 48 colors"."""
    if tried.colors or tried.codec_quality < 0:
        return tried.plain
    if tried.format is Format.AVIF:
        return Text("an {encoding}", encoding=tried.plain)
    return Text("a {encoding}", encoding=tried.plain)


def _exact(before: Before) -> Text:
    """Return how exact a result is that is equal to the pixels that were read."""
    if before.size is not None:
        return Text("each pixel of the smaller picture is kept")
    if before.deep:
        return Text("exact at 8 bits per channel, the finer steps are lost")
    if before.converted:
        return Text("exact after its colors were converted to sRGB")
    return Text("each pixel is kept") if before.dropped or before.foreign else Text("nothing is lost")


def _smallest(decision: Decision) -> EncodingResult | None:
    if decision.made is not None:
        return decision.made.tried
    return next((tried for tried in decision.contest if tried.reaches), None)


def _failure(goal: Goal, decision: Decision) -> Text:
    """Return why no file was made, as a clause."""
    reaching = _smallest(decision)
    if reaching is not None and goal.max_bytes is None:
        return Text("the original is smaller than {encoding} would be", encoding=_one(reaching))
    if goal.max_bytes is not None and goal.lossless:
        return Text("no result of at most {max_bytes:,} bytes can hold the same pixels", max_bytes=goal.max_bytes)
    if goal.max_bytes is not None:
        least = min(LEAST_QUALITY, goal.quality or LEAST_QUALITY)
        return Text(
            "no result of at most {max_bytes:,} bytes has a quality of {quality:.0f} or more",
            max_bytes=goal.max_bytes,
            quality=least,
        )
    if goal.lossless:
        return Text("no allowed format can hold the same pixels in fewer bytes")
    if goal.method is Method.PALETTE:
        most = max((max(tried.asked, tried.colors) for tried in decision.contest), default=0)
        missed = Text.plural(
            most,
            "{n} color can't reach a quality of {quality:g}",
            "{n} colors can't reach a quality of {quality:g}",
            quality=goal.quality,
        )
    else:
        missed = Text("no allowed format can reach a quality of {quality:g}", quality=goal.quality)
    if math.isnan(decision.best):
        return missed
    return Text("{clause} (best: {score})", clause=missed, score=math.floor(decision.best))
