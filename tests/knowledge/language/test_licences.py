import pytest

from knowledge.language.cutting import LICENSED_WORDS, WORDS
from knowledge.language.licences import words_of


@pytest.mark.parametrize(
    "licence",
    [
        "CC BY 2.5", "cc-by-4.0", "CC BY-SA", "CC BY-ND 3.0", "CC0", "CC-Zero", "Public Domain", "OGL v3.0",
        "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/2.5/",
        "https://creativecommons.org/publicdomain/zero/1.0/", "Open Government Licence", "17 U.S.C. § 105",
        "US government work", "Licence Ouverte 2.0", "dl-de/by-2-0", "GFDL",
    ],
)  # fmt: skip
def test_a_licence_that_lets_everybody_share_allows_more_words(licence):
    assert words_of(licence) == LICENSED_WORDS


@pytest.mark.parametrize(
    "licence",
    [
        "", "All rights reserved", "© PA", "CC BY-NC 4.0", "CC BY-NC-SA", "cc-by-nc-nd", "Creative Commons",
        "Creative Commons Attribution-NonCommercial", "https://creativecommons.org/licenses/by-nc/4.0/",
        "not in the public domain", "by agreement", "Soccer BYline",
    ],
)  # fmt: skip
def test_any_other_does_not(licence):
    assert words_of(licence) == WORDS
