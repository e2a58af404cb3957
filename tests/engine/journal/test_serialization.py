"""Values come back from their text as they went in."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from qtcompress.core.score.worst import Flaw, Worst
from qtcompress.core.text import Text
from qtcompress.core.types import Dither, Options, Palette
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal
from qtcompress.engine.job.job import Backup, Outcome, Status
from qtcompress.engine.journal.serialization import (
    job_from,
    key_of,
    outcome_from,
    outcome_to_text,
    path_from,
    path_to_bytes,
    recipe_of,
)
from tests.engine.jobs import asking, job_of

SOURCE, TARGET, COPY = Path("/g/a.jpg"), Path("/out/a.png"), Path("/out/a.jpg")
WON = EncodingResult(Format.WEBP, 48, Dither.DIFFUSION, 64, 2.0, 7, "lossless", 900, 80.25, whole=True, reaches=True)
OUTCOME = Outcome(
    SOURCE, TARGET, Status.COMPRESSED, "why", 9, 3, 40, 30, 48, math.inf, 1.5, 0.25, WON,
    (WON, EncodingResult(Format.PNG)), "small",
)  # fmt: skip
PLACE = Worst(8, 16, 24, 24, Flaw.HUE, 81.25)


def test_an_outcome_comes_back_from_its_text() -> None:
    assert outcome_from(outcome_to_text(OUTCOME), SOURCE, TARGET) == OUTCOME
    bare = Outcome(SOURCE, None, Status.FAILED, psnr_db=30.5)
    assert outcome_from(outcome_to_text(bare), SOURCE, None) == bare


def test_the_worst_place_is_stored_of_the_result_and_old_texts_have_none() -> None:
    told = replace(OUTCOME, made=replace(WON, worst=PLACE), contest=(replace(WON, worst=PLACE),))
    text = outcome_to_text(told)
    assert outcome_from(text, SOURCE, TARGET) == replace(told, contest=(WON,))
    values = json.loads(text)
    assert values["made"]["worst"]["flaw"] == "hue"
    for damage in ({"flaw": "unknown"}, {"width": 0}, {"x": "a"}):
        damaged = {**values, "made": {**values["made"], "worst": {**values["made"]["worst"], **damage}}}
        assert outcome_from(json.dumps(damaged), SOURCE, TARGET).made == WON
    del values["made"]["worst"]
    assert outcome_from(json.dumps(values), SOURCE, TARGET).made == WON


def test_the_text_of_an_outcome_has_no_paths_and_no_usual_values_of_those_that_competed() -> None:
    values = json.loads(
        outcome_to_text(replace(OUTCOME, contest=(replace(WON, score=80.256), EncodingResult(Format.PNG))))
    )
    assert not {"source", "target"} & values.keys()
    assert values["contest"][0]["score"] == 80.26
    assert values["contest"][1] == {"format": Format.PNG.value}


def test_a_job_comes_back_from_its_text() -> None:
    palette = Palette(np.array([[1, 2, 3, 255], [250, 0, 9, 128]], np.uint8))
    job = job_of(
        SOURCE, TARGET, Options(palette=palette), goal=Goal(settled=WON), whole_name=True, max_pixels=5, copy=COPY,
        backup_in=Backup.TRASH, compare=True, refusal="is yours", overwrite=True,
    )  # fmt: skip
    found = job_from(recipe_of(job), SOURCE, TARGET, copy=COPY, refusal="is yours")
    assert replace(found, recipe=job.recipe) == job
    assert found.recipe.goal == job.recipe.goal
    assert found.recipe.overwrite
    read = found.recipe.options.palette
    assert read is not None
    assert np.array_equal(read.colors, palette.colors)


def test_the_text_of_a_job_is_the_same_whatever_picture_it_is_for() -> None:
    job = job_of(SOURCE, TARGET)
    assert recipe_of(replace(job, source=COPY, target=COPY, copy=COPY, refusal="x")) == recipe_of(job)
    assert "goal" not in json.loads(recipe_of(job))  # None is left out
    assert list(json.loads(recipe_of(job))) == sorted(json.loads(recipe_of(job)))


def test_the_key_is_that_of_what_decides_the_result() -> None:
    job = job_of(SOURCE, TARGET)
    assert key_of(job.recipe) == key_of(asking(job, overwrite=True).recipe)
    assert key_of(job.recipe) != key_of(asking(job, in_place=True).recipe)
    # journals store it: another key would make every picture due again
    assert key_of(job.recipe) == "04dd0f276ef93e32"


def test_paths_become_bytes_and_none_stays() -> None:
    assert (path_to_bytes(None), path_from(None)) == (None, None)
    assert path_from(path_to_bytes(SOURCE)) == SOURCE
    with pytest.raises(ValueError, match="zero byte"):
        path_from(b"/g/a\0.jpg")


def test_sentences_of_an_outcome_can_be_translated_after_a_restart() -> None:
    inside = Text.plural(3, "{n} color reaches the quality", "{n} colors reach the quality")
    reason = Text("{name} {what}.", name="a.jpg", what=inside)
    text = outcome_to_text(replace(OUTCOME, reason=reason))
    back = outcome_from(text, SOURCE, TARGET).reason
    assert isinstance(back, Text)
    assert (back, back.template, back.values["name"]) == (
        "a.jpg 3 colors reach the quality.",
        "{name} {what}.",
        "a.jpg",
    )
    assert isinstance(back.values["what"], Text)
    assert back.values["what"].number == 3
    damaged = {**json.loads(text), "texts": {"reason": {"template": 1}}}
    assert outcome_from(json.dumps(damaged), SOURCE, TARGET).reason == reason
    assert "texts" not in json.loads(
        outcome_to_text(replace(OUTCOME, reason="It is empty.", verdict="", sidecars_left=""))
    )
