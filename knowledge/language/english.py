"""Lists of English words as people type them; nothing in them is about any article."""

from itertools import chain


def _pairs(text: str) -> dict[str, str]:
    """What "a=b c=d_e" says: a is b, and c is "d e"."""
    return {typed: meant.replace("_", " ") for typed, meant in (pair.split("=") for pair in text.split())}


CHAT = _pairs("""
    any1=anyone some1=someone every1=everyone no1=no_one
    u=you ur=your r=are n=and y=why wot=what wut=what wat=what abt=about bout=about bc=because cuz=because
    cos=because coz=because ppl=people peeps=people pic=picture pics=pictures pix=pictures yr=year yrs=years
    gonna=going_to gimme=give_me lemme=let_me nd=and wanna=want_to gotta=got_to hasnt=has_not thru=through
    tho=though w=with vs=versus v=versus b4=before 2day=today hw=how wen=when wher=where whos=who hows=how
    wheres=where whens=when whys=why whats=what wats=what im=i thats=that theres=there hes=he shes=she
    theyre=they_are youre=you_are dat=that da=the teh=the dis=this dem=them num=number nums=numbers govt=government
    gov=government mtg=meeting co=company diff=difference smth=something sth=something mtgs=meetings acc=according
    pt=point ly=last_year frm=from wrt=about dept=department imm=immigration mig=migration
    gbp=pound quid=pound est=established hrs=hours info=information fav=favourite
""")
"""Spellings of chats and notes, and what they stand for."""

_ALIKE = _pairs("""
    their=there whole=hole write=right no=know new=knew buy=by sea=see week=weak wear=where weather=whether
    witch=which whose=who sight=site meat=meet band=banned sent=cent tail=tale to=two four=for won=one bean=been
    scent=sent sell=cell caught=court plane=plain threw=through past=passed leased=least rite=right wood=would
    herd=heard mite=might fare=fair sole=soul peace=piece roll=role principle=principal effect=affect chanel=channel
    quiet=quite loose=lose then=than advise=advice dose=does form=from wether=whether lead=led sed=said
    smugler=smuggler
""")
HOMOPHONES = _ALIKE | {b: a for a, b in _ALIKE.items()}
"""Words that sound alike, each with its twin."""

ABBREVIATIONS = (
    "mr mrs ms mx dr prof sir st jr sr rev hon gen col capt lt sgt gov sen rep pres vs etc approx dept est inc ltd corp"
    " co no nos fig vol ed eds jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri"
    " min max avg tel ave blvd"
).split()
"""Words that end with a dot and end no sentence where another word follows."""

TITLES = "mr mrs ms miss mx dr sir lord lady dame prof professor".split()

INTERROGATIVES = frozenset("what who whom whose which when where why how".split())

AUXILIARIES = frozenset(
    "is are was were do does did has have had will would can could should may might shall am".split()
)

PREPOSITIONS = "about|on|of|for|from|with|in|by|to|at"
"""Prepositions that a question may begin with, as alternatives of a pattern."""

PRONOUNS = frozenset("he him his she her hers they them their theirs it its this that these those there then".split())
PERSONAL_PRONOUNS = frozenset("he him his she her hers".split())

ELLIPTICAL = frozenset("else ones one other others another same more both latter former".split())
"""Words that leave out what they stand for: "who else?", "which ones?"."""

LEAD_IN = frozenset(
    """
    hi hello hey hiya yo hullo ok okay so well um umm uh er erm hmm please pls plz kindly sorry bot byline
    mate bro bruh dude guys folks oh ah lol btw also just but and quick question i was wondering curious if whether
    tell remind explain let me us to know again thanks thx ty cheers
    """.split()
)
"""Words that stand before a question without asking anything."""

ASKERS = frozenset("you anyone anybody someone somebody i we one me us".split())
"""Who may be asked, or wants to know, in front of a question: "does anyone know when ..."."""

LITTLE = (
    AUXILIARIES | PRONOUNS | LEAD_IN | ASKERS | frozenset(PREPOSITIONS.split("|"))
    | frozenset("the a an know say says said like want need please any there".split())
)  # fmt: skip
"""Words that say next to nothing of what is asked, however seldom a base has them."""

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

ORDINARY = (
    INTERROGATIVES | AUXILIARIES | PRONOUNS | ELLIPTICAL | LEAD_IN | frozenset(CHAT)
    | frozenset(chain.from_iterable(meant.split() for meant in CHAT.values()))
    | frozenset([*MONTHS, *WEEKDAYS, *PREPOSITIONS.split("|")])
    | frozenset("mark bill rob grant pat sue frank hope joy grace art gene drew chase miles rich young long".split())
)  # fmt: skip
"""Words that are seldom a name when they stand alone, although somebody may have them as one."""

OPPOSITES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        (
            "rise rose risen increase grow grew up higher more climb",
            "fall fell fallen decrease drop down lower fewer less decline",
        ),
        ("highest most record peak maximum biggest largest", "lowest least smallest minimum fewest"),
        ("first earliest", "last latest final"),
        ("before earlier", "after later"),
        ("legal lawful authorised", "illegal unlawful unauthorised irregular"),
        ("support back praise welcome defend agree like", "oppose attack criticise reject slam condemn"),
        ("enter arrive arriving immigrate immigration", "leave leaving emigrate emigration depart"),
        ("rich richest richer wealthy", "poor poorest poorer"),
        ("north northern", "south southern"),
        ("east eastern", "west western"),
        ("win won", "lose lost"),
        ("start begin began open opened", "end ended finish close closed"),
        ("male man men boys", "female woman women girls"),
        ("public", "private"),
        ("oldest older", "youngest younger newest"),
        ("allow allowed permit", "ban banned forbid"),
        ("buy bought", "sell sold"),
    )
)
"""Words that say the contrary of each other; a question with one is not about what only has the other."""

NEGATIONS = frozenset("not no never none nobody nothing neither nor without no_one single zero".split())
