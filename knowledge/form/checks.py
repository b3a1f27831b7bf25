"""What is wrong with one value of a base, whatever the others are."""

import re
import string
from collections.abc import Iterator
from urllib.parse import urlsplit

from knowledge.form.contents import Contents, Placed
from knowledge.form.errors import Problem
from knowledge.form.models import Article, Chart, Entry, Person

MAX_ANSWER = 600
"""Characters of an answer or a reply: three seconds' reading and well inside one message."""
MAX_QUOTATION = 40
"""Words of a quotation."""
MAX_SHOWN = 100
"""Characters of the phrasing that members see: what a choice or button can carry."""
MAX_SHORT = 60
"""Characters of an answer's core: one bold line on a phone."""
MAX_URL = 512
"""Characters of an address: what a link button can carry."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_TAGS = {"english": "en", "eng": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr"}
_TAGS |= {"spanish": "es", "español": "es", "castellano": "es"}
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]+")
_GAPS = str.maketrans(dict.fromkeys(string.punctuation, " "))
"""Finds the same words as _WORD where all is ASCII, in two thirds of the time: a base has 30,000 phrasings."""
_MARK = re.compile(r"[/<@`]")
_NO_WORDS = re.compile(r"https?://\S+|<[@#:/a][^<>\s]*>|@(?:everyone|here)\b|```.*?(?:```|$)", re.S)


def spoken(text: str) -> str:
    """The words of a text in lower case, with a space between two; links, mentions and code are none."""
    text = (_NO_WORDS.sub(" ", text) if _MARK.search(text) else text).casefold()
    return " ".join(text.translate(_GAPS).split() if text.isascii() else _WORD.findall(text))


def check_values(contents: Contents) -> Iterator[Problem]:
    """All that is wrong with each value by itself."""
    checks = {"article": _article, "person": _person, "entry": _entry, "unknown": _item, "chart": _chart}
    for name, check in checks.items():
        for placed in contents.placed[name]:
            yield from check(placed)


def _article(placed: Placed) -> Iterator[Problem]:
    article: Article = placed.value
    if not _LANGUAGE.fullmatch(article.language):
        yield placed.place.problem(f"language must be a tag, like {_tag(article.language)}", "language")
    if article.url and not _is_address(article.url):
        yield placed.place.problem(
            f"url is no address of a page; write it whole, like https://example.org/page, "
            f"in at most {MAX_URL} characters",
            "url",
        )


def _tag(language: str) -> str:
    """The tag that was meant by a language's name, or one as an example."""
    first, *rest = re.split(r"[-_\s]+", language.strip())
    tag = "-".join([_TAGS.get(first.casefold(), first.lower()), *(part.upper() for part in rest)])
    return f'"{tag}"' if _LANGUAGE.fullmatch(tag) else '"en" or "en-GB"'


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"\s", url) and len(url) <= MAX_URL
    )


def _person(placed: Placed) -> Iterator[Problem]:
    person: Person = placed.value
    if not _LETTER.search(person.name):
        yield placed.place.problem(f'name "{person.name}" has no letter; write the person\'s name', "name")
    yield from _wordless(placed, "aliases", person.aliases)


def _entry(placed: Placed) -> Iterator[Problem]:
    entry: Entry = placed.value
    yield from _item(placed)
    if len(entry.short) > MAX_SHORT:
        message = f"its short has {len(entry.short)} characters; shorten it to {MAX_SHORT}"
        yield placed.place.problem(message, "short")
    for number, quotation in enumerate(entry.quotations):
        if (length := len(quotation.text.split())) > MAX_QUOTATION:
            yield placed.place.problem(f"a quotation has {length} words; at most {MAX_QUOTATION}", "quotations", number)
    for number, paragraph in enumerate(entry.paragraphs):
        if paragraph < 1:
            message = f"paragraph {paragraph} does not exist; the first paragraph of the text is 1"
            yield placed.place.problem(message, "paragraphs", number)


def _item(placed: Placed) -> Iterator[Problem]:
    item, place = placed.value, placed.place
    key, text = ("answer", item.answer) if isinstance(item, Entry) else ("reply", item.reply)
    if item.id.strip() and not _ID.fullmatch(item.id):
        yield place.problem(f'id "{item.id}" must be small letters, digits and hyphens, like bridge-opens', "id")
    if len(item.questions) == len(placed.tail):
        yield place.problem("has no question; add at least the one that members see", "questions")
    elif len(item.question) > MAX_SHOWN:
        message = f"its first question has {len(item.question)} characters; at most {MAX_SHOWN}"
        yield place.problem(message, "questions", 0)
    if len(text) > MAX_ANSWER:
        yield place.problem(f"its {key} has {len(text)} characters; shorten it to {MAX_ANSWER}", key)
    yield from _wordless(placed, "words", item.words)


def _wordless(placed: Placed, key: str, texts: tuple[str, ...]) -> Iterator[Problem]:
    for number, text in enumerate(texts):
        if not spoken(text):
            message = f'"{text}" of its {key} is no word; write one or remove it'
            yield placed.place.problem(message, key, number)


def _chart(placed: Placed) -> Iterator[Problem]:
    chart: Chart = placed.value
    for number, bar in enumerate(chart.bars):
        if bar.value < 0:
            message = f"the bar {bar.label} is {bar.value}; a bar cannot be less than 0"
            yield placed.place.problem(message, "bars", number, "value")
    if not any(bar.value for bar in chart.bars):
        yield placed.place.problem("has nothing to draw; give it a bar that is more than 0, or remove it", "bars")
