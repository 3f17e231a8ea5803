"""Texts rewritten sentence by sentence are copies; another reporter's text, and news, are not."""

from __future__ import annotations

from monitor import dedupe
from monitor.types import Copy, Document, Verdict

FIRST = """Harbour board in Mossvik closes its last grain pier

The harbour board of Mossvik voted on Tuesday to shut the Alder Pier, the last place in the town \
where grain is still loaded by hand, after inspectors found 14 rotten piles under its deck.

Chairwoman Birgit Osmund told a hall of about 200 residents that repairs would cost 3.8 million \
kroner, twice what the pier had earned since 2009. "We cannot ask people to pay for nostalgia," \
Osmund said.

The pier employs 27 dockers, most of them from the Varg cooperative, whose leader, Pelle Strand, \
accused the board of neglect. Strand said his members had reported loose boards in March and again \
in August without getting an answer.

Barges from Lindholm will unload at Kestrel Quay from 1 December, the board said. A study by the \
University of Tarne had warned in 2021 that shipworms were spreading north through the sound."""

REWRITTEN = """Mossvik gives up on loading cereals at the waterfront

Fourteen decayed supports discovered beneath its planking have sealed the fate of the Alder Pier: \
members of the port authority in Mossvik decided Tuesday to shutter the site, where workers were \
the only ones locally to handle grain manually.

Fixing it, Birgit Osmund, who heads the authority, explained to some 200 townspeople, required \
3.8 million kroner, double all income taken there from 2009 onwards. Osmund argued nobody should \
be made to fund sentimental feelings.

Strong criticism came from Pelle Strand of the Varg cooperative, to which a majority of the 27 \
stevedores belong: unanswered complaints about wobbly planks were lodged in March, then once more \
during August, according to Strand, who blamed officials for carelessness.

Starting 1 December, vessels arriving from Lindholm are to discharge at Kestrel Quay instead. Back \
in 2021 researchers with the University of Tarne cautioned about shipworms moving up the sound."""

OTHER = """Dockers march through Mossvik over pier

Some 60 dockers walked from the Alder Pier to the town hall of Mossvik on Wednesday, banging pans \
and carrying a coffin made of grain sacks.

They were protesting against the closure decided a day earlier. Pelle Strand, who leads the Varg \
cooperative, called it the end of a trade his grandfather had taught him and promised to go to \
court in Tarne.

Mayor Ingrid Falk came out to listen but made no promise. "I have asked the county for advice," \
Falk said, adding that retraining courses could begin in February for anyone under 55.

Shops along Bell Street lowered their shutters for an hour. A baker, Jonas Quist, handed out 300 \
buns; he said half of his custom came from the quays, and that it would not survive a winter without \
barges."""


def judged(later: str, earlier: str = FIRST) -> Verdict:
    def document(name: str, text: str) -> Document:
        mark = dedupe.fingerprint(text, title=text.partition("\n\n")[0], language="en")
        return Document(id=name, mark=mark.encode(), outlet=name)

    return dedupe.judge(
        document("later", later), later, candidates=[document("earlier", earlier)], language="en"
    )


def test_a_text_rewritten_throughout_is_a_spun_copy() -> None:
    verdict = judged(REWRITTEN)
    assert (verdict.copy, verdict.of) == (Copy.SPUN, "earlier")
    assert verdict.reason.endswith("stands in earlier, in other words and sentences")


def test_another_reporters_text_of_the_same_matter_is_new() -> None:
    assert judged(OTHER).copy is None


def test_a_figure_the_other_text_does_not_give_is_news() -> None:
    later = REWRITTEN.replace("3.8 million", "5.2 million")
    verdict = judged(later)
    assert verdict.copy is Copy.UPDATE
    assert any("5.2 million" in later[a:b] for a, b in verdict.new_spans)


def test_a_sentence_that_names_more_is_news() -> None:
    more = " Governor Helga Brandt flew to Mossvik to ask Parliament for emergency loans."
    verdict = judged(REWRITTEN + more)
    assert verdict.copy is Copy.UPDATE
    assert more.strip() in [(REWRITTEN + more)[a:b] for a, b in verdict.new_spans]
