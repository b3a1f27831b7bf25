import pytest

from knowledge import Wish
from knowledge.dialogue.wishes import wishes

TYPED = {
    Wish.HELP: """
        help | Help me pls | what can you do? | how does this work | who are you | /help | Hilfe! |
        Was kannst du? | wie geht das | aide | aidez-moi svp | comment ça marche ? | qui es-tu | ayuda |
        ¿qué puedes hacer? | como funciona esto | can you help me please
    """,
    Wish.STOP: """
        stop | STOP!!! | exit | quit | go away | shut up | never mind | stfu | hör auf | geh weg |
        lass mich in ruhe | arrête | tais-toi | laisse tomber | basta | cállate | para ya | déjame en paz |
        hey stop | stop it please
    """,
    Wish.SUMMARY: """
        tldr | TL;DR | summary | summarize this article | can you summarise it | in a nutshell | the gist |
        give me a summary | Zusammenfassung bitte | worum geht's | fass den artikel zusammen | résumé |
        c'est quoi le sujet | de quoi ça parle | resumen | de qué trata | hazme un resumen |
        too long; didn't read
    """,
    Wish.FIGURES: """
        numbers | stats? | show me the numbers | data | chart please | Zahlen | die Zahlen bitte | Statistik |
        chiffres | les chiffres svp | statistiques | cifras | los números | datos | more numbers | any stats?
    """,
    Wish.QUOTATIONS: """
        quotes | all quotes | show me the quotes | more quotes | verbatim | Zitate | zeig mir die Zitate |
        im Wortlaut | citations | les citations | mot à mot | citas | más citas | palabra por palabra
    """,
    Wish.PEOPLE: """
        people | who's in it | who is in the article? | names | who's who | Personen | wer kommt vor? | Namen |
        personnes | qui est qui | les noms | personas | quién es quién | los nombres
    """,
    Wish.SOURCE: """
        source? | sauce | sources | got a source? | where does it say that | link | which paragraph |
        are you sure? | is that true? | citation needed | how do you know that | Quelle? | wo steht das |
        woher weißt du das? | stimmt das? | la source ? | d'où ça vient | t'es sûr ? | fuente |
        ¿de dónde sale eso? | ¿es verdad?
    """,
    Wish.SPEAKER: """
        who said that | who says so? | says who? | who said it | according to who | whose words are these |
        who's that from | wer sagt das? | wer hat das gesagt | laut wem? | qui a dit ça ? | selon qui |
        qui l'a dit | ¿quién dijo eso? | según quién
    """,
    Wish.MORE: """
        more | tell me more | go on | anything else? | what else | next | continue | elaborate | explain |
        more details | mehr | erzähl mir mehr | weiter | was noch? | encore | dis-m'en plus | quoi d'autre |
        la suite | más | dime más | sigue | ¿qué más?
    """,
    Wish.UNCLEAR: """
        huh | huh? | what? | what | ? | ??? | i don't get it | what do you mean | wdym | pardon |
        I dont understand | idk | hää | wie bitte? | ich verstehe nicht | keine Ahnung | hein ? | quoi |
        j'ai pas compris | no entiendo | ¿cómo? | ¿qué? | ni idea
    """,
    Wish.NO: """
        no | nope | nah | thats wrong | not what I asked | none of these | that's not true | nein | falsch |
        das meinte ich nicht | keins | non | c'est faux | pas ça | aucun | para nada | eso no | ninguno |
        no es lo que pregunté | no thats wrong, thanks
    """,
    Wish.THANKS: """
        thanks | thank you so much | thx | ty | cheers mate | ok thanks | no thanks | good bot | got it |
        makes sense | danke | vielen Dank | alles klar | merci | merci beaucoup | non merci | gracias |
        muchas gracias | thanks, that helps
    """,
    Wish.YES: """
        yes | yeah | yep | sure | ok | k | yes please | exactly | that one | ja | genau | ja bitte | oui |
        d'accord | c'est ça | sí | claro | vale | eso es
    """,
    Wish.GREETING: """
        hi | hello there | hey bot | good morning all | how are you today? | sup | bye | good night | hallo |
        guten Tag | moin | tschüss | bonjour | salut tout le monde | ça va ? | au revoir | hola | buenos días |
        ¿qué tal? | adiós | hi, how are you?
    """,
    Wish.REACTION: """
        lol | lmao | wow | haha | ^ | this | omg | nice | cool | really? | interesting | wtf | oh no | krass |
        echt jetzt? | ach so | mdr | sérieux ? | c'est fou | jaja | en serio | qué triste
    """,
}
QUESTIONS = """
    why | why? | why not? | when | where | how | how come | how many | how much | who | who is he |
    who is she? | and him? | and in 2023? | what about 2023 | what about Quill? | the year before? |
    since when | what for | who else | what happened next | is it big | which people | what people |
    people who came | help people | more people came | help with the lamps | source of the river |
    numbers of visitors | stop the boats | who said the lane is narrow | what else did she say |
    explain the plan | quote from Quill | is it true that she left | hi who won | thanks, and the lamps? |
    tell me more about the lamps | summary of the council | data protection | please | warum | wer ist das |
    und 2023? | wie viele | pourquoi | et lui ? | combien | por qué | y él? | cuántos | what day |
    what country | next year | last year | more or less
"""


def each(typed):
    """The messages of a list that bars part."""
    return [one.strip() for one in typed.split("|")]


@pytest.mark.parametrize(("wish", "message"), [(wish, one) for wish, typed in TYPED.items() for one in each(typed)])
def test_what_people_type_is_understood_as_the_wish_that_it_is(wish, message):
    assert wishes().wish(message) is wish


def test_every_wish_has_phrases_that_is_typed_as_such():
    assert set(Wish) - TYPED.keys() == {Wish.DISTRESS, Wish.NOTHING, Wish.LANGUAGE}


@pytest.mark.parametrize("message", [*each(QUESTIONS), "hi " * 13])
def test_what_may_ask_something_is_no_wish(message):
    assert wishes().wish(message) is None


@pytest.mark.parametrize(
    "message", ["heeeelp", "HELP!!!", "help 🙏", "<@123> help", "helpppp plsss", "**help**", "\uff28elp"]
)
def test_case_marks_and_drawn_out_letters_do_not_matter(message):
    assert wishes().wish(message) is Wish.HELP


def test_letters_that_are_drawn_out_may_be_double_ones():
    assert wishes().wish("cooool") is Wish.REACTION


@pytest.mark.parametrize("message", ["", " ", "👋", "🤷‍♀️", "!!!", "https://example.org", "<:wave:55>", "\u200b"])
def test_what_has_no_word_wishes_nothing(message):
    assert wishes().wish(message) is Wish.NOTHING


def test_two_wishes_at_once_are_none():
    assert wishes().wish("numbers people") is None
    assert wishes().wish("thanks, numbers") is Wish.FIGURES


@pytest.mark.parametrize(
    ("message", "rest"),
    [
        ("thanks, and in 2023?", "and in 2023?"),
        ("thanks and in 2023?", "and in 2023?"),
        ("hi! who runs it", "who runs it"),
        ("lol who runs it", "who runs it"),
        ("ok, thanks. why?", "why?"),
        ("no, i meant the lamps", "and the lamps"),
        ("danke, und 2023?", "und 2023?"),
        ("thanks", "thanks"),
        ("thanks, ", "thanks, "),
        ("the lamps, and the lane", "the lamps, and the lane"),
        ("help, who is he", "help, who is he"),
        ("what is it", "what is it"),
        ("hi, hi, hi, hi, hi, who", "hi, who"),
    ],
)
def test_a_greeting_in_front_of_a_question_is_taken_off(message, rest):
    assert wishes().without(message) == rest


PICKS = {
    0: """
        1 | 1. | #1 | 1) | one | first | the first | the first one please | 1st | number 1 | no. 1 | option a |
        option one | i mean the first one | yes, the first | die erste | nummer eins | le premier | la première |
        el primero | la primera
    """,
    1: """
        2 | 2? | the second one | second | 2nd | number two | option b | i'll take the second | ok 2 |
        das zweite | die zweite bitte | zwei | le deuxième | la deuxième | deux | el segundo |
        la segunda por favor | dos
    """,
    2: """
        3 | number 3 | third | the third one | 3rd | last | the last one | last one please | der dritte |
        das letzte | die letzte | le troisième | le dernier | la dernière | el tercero | el último | la última
    """,
}


@pytest.mark.parametrize(("place", "message"), [(n, one) for n, typed in PICKS.items() for one in each(typed)])
def test_a_place_picks_from_what_was_offered(place, message):
    assert wishes().pick(message, 3) == range(place, place + 1)


@pytest.mark.parametrize(
    "message",
    [
        "2022",
        "2 days?",
        "2%",
        "12",
        "0",
        "4",
        "second home",
        "first of all",
        "who was first?",
        "the other one",
        "1 2",
        "two people",
        "no",
        "last year",
        "the first year",
        "a",
        "one day",
        "£2",
        "2:30",
        "",
        "all migrants",
        "both",
        "1.5",
    ],
)
def test_what_is_no_place_picks_nothing(message):
    assert not wishes().pick(message, 3)


@pytest.mark.parametrize("message", ["all", "all of them", "all three", "alle", "tous", "todas", "everything please"])
def test_all_pick_three_at_most(message):
    assert wishes().pick(message, 5) == range(3)
    assert wishes().pick(message, 2) == range(2)


@pytest.mark.parametrize("message", ["both", "both of them please", "beide", "les deux", "los dos", "ambos"])
def test_both_are_two(message):
    assert wishes().pick(message, 2) == range(2)
    assert not wishes().pick(message, 3)


@pytest.mark.parametrize("message", ["1", "last", "all", "both"])
def test_from_nothing_nothing_is_picked(message):
    assert not wishes().pick(message, 0)
