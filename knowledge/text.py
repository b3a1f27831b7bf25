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
_CONTRACTIONS = {
    r"\bcan'?t\b|\bcannot\b": "can not",
    r"\bwon't\b": "will not",
    r"\b(do|does|did|is|are|was|were|has|have|had|would|should|could)n'?t\b": r"\1 not",
    r"\b(what|who|when|where|why|how|that|there|it|he|she)'?s\b(?<!\bits)": r"\1",
    r"\b(\w+)'(?:s|d|ll|re|ve|m)\b": r"\1",
    r"\b(\w+s)'": r"\1",
    r"\bi'?m\b": "i",
}
_CONTRACTED = [(re.compile(pattern), replacement) for pattern, replacement in _CONTRACTIONS.items()]
_CHAT = {
    "u": "you", "ur": "your", "r": "are", "n": "and", "&": "and", "y": "why", "wot": "what", "wut": "what", "wat": "what",
    "abt": "about", "bout": "about", "bc": "because", "cuz": "because", "cos": "because", "coz": "because",
    "ppl": "people", "peeps": "people", "pic": "picture", "pics": "pictures", "pix": "pictures", "yr": "year", "yrs": "years",
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "hasnt": "has not", "thru": "through", "tho": "though",
    "w": "with", "vs": "versus", "v": "versus", "b4": "before", "2day": "today", "hw": "how", "wen": "when", "wher": "where",
    "whos": "who", "hows": "how", "wheres": "where", "whens": "when", "whys": "why", "whats": "what", "wats": "what",
    "dat": "that", "da": "the", "teh": "the", "dis": "this", "dem": "them", "num": "number", "nums": "numbers", "no.": "number",
    "govt": "government", "gov": "government", "mtg": "meeting", "co": "company", "diff": "difference", "smth": "something",
    "sth": "something", "mins": "minutes", "hrs": "hours", "info": "information", "fav": "favourite",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_ACRONYM = re.compile(r"\b(?:[a-z]\.){2,}(?:[a-z]\b)?|\b(?:[a-z]\.)+[a-z]\b")
_LEAD_IN = re.compile(
    r"^(?:(?:hey|hi|hello|hiya|hullo|yo|oi|sup|morning|good (?:morning|afternoon|evening|day)|greetings|dear|evening)"
    r"(?: (?:there|all|everyone|everybody|guys|folks|team|bot|byline|mate|mates|friends|people|again|both|lads|chat))*"
    r"|(?:ok|okay|so|um+|uh+|er+m*|hmm+|well|right|now|please|pls|plz|kindly|sorry|excuse me|bot|byline|mate|bro|bruh|dude|guys|alright|oh|ah|lol|btw|also|and|but|just)"
    r"|(?:a )?(?:quick|silly|stupid|dumb|random|simple|small|genuine|serious) (?:question|q|one)"
    r"|(?:i )?(?:was |am |have been |ve been )?(?:just |really |only )?(?:wondering|curious)(?: (?:if|whether|about))?"
    r"|(?:(?:can|could|would|will|may|might) (?:you|u|anyone|anybody|someone|somebody|one|i)|i(?: would|d)? (?:like|want|need|love)|would it be possible)"
    r"(?: (?:please|pls|kindly|possibly|just|maybe|perhaps|be able|be so kind as|here))*"
    r"(?: (?:to|and))?(?: (?:tell|explain|say|know|ask|remind|inform|help|clarify|find out|learn|hear|check|share|have|get)(?: to)?(?: (?:me|us|you|all|everyone))?)"
    r"(?: (?:please|again|exactly|about|know|understand|with|out|if|whether))*"
    r"|(?:do|does|did) (?:you|u|anyone|anybody|someone|somebody|we)(?: \w+)? know(?: (?:if|whether))?"
    r"|(?:tell|remind|inform) (?:me|us)(?: (?:please|again|about))?|please tell|any ?(?:one|body) knows?"
    r"|any (?:idea|ideas|clue|chance you know)(?: (?:if|whether|about))?|i (?:do not|dont) (?:know|understand|get)"
    r"|i (?:am|was) (?:trying|looking|hoping) to (?:find out|understand|work out|figure out|know)"
    r"|(?:does|did|do) the (?:article|piece|report|story|text) (?:say|mention|tell us|state|explain)(?: (?:if|whether|about|anything about))?"
    r"|according to (?:the|this) (?:article|piece|report|story|text)|in (?:the|this) (?:article|piece|report|story|text)"
    r"|(?:my|the) question is(?: (?:this|about))?|question)(?: |$)"
)
_TRAILER = re.compile(
    r"(?: (?:please|pls|plz|thanks|thank you|thx|ty|cheers|lol|lmao|tho|though|mate|bro|guys|anyone|anybody|exactly|btw|then"
    r"|(?:according to|in) (?:the|this) (?:article|piece|report|story|text)))+$"
)
_stemmer = snowballstemmer.stemmer("english")


def plain(text: str) -> str:
    """Folded text: no case, accents, invisible characters, mentions, links or code; capped."""
    text = unicodedata.normalize("NFKD", text[:MAX_CHARACTERS])[: 2 * MAX_CHARACTERS]
    text = "".join(c for c in text if unicodedata.category(c) not in {"Mn", "Me", "Cf"})
    return _NOISE.sub(" ", text.translate(_QUOTES)).casefold()


def words(text: str) -> list[str]:
    """The words of a text, numbers in digits, contractions and chat spellings written out."""
    text = _ACRONYM.sub(lambda m: m[0].replace(".", "") + " ", written_in_digits(plain(text)))
    for pattern, replacement in _CONTRACTED:
        text = pattern.sub(replacement, text)
    spelt = (_CHAT.get(word, word) for word in _WORD.findall(text))
    return spelt_out(" ".join(spelt).split())


def without_carrier(question: list[str]) -> list[str]:
    """The question without greetings, lead-ins ("could you tell me") and thanks around it."""
    text = " ".join(question)
    while (shorter := _LEAD_IN.sub("", text, count=1)) != text and shorter:
        text = shorter
    return (_TRAILER.sub("", text) or text).split()


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
