"""The knowledge base that Byline comes with: whole, in our own words, and true to its article."""

from itertools import chain
from pathlib import Path

import pytest

from knowledge import Answer, Nearby, shown_entries, verify

ARTICLE = Path(__file__).parents[3] / "shared" / "seed" / "article.txt"

# Every fact of the article: a question that a member could ask, and what the reply has to hold.
FACTS = [
    ("F01", "What is the article's headline?", ["thrive in their own country"]),
    ("F02", "What office does James Cleverly hold?", ["Home Secretary"]),
    ("F03", "How many days does Cleverly spend in the US?", ["two-day"]),
    ("F04", "Where and on which day is the speech?", ["New York", "Tuesday"]),
    ("F05", "At which council does Cleverly speak?", ["Carnegie Council"]),
    ("F06", "What is Cleverly's main argument?", ["stay and thrive at home"]),
    ("F07", "What does Cleverly say about doing the right thing by migrants?", ["relocating them"]),
    ("F08", "What kind of global conversation does he want?", ["global conversation"]),
    ("F09", "Is the speech at the beginning or at the end of the trip?", ["end of", "two-day"]),
    ("F10", "What does Cleverly want to reverse?", ["talent drain"]),
    ("F11", "How do we know what he will say before the speech?", ["extracts"]),
    ("F12", "Whom does this level of migration affect, says Cleverly?", ["leave behind"]),
    ("F13", "Does Cleverly want to stay welcoming and generous?", ["welcoming and generous"]),
    ("F14", "What are the effects of a talent drain?", ["flight of capital", "workforce", "security"]),
    ("F15", "What does Cleverly say about the cost of training professionals?", ["train professionals"]),
    ("F16", "What happens if a country plugs its gaps with immigration?", ["plugs those gaps", "invest in skills"]),
    ("F17", "What is central to solving the migration challenge?", ["collectively"]),
    ("F18", "What is Rishi Sunak's job?", ["Prime Minister"]),
    ("F19", "What are Sunak's top priorities?", ["top priorities"]),
    ("F20", "When is the next general election expected?", ["later this year"]),
    ("F21", "What are the Tories arguing about among themselves?", ["debate", "Conservative"]),
    ("F22", "How high was legal net migration in 2022?", ["745,000"]),
    ("F23", "Who gets deported under the Rwanda policy?", ["deported", "small boat"]),
    ("F24", "How does Cleverly describe the Rwanda policy?", ["innovative"]),
    ("F25", "How many people have been sent to Rwanda so far?", ["ot a single"]),
    ("F26", "When was the Rwanda plan announced?", ["two years ago"]),
    ("F27", "How many people have crossed the Channel this year?", ["more than 2,000"]),
    ("F28", "How far below last year are this year's crossings at this point?", ["32%", "2,953"]),
    ("F29", "How do this year's crossings compare with the same stage of 2022?", ["49%", "1,482"]),
    ("F30", "How many migrants arrived by small boat in 2023?", ["29,437"]),
    ("F31", "By what percentage did arrivals drop in 2023?", ["36%"]),
    ("F32", "How many people came across the Channel in 2022?", ["45,774"]),
    ("F33", "What will he challenge the international community to do?", ["ollective action"]),
    ("F34", "What does Cleverly say about the smuggling gangs?", ["people-smuggling"]),
    ("F35", "What does he say about the drivers of displacement?", ["drivers of forced displacement"]),
    ("F36", "Who should be helped to thrive in their own countries?", ["thrive in their own countr"]),
    ("F37", "What does tackling migration upstream mean?", ["upstream", "overseas development", "international trade"]),
    ("F38", "What is Stephen Kinnock's job?", ["shadow immigration minister"]),
    ("F39", "What does Kinnock say about the migration vision?", ["summary of Labour"]),
    ("F40", "How often does Cleverly refer to the Rwanda scheme, according to Kinnock?", ["sparingly"]),
    ("F41", "What is the £400 million for?", ["£400 million"]),
    ("F42", "What percentage of asylum applicants would be transferred to Rwanda?", ["1%"]),
    ("F43", "Who says that the plan is a gimmick?", ["gimmick", "Kinnock"]),
    ("F44", "What should Cleverly abandon, says Kinnock?", ["charade", "rest of Labour"]),
    ("F45", "What would Labour's returns unit do?", ["returns unit"]),
    ("F46", "What is Labour's police cell meant to do?", ["police cell"]),
    ("F47", "What does Labour want to do about the backlog and the hotels?", ["backlog", "hotel"]),
    ("F48", "Who is Clint Smith?", ["Clint Smith", "chief legal officer"]),
    ("F49", "Where did Cleverly meet the tech giants?", ["San Francisco"]),
    ("F50", "Who is Enver Solomon?", ["chief executive", "Refugee Council"]),
    ("F51", "What is the glaring omission?", ["right to claim asylum"]),
    ("F52", "What does Solomon say is being eroded?", ["eroded"]),
    ("F53", "What does Solomon say about a fair hearing on UK soil?", ["fair hearing"]),
    ("F54", "What should be shared fairly between nations?", ["fairly shared"]),
    ("F55", "Where do most refugees move to?", ["poor country"]),
    ("F56", "What must the richest countries not do?", ["shirk"]),
    ("F57", "Which tech firms did Cleverly meet?", ["Apple", "Google", "Meta", "YouTube"]),
    ("F58", "What did Cleverly talk about with the tech companies?", ["emerging technologies"]),
    ("F59", "Whom was Cleverly going to meet on Monday evening?", ["Reid Hoffman"]),
    ("F60", "Which company did Reid Hoffman co-found?", ["LinkedIn"]),
    ("F61", "What was the event with Reid Hoffman about?", ["exploitation of children"]),
    ("F62", "Who took the picture of Cleverly on his visit?", ["Jonathan Brady"]),
    ("F63", "Who took Sunak's picture?", ["Yui Mok"]),
    ("F64", "Who made the chart?", ["PA Graphics"]),
    ("F65", "Who took the picture of Cleverly and Clint Smith?", ["Stefan Rousseau"]),
    ("F66", "Who owns Facebook?", ["Meta", "Facebook"]),
    ("F67", "Where in Africa is Rwanda?", ["east Africa"]),
    ("F68", "Between which countries is the Channel?", ["England and France"]),
    ("F69", "Who says the Rwanda plan is unlawful?", ["unlawful", "Solomon"]),
    ("F70", "Who said what the tech meetings were about?", ["Home Office"]),
]


@pytest.fixture(scope="module")
def base(shipped):
    return shipped


def said(reply):
    parts = ((one.short, one.answer, *(quotation.text for quotation in one.quotations)) for one in shown_entries(reply))
    return "\n".join(chain.from_iterable(parts))


@pytest.mark.parametrize(("question", "held"), [(q, held) for _, q, held in FACTS], ids=[fact for fact, _, _ in FACTS])
def test_every_fact_is_shown(base, question, held):
    reply = base.reply(question)
    assert isinstance(reply, Answer | Nearby), reply
    assert [text for text in held if text not in said(reply)] == []


def test_the_table_has_every_fact_once():
    assert [fact for fact, _, _ in FACTS] == [f"F{number:02}" for number in range(1, 71)]


def test_every_entry_has_many_phrasings(base):
    assert {entry.id: len(entry.questions) for entry in base.entries if len(entry.questions) < 20} == {}


def test_what_the_article_does_not_say_is_known_and_well_told_apart(base):
    assert len(base.unknowns) >= 55
    assert {unknown.id: len(unknown.questions) for unknown in base.unknowns if len(unknown.questions) < 10} == {}
    assert [phrasing for unknown in base.unknowns for phrasing in unknown.questions if len(phrasing.split()) < 2] == []


def test_every_entry_leads_on_to_others(base):
    assert [entry.id for entry in base.entries if not 2 <= len(set(entry.related) - {entry.id}) <= 4] == []
    assert [unknown.id for unknown in base.unknowns if not unknown.related] == []


def test_whoever_is_quoted_is_one_of_the_people(base):
    names = {person.name for person in base.people}
    assert {quotation.speaker for entry in base.entries for quotation in entry.quotations} <= names


def test_the_numbers_and_the_chart_are_there(base):
    assert {"745,000", "2,953", "1,482", "32%", "49%", "29,437", "45,774", "36%", "£400 million", "1%"} <= {
        figure.value for figure in base.figures
    }
    assert [bar.value for bar in base.chart.bars] == [45774, 29437, 1482, 2953, 2000]


def test_the_base_is_true_to_its_article(base):
    if not ARTICLE.is_file():
        pytest.skip("no copy of the article at ../shared/seed/article.txt, so nothing was verified against it")
    assert verify(base, ARTICLE.read_bytes()) == ()
