"""What people put around a question: greetings, lead-ins, thanks. None of it says what is asked."""

import re

_ANYONE = "(?:you|u|anyone|anybody|someone|somebody|one|i|we)"
_ARTICLE = "(?:the|this|that) (?:article|piece|report|story|text|news)"
_WHETHER = "(?: (?:if|whether|about|that))?"

_LEAD_INS = (
    # hello there
    r"(?:hey|hi|hello|hiya|hullo|yo|oi|sup|morning|evening|afternoon|good (?:morning|afternoon|evening|day)|greetings"
    r"|dear)"
    r"(?: (?:there|all|everyone|everybody|guys|folks|team|bot|byline|mate|mates|friends|people|again|lads|chat))*",
    # quick question
    r"(?:a )?(?:quick|silly|stupid|dumb|random|simple|small|genuine|serious) (?:question|q|one)",
    # I was wondering whether
    rf"(?:i )?(?:was |am |have been )?(?:just |really |only )?(?:wondering|curious){_WHETHER}",
    # could you please tell me, I would like to know
    rf"(?:(?:can|could|would|will|may|might) {_ANYONE}|{_ANYONE} (?:can|could)"
    r"|i(?: would)? (?:like|want|need|love)|would it be possible)"
    r"(?: (?:please|pls|plz|kindly|possibly|just|maybe|perhaps|be able|be so kind as|here|quickly))*(?: (?:to|and))?"
    r" (?:tell|explain|say|know|ask|remind|inform|help|clarify|find out|learn|hear|check|share|give|fill)(?: to)?"
    r"(?: (?:me|us|you|all|everyone))?(?: in on)?"
    r"(?: (?:please|again|exactly|about|know|understand|with|out|if|whether))*",
    # does anyone know if, any idea
    rf"(?:(?:do|does|did) )?{_ANYONE}(?: \w+)? knows?{_WHETHER}|any (?:idea|ideas|clue){_WHETHER}",
    # tell me
    r"(?:please )?(?:tell|remind|inform) (?:me|us)(?: (?:please|again|about))?|fill (?:me|us) in on",
    # I am trying to find out
    r"i (?:am |was )?(?:trying|looking|hoping) to (?:find out|understand|work out|figure out|know)",
    # does the article say whether, according to the article
    rf"(?:does|did|do) {_ARTICLE} (?:say|mention|tell us|state|explain){_WHETHER}|(?:according to|in) {_ARTICLE}",
    # ok so, well, please
    r"(?:ok|okay|so|um+|uh+|er+m*|hmm+|well|right|now|please|pls|plz|kindly|sorry|excuse me|bot|byline|mate|bro|bruh"
    r"|dude|guys|alright|oh|ah|lol|btw|also|and|but|just|question)",
)
_BEFORE = re.compile(rf"(?:(?:{'|'.join(_LEAD_INS)})(?: |$))+")
_AFTER = re.compile(
    r"(?: (?:please|pls|plz|thanks|thank you|thx|ty|cheers|lol|lmao|tho|though|mate|bro|guys|anyone|anybody|exactly|btw"
    rf"|then|(?:according to|in) {_ARTICLE}))+$"
)


def without_carrier(question: list[str]) -> list[str]:
    """The words of a question without what stands around it; all of them where nothing else is left."""
    text = " ".join(question)
    before = _BEFORE.match(text)
    rest = text[before.end() :] if before else text
    return (_AFTER.sub("", rest) or rest or text).split()
