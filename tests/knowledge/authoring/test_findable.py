import pytest

from knowledge import Article, Entry, KnowledgeBase, Unknown, language_remarks, lost, unfindable


def base(*phrasings, language="en"):
    entry = Entry("a", "T", phrasings or ("Why is it open?",), "Because.")
    return KnowledgeBase(Article("T", "P", language=language), [entry], [Unknown("u", ("How long is it?",), "No.")])


def test_an_item_without_a_word_that_is_read_is_told():
    (problem,) = unfindable(base("https://example.org/bridge", "<@123456>"))
    assert (problem.where, problem.message[:26]) == ("entry a", "no question can find it: i")
    assert unfindable(base("https://example.org/bridge", "Why?")) == ()


@pytest.mark.parametrize(
    ("phrasing", "language", "remark"),
    [
        ("Why is it open?", "en-GB", None),
        ("Wann wurde die Brücke wieder eröffnet?", "de", 'The article\'s language is "de": '),
        ("Коли відкрили міст?", "uk", 'The article\'s language is "uk": '),
        ("متى أعيد فتح الجسر؟", "ar", 'The article\'s language is "ar": '),
        ("橋はいつ再開しましたか 橋が開いた日はいつですか", "ja", "Japanese has no spaces between words"),
        ("橋はいつ再開しましたか 橋が開いた日はいつですか", "en", "Japanese has no spaces between words"),
        ("大桥什么时候重新开放 大桥什么时候重新开放", "zh", "Chinese has no spaces between words"),
        ("สะพานเปิดเมื่อไหร่ ค่าซ่อมเท่าไหร่", "th", "Thai has no spaces between words"),
        ("ស្ពានបើកនៅពេលណា ថ្លៃជួសជុលប៉ុន្មាន", "km", "Khmer has no spaces between words"),
    ],
)
def test_what_a_language_does_without_is_remarked(phrasing, language, remark):
    remarks = language_remarks(base(phrasing, language=language))
    assert len(remarks) == (remark is not None)
    assert all(one.startswith(remark) for one in remarks)


def test_a_phrasing_that_brings_another_item_is_told():
    one = Entry("cost", "T", ("What is the cost?", "Who paid 2,000?"), "Much.")
    other = Entry("price", "T", ("whats the cost", "who paid 2000"), "More.")
    knowledge = KnowledgeBase(Article("T", "P"), [one, other])
    [problem] = lost(knowledge)
    assert problem.where == "entry price"
    assert problem.message.startswith('the phrasing "who paid 2000" is read like one of entry cost')


def test_phrasings_that_differ_bring_their_own_items():
    entries = [Entry("cost", "T", ("What did it cost?",), "Much."), Entry("day", "T", ("When was it?",), "Monday.")]
    assert lost(KnowledgeBase(Article("T", "P"), entries)) == ()
