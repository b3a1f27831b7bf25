"""Words by which a name is told to be no person's: of organisations, of places, of what people make, and of days."""

from knowledge.authoring.proper_names import DATES
from knowledge.language.text import stem
from knowledge.language.world import world_terms

ORGANISATIONS = frozenset(
    """
    agency association bank board charity church club commission committee company council court department embassy
    foundation fund government group hospital institute league ministry museum office parliament party police
    school service society team trust union university
    """.split()
)
_OTHERS = frozenset(
    """
    act affairs africa agriculture airport alabama alaska alliance america archive arizona arkansas asia avenue
    award bakery bay bridge building bureau buses california campaign carolina castle cathedral center centre
    change channel city coast college colorado conference congress connecticut convention corporation council
    county courier culture cup daily day declaration defence defense delaware district division east economy
    education energy environment europe fair federation festival field florida foods force forest gallery games
    garden gazette global guardian hall headquarters health herald highway hill hills hotel house idaho illinois
    image indiana institution interior iowa island islands journal justice kansas kentucky labour lake lane letters
    library louisiana magazine mail market maryland massachusetts media medicine michigan minnesota mirror
    mississippi missouri montana monthly mountain mountains nations nebraska network nevada news north observer
    ocean ohio oklahoma oregon organisation organization palace park pennsylvania plan platform post press prize
    programme project quarter radio reform relations report republic research review river road route science
    scientist sea security senate series shuttle sound south space square standards star state station straits
    street studies study summit survey system telegraph television tennessee texas theatre times tower town trade
    transport treaty tribune utah vermont village war week weekly west wisconsin world wyoming yard york zealand
    """.split()
)


def is_thing(word: str) -> bool:
    """Whether a word at the end of a name makes it one of an organisation, a place, a work or a day."""
    folded = word.casefold()
    return folded in ORGANISATIONS | _OTHERS or folded in DATES or stem(folded) in world_terms()
