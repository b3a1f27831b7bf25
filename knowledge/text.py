"""From what was typed to words and stems: the only place that knows about characters.

Everything here is about English as people type it, and nothing about any article; an
article's own names and synonyms come from its base (see vocabulary.py).
"""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

from knowledge.numbers import spelt_out, written_in_digits

MAX_CHARACTERS = 2000
"""Text beyond this is not read: the length of a Discord message without Nitro."""

_QUOTES = str.maketrans({c: "'" for c in "‘’‚‛ʼ`´′"} | {c: '"' for c in "“”„«»″"} | {c: "-" for c in "‐‑‒–—―−"})
_NOISE = re.compile(r"```.*?(?:```|$)|<[@#:/a][^<>\s]*>|https?://\S+|@(?:everyone|here)\b", re.S)
_CHAT = {
    "u": "you", "ur": "your", "r": "are", "n": "and", "&": "and", "y": "why", "wot": "what", "wut": "what", "wat": "what",
    "abt": "about", "bout": "about", "bc": "because", "cuz": "because", "cos": "because", "coz": "because",
    "ppl": "people", "peeps": "people", "pic": "picture", "pics": "pictures", "pix": "pictures", "yr": "year", "yrs": "years",
    "gonna": "going to", "gimme": "give me", "lemme": "let me", "nd": "and", "wanna": "want to", "gotta": "got to", "hasnt": "has not", "thru": "through", "tho": "though",
    "w": "with", "vs": "versus", "v": "versus", "b4": "before", "2day": "today", "hw": "how", "wen": "when", "wher": "where",
    "whos": "who", "hows": "how", "wheres": "where", "whens": "when", "whys": "why", "whats": "what", "wats": "what", "im": "i",
    "thats": "that", "theres": "there", "hes": "he", "shes": "she", "theyre": "they are", "youre": "you are",
    "dat": "that", "da": "the", "teh": "the", "dis": "this", "dem": "them", "num": "number", "nums": "numbers", "no.": "number",
    "govt": "government", "gov": "government", "mtg": "meeting", "co": "company", "diff": "difference", "smth": "something",
    "sth": "something", "mtgs": "meetings", "acc": "according", "pt": "point", "ly": "last year", "frm": "from", "wrt": "about",
    "dept": "department", "imm": "immigration", "mig": "migration", "min": "minister", "mins": "ministers", "est": "established", "hrs": "hours", "info": "information", "fav": "favourite",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ACRONYM = re.compile(r"\b(?:[a-z]\.){2,}(?:[a-z]\b)?|\b(?:[a-z]\.)+[a-z]\b")
_GLUED_YEAR = re.compile(r"\b([a-z]{2,})((?:19|20)\d\d)\b")
_NEGATED = re.compile(r"(do|does|did|is|are|was|were|has|have|had|would|should|could|ca|wo)n'?t")
_CLITIC = re.compile(r"(?:'(?:s|d|ll|re|ve|m|em))+$")


def _pattern(text: str) -> str:
    """A pattern written with spaces and line breaks for the reader: " " between words is kept, the rest is not."""
    return re.sub(r"\n\s*", "", text.strip())


_PERSON = "(?:you|u|anyone|anybody|someone|somebody|one|i|we)"
_TEXT = "(?:the|this|that) (?:article|piece|report|story|text|news)"
_WHETHER = "(?: (?:if|whether|about|that))?"
_GREETING = _pattern("""
    (?:hey|hi|hello|hiya|hullo|yo|oi|sup|morning|evening|afternoon|good (?:morning|afternoon|evening|day)|greetings|dear)
    (?: (?:there|all|everyone|everybody|guys|folks|team|bot|byline|mate|mates|friends|people|again|lads|chat))*
""")
_FILLER = _pattern("""
    (?:ok|okay|so|um+|uh+|er+m*|hmm+|well|right|now|please|pls|plz|kindly|sorry|excuse me|bot|byline|mate|bro|bruh|dude|guys
    |alright|oh|ah|lol|btw|also|and|but|just|question)
""")
_ANNOUNCEMENT = r"(?:a )?(?:quick|silly|stupid|dumb|random|simple|small|genuine|serious) (?:question|q|one)"
_WONDER = rf"(?:i )?(?:was |am |have been )?(?:just |really |only )?(?:wondering|curious){_WHETHER}"
_REQUEST = _pattern(rf"""
    (?:(?:can|could|would|will|may|might) {_PERSON}|{_PERSON} (?:can|could)|i(?: would)? (?:like|want|need|love)|would it be possible)
    (?: (?:please|pls|plz|kindly|possibly|just|maybe|perhaps|be able|be so kind as|here|quickly))*(?: (?:to|and))?
    (?: (?:tell|explain|say|know|ask|remind|inform|help|clarify|find out|learn|hear|check|share|give|fill)(?: to)?(?: (?:me|us|you|all|everyone))?(?: in on)?)
    (?: (?:please|again|exactly|about|know|understand|with|out|if|whether))*
""")
_KNOWLEDGE = rf"(?:(?:do|does|did) )?{_PERSON}(?: \w+)? knows?{_WHETHER}|any (?:idea|ideas|clue){_WHETHER}"
_COMMAND = r"(?:please )?(?:tell|remind|inform) (?:me|us)(?: (?:please|again|about))?|fill (?:me|us) in on"
_ATTEMPT = r"i (?:am |was )?(?:trying|looking|hoping) to (?:find out|understand|work out|figure out|know)"
_IN_TEXT = rf"(?:does|did|do) {_TEXT} (?:say|mention|tell us|state|explain){_WHETHER}|(?:according to|in) {_TEXT}"
_LEAD_IN = re.compile(
    rf"(?:(?:{'|'.join([_GREETING, _ANNOUNCEMENT, _WONDER, _REQUEST, _KNOWLEDGE, _COMMAND, _ATTEMPT, _IN_TEXT, _FILLER])})(?: |$))+"
)
_TRAILER = re.compile(_pattern(rf"""
    (?: (?:please|pls|plz|thanks|thank you|thx|ty|cheers|lol|lmao|tho|though|mate|bro|guys|anyone|anybody|exactly|btw|then
    |(?:according to|in) {_TEXT}))+$
"""))
_stemmer = snowballstemmer.stemmer("english")


def plain(text: str) -> str:
    """Folded text: no case, accents, invisible characters, mentions, links or code; capped."""
    text = text[:MAX_CHARACTERS]
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)[: 2 * MAX_CHARACTERS]
        text = "".join(c for c in text if unicodedata.category(c) not in {"Mn", "Me", "Cf"}).translate(_QUOTES)
    return _NOISE.sub(" ", text).casefold()


def words(text: str) -> list[str]:
    """The words of a text, numbers in digits, contractions and chat spellings written out."""
    text = written_in_digits(plain(text))
    if "." in text:
        text = _ACRONYM.sub(lambda match: match[0].replace(".", "") + " ", text)
    text = _GLUED_YEAR.sub(r"\1 \2", text)
    return spelt_out([word for token in _WORD.findall(text) for word in _written_out(token)])


@lru_cache(maxsize=100_000)
def _written_out(token: str) -> tuple[str, ...]:
    """A word without its contraction or chat spelling: "don't" and "dont" are "do not"."""
    if token in _CHAT:
        return tuple(_CHAT[token].split())
    if negated := _NEGATED.fullmatch(token):
        return {"ca": "can", "wo": "will"}.get(negated[1], negated[1]), "not"
    if token == "cannot":
        return "can", "not"
    return tuple(_CLITIC.sub("", token).replace("'", " ").split())


def without_carrier(question: list[str]) -> list[str]:
    """The question without greetings, lead-ins ("could you tell me") and thanks around it."""
    text = " ".join(question)
    lead_in = _LEAD_IN.match(text)
    rest = text[lead_in.end() :] if lead_in else text
    return (_TRAILER.sub("", rest) or rest or text).split()


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The Snowball (Porter2) stem; a word with a digit is its own stem."""
    return word if any(c.isdigit() for c in word) else _stemmer.stemWord(word)


@lru_cache(maxsize=100_000)
def ngrams(word: str) -> tuple[str, ...]:
    """The character 2- to 4-grams of one word, its ends marked; of a number, itself."""
    if word.isdigit():
        return (word,)
    marked = f"<{word}>"
    return tuple(marked[i : i + n] for n in (2, 3, 4) for i in range(len(marked) - n + 1))


INTERROGATIVES = frozenset(map(stem, "who whom whose when where why how which many much long".split()))
"""The stems of words that say what kind of thing is asked for."""
