"""Sentences about many pictures together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qtcompress.cli.terminal import pictures_of, saving, size

if TYPE_CHECKING:
    from qtcompress.cluster.planning import SampledBudget


def shared_palette_line(colors: int, pictures: int) -> str:
    """Return how many colors one palette has for how many pictures."""
    return f"One palette of {'1 color' if colors == 1 else f'{colors} colors'} for {pictures_of(pictures)}."


def totals_line(pictures: int, before_bytes: int, after_bytes: int, batch: int) -> str:
    """Return what became of so many pictures that a table of them would be too long."""
    saved = saving(before_bytes, after_bytes)
    return (
        f"{pictures:,} pictures: {size(before_bytes)} -> {size(after_bytes)} ({saved} saved);"
        f" 'qtcompress report {batch}' lists them."
    )


def sampled_budget_line(found: SampledBudget, budget_bytes: int) -> str:
    """Return the quality that a budget allows by a sample, and how sure that is."""
    return (
        f"At a quality of {found.quality:g} all {found.pictures:,} pictures are likely to take"
        f" {size(found.expected_bytes)} of the {size(budget_bytes)}, by a sample of {found.measured}; the error is at"
        f" most {size(found.error_bytes)} with a probability of 95 %."
    )
