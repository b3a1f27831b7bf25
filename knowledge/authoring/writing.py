"""A draft as the files of a base: TOML with remarks for whoever reads it next, and the article's body."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256

from knowledge.authoring.drafting import Draft, Topic, slug
from knowledge.authoring.figures import FoundFigure
from knowledge.authoring.original import UNKNOWN_PUBLISHER
from knowledge.authoring.people import UNKNOWN_ROLE, Introduced
from knowledge.form.models import Article, Entry
from knowledge.form.plaintext import TEXT

_EXAMPLES = {
    "author": '"Ada Stone"',
    "url": '"https://example.org/page"',
    "published": "2024-05-31",
    "licence": '"CC BY 4.0"',
}
_DRAFTS = (
    "# Drafts are offered as the nearest that the article says, never asserted, until `draft = true` is taken out."
)


def drafted_files(draft: Draft) -> dict[str, str]:
    """The names and texts of a base's files; every one can be written in UTF-8 and loaded as it is."""
    body = "\n\n".join(draft.original.paragraphs) + "\n"
    made = {
        ".gitignore": f"# The article's own text stays on this machine.\n/{TEXT}\n",
        TEXT: body,
        "article.toml": _article(draft.original.article, sha256(body.encode()).hexdigest()),
        "people.toml": _file([*map(_person, draft.people), *_entries(draft.introductions)]),
        "figures.toml": _file(map(_figure, draft.figures)),
    }
    for topic in draft.topics:
        name = slug(topic.name, "section")
        names = (f"{name}{number}.toml" for number in ("", *(f"-{n}" for n in range(2, len(made) + 2))))
        made[next(one for one in names if one not in made)] = _topic(topic)
    return {name: text for name, text in made.items() if text}


def _file(tables: Iterable[str]) -> str:
    return "\n".join(tables)


def _article(article: Article, digest: str) -> str:
    lines = ["# Drafted by `byline new`: fill in what is missing, and read each entry before you take out its draft."]
    lines += ["[article]", _pair("title", article.title), _pair("publisher", article.publisher)]
    if article.publisher == UNKNOWN_PUBLISHER:
        lines[-1] += "  # fill in: who published it?"
    for key, example in _EXAMPLES.items():
        value = getattr(article, key)
        lines.append(_pair(key, value) if value else f"# {key} = {example}  # fill in, if you know it")
    lines += [_pair("language", article.language), _pair("sha256", f"{digest}") + f"  # of {TEXT}"]
    lines += ['# summary = "..."  # two or three sentences in your own words, for /article']
    return "\n".join(lines) + "\n"


def _person(one: Introduced) -> str:
    remark = "  # fill in: the article does not say it in so many words" if one.role == "" else ""
    aliases = [_pair("aliases", one.aliases)] if one.aliases else []
    return _table(
        "person",
        _from(one.paragraph, one.sentence),
        _pair("name", one.name),
        _pair("role", one.role or UNKNOWN_ROLE) + remark,
        *aliases,
    )


def _figure(figure: FoundFigure) -> str:
    return _table(
        "figure",
        f"# paragraph {figure.paragraph}",
        _pair("value", figure.value),
        _pair("label", figure.label),
        _pair("source", figure.source),
    )


def _topic(topic: Topic) -> str:
    tables = [*_entries(topic.entries)]
    for one in topic.unattributed:
        tables.append(f"# Who says this? The article's words leave it open.\n{_from(one.paragraph, one.text)}\n")
    return _file(tables)


def _entries(entries: Iterable[Entry]) -> Iterator[str]:
    for number, entry in enumerate(entries):
        yield from [] if number else [f"{_DRAFTS}\n"]
        quotations = [
            f"    {{ speaker = {_value(one.speaker)}, text = {_value(one.text)} }}," for one in entry.quotations
        ]
        yield _table(
            "entry",
            *(_pair(key, getattr(entry, key)) for key in ("draft", "id", "topic", "questions", "answer")),
            *(["quotations = [", *quotations, "]"] if quotations else []),
            _pair("paragraphs", entry.paragraphs),
        )


def _table(name: str, *lines: str) -> str:
    """A table with the remarks among its lines above it."""
    remarks = [line for line in lines if line.startswith("#")]
    return "\n".join([*remarks, f"[[{name}]]", *(line for line in lines if line not in remarks), ""])


def _from(paragraph: int, text: str) -> str:
    """A remark that shows where something is from."""
    return f"# paragraph {paragraph}: {text}"


def _pair(key: str, value: object) -> str:
    return f"{key} = {_value(value)}"


def _value(value: object) -> str:
    """A value as TOML writes it; JSON writes texts, whole numbers, lists of them and truth the same way."""
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
