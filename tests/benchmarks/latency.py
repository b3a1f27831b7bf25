"""The processor's time for a reply on the shipped base beside the two ratios over the same phrasings.

Byline's time is that of the whole reply: reading, matching and deciding. The ratios only find the nearest phrasing, and
encoding is what the encoder of the extra "meaning" takes of Byline's time with it.
"""

from bot.reading import open_base
from bot.shipped import shipped_knowledge
from knowledge import KnowledgeBase, installed_encoder, read_items
from tests.benchmarks.matchers import token_set_ratio, weighted_ratio
from tests.benchmarks.paths import QUESTIONS
from tests.benchmarks.tables import show
from tests.benchmarks.timing import percentiles


def run() -> None:
    """Time the labelled questions in the order of the file; the ratios, which take a tenth of a second, fewer."""
    base = open_base(shipped_knowledge())
    letters = KnowledgeBase.load(shipped_knowledge())
    phrasings = [item.questions for item in (*base.entries, *base.unknowns)]
    rivals = [build(phrasings) for build in (token_set_ratio, weighted_ratio)]
    questions = [item.turns[-1] for item in read_items(QUESTIONS)]
    few = questions[::8]
    timed = {"Byline by letters": percentiles([letters.reply], questions)[0]}
    if encoder := installed_encoder():
        timed["Byline with meaning"] = percentiles([base.reply], questions)[0]
        timed["encoding a question"] = percentiles([lambda question: encoder.encode([question])], questions)[0]
    beside, *others = percentiles([letters.reply, *(rival.best for rival in rivals)], few)
    timed["Byline by letters, beside"] = beside
    timed |= {rival.name: times for rival, times in zip(rivals, others, strict=True)}
    rows = [(name, p50, p99, p50 / beside[0], p99 / beside[1]) for name, (p50, p99) in timed.items()]
    show(
        f"A reply on the shipped base: {len(questions)} questions, {sum(map(len, phrasings))} phrasings",
        ("", "p50 µs", "p99 µs", "p50 x", "p99 x"), rows,
        f"Beside: each of {len(few)} questions goes to all in turn; the ratios empty the processor's caches. "
        "x: times Byline's beside.",
    )  # fmt: skip
