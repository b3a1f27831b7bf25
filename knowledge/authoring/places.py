"""Where in the files of a base that of which something is wrong stands."""

from collections.abc import Iterable
from pathlib import Path

from knowledge.form.errors import Problem
from knowledge.form.loading import read_folder
from knowledge.form.sources import Place


def located(problems: Iterable[Problem], folder: Path) -> tuple[Problem, ...]:
    """The problems of a base that can be loaded, each with file and line, in the order of the files."""
    contents = read_folder(folder)
    places = {placed.place.where: placed.place for several in contents.placed.values() for placed in several}
    found = [_located(problem, places) for problem in problems]
    return tuple(sorted(found, key=lambda problem: (problem.file, problem.line)))


def _located(problem: Problem, places: dict[str, Place]) -> Problem:
    """The problem at the table that it names whole, or first: "[chart] 2023" is a bar of the chart."""
    named = (problem.where, problem.where.partition(" ")[0])
    place = next((places[where] for where in named if where in places), None)
    return Problem(place.source.name, problem.where, problem.message, place.line()) if place else problem
