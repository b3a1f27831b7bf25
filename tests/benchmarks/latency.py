"""The time of a reply on the shipped base beside the two ratios over the same phrasings.

Byline's time is that of the whole reply: reading, matching and deciding. The ratios only find the nearest phrasing.
"""

from bot.shipped import shipped_knowledge
from knowledge import KnowledgeBase, read_items
from tests.benchmarks.matchers import token_set_ratio, weighted_ratio
from tests.benchmarks.paths import QUESTIONS
from tests.benchmarks.tables import show
from tests.benchmarks.timing import percentiles


def run() -> None:
    """Time every fourth labelled question, in the order of the file; the ratios take a tenth of a second each."""
    base = KnowledgeBase.load(shipped_knowledge())
    phrasings = [item.questions for item in (*base.entries, *base.unknowns)]
    rivals = [build(phrasings) for build in (token_set_ratio, weighted_ratio)]
    questions = [item.turns[-1] for item in read_items(QUESTIONS)][::4]
    (alone,) = percentiles([base.reply], questions)
    beside, *others = percentiles([base.reply, *(rival.best for rival in rivals)], questions)
    timed = {"Byline alone": alone, "Byline beside": beside}
    timed |= {rival.name: times for rival, times in zip(rivals, others, strict=True)}
    rows = [(name, p50, p99, p50 / beside[0], p99 / beside[1]) for name, (p50, p99) in timed.items()]
    show(
        f"A reply on the shipped base: {len(questions)} questions, {sum(map(len, phrasings))} phrasings",
        ("", "p50 µs", "p99 µs", "p50 x", "p99 x"), rows,
        "Beside: a question goes to all in turn; the ratios empty the processor's caches. x: times Byline's beside.",
    )  # fmt: skip
