"""A folder of files to the parts of a knowledge base, with every problem told at once.

The form is described in README.md. One mistake is told once: a misspelt table is read as the one that was meant,
and what a file that cannot be read would have held is not missed elsewhere.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from knowledge.form.checks import check_values
from knowledge.form.contents import ITEMS, Contents
from knowledge.form.documents import read_document
from knowledge.form.errors import ArticleError, LoadingError, Problem
from knowledge.form.nearest import did_you_mean
from knowledge.form.phrasings import Phrasing, language_of, read_phrasings
from knowledge.form.plaintext import TEXT, read_text
from knowledge.form.references import check_references
from knowledge.form.sources import TOML, Source, read_sources
from knowledge.form.syntax import explain


def read_folder(folder: Path) -> Contents:
    """Read and check all files of a base's folder; raises LoadingError with every problem found."""
    sources, problems = read_sources(folder.expanduser())
    contents = Contents(whole=not problems)
    tables = [source for source in sources if source.path.suffix.lower() == TOML]
    for source in tables:
        problems += _read_toml(source, contents)
    problems += _read_text(folder.expanduser() / TEXT, contents)
    problems += _read_tails([source for source in sources if source not in tables], contents)
    if contents.whole and "article" not in contents.single:
        message = "is missing; write [article] with a title and a publisher into one of the files"
        problems.append(Problem("article.toml", "[article]", message))
    problems += check_values(contents)
    problems += check_references(contents)
    if problems:
        raise LoadingError(folder, tuple(sorted(problems, key=lambda problem: (problem.file, problem.line))))
    return contents


def _read_toml(source: Source, contents: Contents) -> Iterator[Problem]:
    try:
        document = tomllib.loads(source.text)
    except (ValueError, RecursionError) as error:
        contents.whole = False
        yield explain(source, error)
    else:
        yield from read_document(document, source, contents)


def _read_text(file: Path, contents: Contents) -> Iterator[Problem]:
    try:
        contents.text = read_text(file.read_bytes()) if file.exists() else ""
    except ArticleError as error:
        yield Problem(file.name, "", str(error))
    except OSError as error:
        yield Problem(file.name, "", f"cannot be read ({error.strerror}); mend its permissions")


def _read_tails(sources: list[Source], contents: Contents) -> Iterator[Problem]:
    """Append the phrasings of each heading to those of the entry or unknown that it names."""
    known = contents.ids["entry"] | contents.ids["unknown"]
    tails, translations = dict[str, list[Phrasing]](), dict[str, list[Phrasing]]()
    for source in sources:
        sections, problems = read_phrasings(source)
        yield from problems
        for section in sections:
            if section.id not in {*known, *tails, *translations} and contents.whole:
                hint = did_you_mean(section.id, known)
                yield section.problem(f"is the id of no entry and no unknown{hint}")
            found = translations if _is_translated(source, contents) else tails
            found.setdefault(section.id, []).extend(section.phrasings)
    for name in ITEMS:
        contents.placed[name] = [
            one.with_tail(tails.get(one.value.id, ())).with_translations(translations.get(one.value.id, ()))
            for one in contents.placed[name]
        ]


def _is_translated(source: Source, contents: Contents) -> bool:
    """Whether a file is named for another language than the article's."""
    own = contents.article.language if contents.article else ""
    return language_of(source.path) not in {"", own.partition("-")[0].casefold()}
