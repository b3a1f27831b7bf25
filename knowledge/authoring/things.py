"""Words by which a name is told to be no person's: of organisations, of places, of what people make, and of days."""

from knowledge.authoring.proper_names import DATES
from knowledge.language.text import stem
from knowledge.language.world import world_names

ORGANISATIONS = frozenset(
    """
    agency association bank board charity church club commission committee company council court department embassy
    foundation fund government group hospital institute league ministry museum office parliament party police
    school service society team trust union university
    """.split()
)
_OTHERS = frozenset(
    """
    act affairs africa airport alliance america archive asia avenue award bakery bay bridge building bureau buses
    campaign castle cathedral center centre change channel city coast college conference congress convention
    corporation council county courier cup daily day declaration district division east europe fair federation
    festival field foods force forest gallery games garden gazette guardian hall headquarters health herald highway
    hill hills hotel house image institution island islands journal lake lane letters library magazine mail market
    media medicine mirror mountain mountains nations network news north observer ocean organisation organization
    palace park plan platform post press prize programme project quarter radio reform relations report republic
    research review river road route science scientist sea senate series sound south space square standards star
    state station straits street studies study summit survey system telegraph television theatre times tower town
    treaty tribune village war week west world yard zealand
    """.split()
)


def is_thing(word: str) -> bool:
    """Whether a word at the end of a name makes it one of an organisation, a place, a work or a day."""
    folded = word.casefold()
    return folded in ORGANISATIONS | _OTHERS or folded in DATES or stem(folded) in world_names()[1]
