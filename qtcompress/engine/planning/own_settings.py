"""Settings of its own for one picture: everything that decides about the result, but not where it goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from qtcompress.core.types import MAX_COLORS
from qtcompress.engine.job.goal import QUALITIES, Method
from qtcompress.engine.planning.settings import SETTINGS, Settings, defaults

OWN_FIELDS = (
    "colors", "method", "quality", "formats", "max_bytes", "min_saving", "dither", "dither_strength", "space", "effort",
    "thrift", "metadata", "keep_clear", "drop", "resize",
)  # fmt: skip
"""The fields of `Settings` that a picture can have for itself."""

_TABLE = {setting.name: setting for setting in SETTINGS}
_STEPS = tuple(sorted({*QUALITIES.values(), 95.0, 98.0}))
_AFTER_PALETTES = QUALITIES["visually-lossless"]


@dataclass(frozen=True, slots=True)
class OwnSettings:
    """The settings of one picture; `values` are those of `OWN_FIELDS`, in their order."""

    values: tuple[Any, ...]

    @classmethod
    def of(cls, settings: Settings) -> OwnSettings:
        """Return the part of some settings that a picture can have for itself."""
        return cls(tuple(getattr(settings, name) for name in OWN_FIELDS))

    @classmethod
    def from_texts(cls, texts: Mapping[str, str]) -> OwnSettings:
        """Return what `texts` told; fields that are missing are the usual ones. Raises ValueError or UsageError."""
        known = {name: _TABLE[name].parse(texts[name]) for name in OWN_FIELDS if name in texts}
        return cls.of(replace(defaults(), **known))

    def texts(self) -> dict[str, str]:
        """Return the settings as texts, for a file."""
        return {name: _TABLE[name].show(value) for name, value in zip(OWN_FIELDS, self.values, strict=True)}

    def applied(self, common: Settings) -> Settings:
        """Return the common settings with those of the picture in their place."""
        return replace(common, **dict(zip(OWN_FIELDS, self.values, strict=True)))

    def changed(self, values: Mapping[str, Any]) -> OwnSettings:
        """Return the settings with other values for some fields."""
        known = zip(OWN_FIELDS, self.values, strict=True)
        return OwnSettings(tuple(values.get(name, value) for name, value in known))


def with_higher_quality(settings: Settings) -> Settings:
    """Return settings that make a better and larger result: the next step of quality, or twice as many colors."""
    if settings.colors is not None and settings.colors < MAX_COLORS:
        return replace(settings, colors=min(2 * settings.colors, MAX_COLORS))
    if settings.colors is not None:
        return replace(settings, colors=None, method=Method.ADVISOR, formats=None, quality=_AFTER_PALETTES)
    better = next((step for step in _STEPS if step > settings.quality), _STEPS[-1])
    return replace(settings, quality=better, max_bytes=None)


def settings_of(own: OwnSettings | None, common: Settings) -> Settings:
    """Return the settings of a picture, which may have some of its own."""
    return common if own is None else own.applied(common)
