"""Reads meetings and commitments sentence by sentence, by the rules of the text's language."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from monitor.extract.dates.when import resolve
from monitor.extract.languages.article import Article, Line
from monitor.extract.languages.days import anchored_days, months_kept, own_days, same_day, told_from
from monitor.extract.languages.following import (
    bounded,
    day_before,
    day_behind,
    day_of_talks,
    day_told_after,
    told_on,
)
from monitor.extract.languages.furniture import without_furniture
from monitor.extract.languages.genres import is_civil, is_no_news
from monitor.extract.languages.hearsay import by_nobody, rumoured
from monitor.extract.languages.joining import join
from monitor.extract.languages.meetings.held import held_again
from monitor.extract.languages.meetings.sentence import read_meetings
from monitor.extract.languages.parties.abbreviations import abbreviated
from monitor.extract.languages.parties.introduced import introduced
from monitor.extract.languages.parties.names import settled, surnames
from monitor.extract.languages.parties.order import without_dateline
from monitor.extract.languages.parties.side import parties
from monitor.extract.languages.promises.sentence import read_pledges
from monitor.extract.languages.tongues.signs import simplified
from monitor.extract.languages.weeks import in_the_wake, in_week, of_agenda
from monitor.extract.ways import without_ways
from monitor.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, tzinfo

    from monitor.extract.dates.when import When
    from monitor.extract.languages.tongues.lexicon import Lexicon
    from monitor.types import Mention, NameHit

LANGUAGES: Final = {
    "ko": "korean", "ja": "japanese", "zh": "chinese", "fr": "french", "de": "german",
}  # fmt: skip
LONGEST: Final = 2000  # code points of a sentence; what runs on is a list or a trap
_OPENING: Final = 200  # code points, title included, that say what a text is about
LIMIT: Final = 500  # sentences; what is longer is no news article


def extract_language(
    text: str,
    *,
    language: str,
    published: datetime,
    zone: tzinfo | None,
    names: Sequence[NameHit],
    source_country: str,
    spans: tuple[tuple[int, int], ...] | None = None,
) -> tuple[Mention, ...]:
    """Find what a Korean, Japanese, Chinese, French or German text tells.

    Args:
        text: Title, blank line, body.
        language: BCP 47 primary subtag; one outside ``LANGUAGES`` yields nothing.
        published: Aware instant of publication.
        zone: Where the source lives.
        names: Gazetteer names found in ``text``.
        source_country: ISO 3166 alpha-2 of the publisher, "" when unknown.
        spans: Only sentences touching these parts yield; their context is the whole text.
    """
    lexicon = _lexicon(language)
    if lexicon is None or lexicon.unrelated.search(text[:_OPENING]):
        return ()
    if is_no_news(text, lexicon.language):
        return ()
    published = told_from(text, published, zone, lexicon.language)
    article = _read(text, lexicon, published, zone, names, source_country)
    drafts: list[Mention] = []
    for line in article.lines:
        if spans is not None and not any(a < line.end and line.start < b for a, b in spans):
            continue
        found = [*read_meetings(article, line)]
        if not is_civil(article, line):
            found += read_pledges(article, line)
        drafts.extend(rumoured(found) if found and by_nobody(article, line) else found)
    day = told_on(article.lines, (published.astimezone(zone) if zone else published).date())
    drafts = [day_told_after(article, mention) for mention in drafts]
    told = join(day_of_talks(without_ways(drafts), lexicon.again), lexicon.again)
    return tuple(
        bounded(mention, day_behind(article, mention) or day_before(article, mention), day)
        for mention in told
    )


@cache
def _lexicon(language: str) -> Lexicon | None:
    """Load a language's rules, compiled when first needed."""
    name = LANGUAGES.get(language)
    if name is None:
        return None
    lexicon: Lexicon = getattr(
        import_module(f"monitor.extract.languages.tongues.{name}"), name.upper()
    )
    return lexicon


def _spans(text: str, language: str) -> list[tuple[int, int]]:
    """Split into sentences; in German a number with a full stop is an ordinal."""
    spans: list[tuple[int, int]] = []
    for start, whole in sentences(text, language):
        end = min(whole, start + LONGEST)
        ordinal = language in _ALPHABETIC and _ORDINAL.search(text[max(0, start - 10) : start])
        ordinal = ordinal or (language == "ko" and _DOTTED.search(text[max(0, start - 9) : start]))
        if spans and (ordinal or (language in _PARTING and _open(text, *spans[-1]))):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.extend(_clauses(text, start, end, language))
    return spans


def _open(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence stops inside brackets: （H.E. Mr. …）."""
    inside = max(text.rfind("(", start, end), text.rfind("（", start, end))
    return (
        inside >= start and end - inside < _BRACKETS and not re.search(r"[)）]", text[inside:end])
    )


_BRACKETS: Final = 60


def _clauses(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Part a sentence where one meeting ends and another, of its own day, begins."""
    parting = _PARTING.get(language)
    whole = _OFF.search(text, start, end) is not None  # what is called off is of all its clauses
    found = parting.finditer(text, start, end) if parting else ()
    cuts = [m.end() for m in found if not whole or m[0].startswith(";")]
    edges = [start, *cuts, end]
    return [(a, b) for a, b in pairwise(edges) if a < b]


_PARTING: Final = {
    "ja": re.compile(
        r"(?:会談|面会|協議|懇談)(?:し|した後|したあと|を行い)、"
        r"(?=(?:翌(?:日|[0-9０-９]{1,2}日)|[0-9０-９]{1,2}日|続いて|その後)"
        r"[^。]{0,120}(?:会談|面会|協議|懇談)(?:した|を行った)"
        r"|(?:来年|来月|今年|次回|年内)[^。]{0,60}(?:協議|会談|会合|プラス[２2]）?)を[^。、]{0,12}"
        r"(?:開く|開催する|行う)(?:日程|こと|方向|運び))"
    ),
    "ko": re.compile(
        r"(?:회담|면담|통화|회동|만나|만났|예방|접견|오찬|만찬|협의|찾았)(?:을|를)?\s?\S{0,4}(?:고|뒤|후|며),?\s"
        r"(?=(?:이튿날|다음\s?날|\d{1,2}일|이어\s)[^.]{0,120}(?:(?:회담|면담|통화|회동|예방|접견|조찬|오찬|만찬|협의)(?:을|를)?\s?(?:했|한다|함께|할|갖|열)|만났|만난))"
    ),
    "zh": re.compile(
        r"(?:会[谈晤面见]|拜会|共进[早午晚]餐|磋商)[^，。；]{0,16}[，；]"
        r"(?=(?:翌日|次日|隔天|\d{1,2}日)[^。，]{0,40}(?:会[谈晤面见]|拜会|出席|共进|磋商|通话))"
        r"|；(?=在[^，。；]{2,10}，[^。；]{0,24}(?:会[谈晤面见]|拜会|磋商))"
    ),
    "fr": re.compile(
        r"(?:;|,(?= (?:où|avant d[e'’]|puis|pour y)\b)) "
        r"(?=[^.;]{0,120}(?i:rencontr|entret|(?:re)?trouv|\bvoir\b|recev|reçu|déjeun|dîn|attend"
        r"|échang|convers|discut|parler|visioconf|téléphon))"
    ),
    "de": re.compile(
        r"(?:;|,(?= (?:wo|um dort|um anschließend|bevor)\b)| und(?= (?:dann|danach"
        r"|anschließend)\b)) "
        r"(?=[^.;]{0,140}(?i:tr[eai]ff|tr[ao]f|getroffen|gespr|sprech|sprach|beraten|beriet"
        r"|empf[aiä]ng"
        r"|empfängt|reden\b|redet|telefon|zusammen|essen\b|sehen\b|klären))"
    ),
}


_OFF: Final = re.compile(
    r"\b(?:renonc|annul|report[ée]|repouss|abgesagt|absag|verschob|verschieb|verlegt|gestrichen)",
    re.IGNORECASE,
)
_ALPHABETIC: Final = frozenset({"de", "fr"})
#: A day as Korean ministries write it: 3.18. 브뤼셀에서.
_DOTTED: Final = re.compile(r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?$")
#: In German a number with a full stop is an ordinal, a king's too; millions are abbreviated.
_ORDINAL: Final = re.compile(
    r"(?<![\d:])\d{1,2}\.[ \u00a0]$|\b(?:Mio|Mrd|mio|mrd)\.[ \u00a0]$"
    r"|(?<=[a-zäöü] )[IVX]{1,4}\.[ \u00a0]$"
)


def _of_weeks(
    text: str,
    span: tuple[int, int],
    whens: tuple[When, ...],
    lines: Sequence[Line],
    language: str,
    local: date,
) -> tuple[When, ...]:
    """Read weekdays by the week named before, days after others, and hours by an agenda's title."""
    start, end = span
    whens = in_week(whens, lines[-1].whens if lines else ())
    whens += in_the_wake(text, span, language, whens, local)
    heading = next((w for w in lines[0].whens if w.future), None) if lines else None
    return whens + of_agenda(text[: text.find("\n\n")], text[start:end], start, heading)


def _days(
    text: str,
    span: tuple[int, int],
    told: date | None,
    language: str,
    published: datetime,
    zone: tzinfo | None,
) -> tuple[When, ...]:
    """Read the days a sentence names, else those it tells by the day told last."""
    local = published.astimezone(zone) if zone else published
    named = resolve(text, *span, published=published, zone=zone, language=language)
    whens = months_kept(own_days(text, named, language, local), told, local.date())
    named_days = [w for w in whens if w.precision == "day" and not w.attribution]
    if not named_days:
        return (*whens, *anchored_days(text, span, told, language, local.date()))
    before = (span[0], named_days[0].start)  # what is told of the day before a new one is named
    same = same_day(text, before, told, language, local.date())
    last = named_days[-1]
    behind = (last.end, span[1])
    after = anchored_days(text, behind, last.date, language, local.date())
    after = tuple(w for w in after if last.date and w.date and w.date > last.date)
    return tuple(sorted((*whens, *same, *after), key=lambda when: when.start))


def _told(sentence: str, day: When, lexicon: Lexicon) -> date | None:
    """Give the day a sentence tells of last: of what is to come the one ahead."""
    ahead = lexicon.language in _ALPHABETIC and lexicon.planned.search(sentence) is not None
    return day.future if ahead and day.future else day.date


def _read(
    text: str,
    lexicon: Lexicon,
    published: datetime,
    zone: tzinfo | None,
    names: Sequence[NameHit],
    source_country: str,
) -> Article:
    home = source_country or lexicon.home
    title_end = text.find("\n\n")
    lines: list[Line] = []
    told: date | None = None
    names = abbreviated(text, settled(text, names, lexicon.language), lexicon.language)
    plain = simplified(text) if lexicon.language == "zh" else text
    known = introduced(plain, names, lexicon, home, text)
    people = held_again(text, surnames(text, known), lexicon.language)
    ordered = sorted(people, key=lambda hit: hit.start)
    starts = [hit.start for hit in ordered]
    spans = without_furniture(text, _spans(plain, lexicon.language))
    for index, (start, end) in enumerate(spans[:LIMIT]):
        near = ordered[bisect_left(starts, start) : bisect_left(starts, end)]
        inside = [hit for hit in near if hit.end <= end]
        inside = without_dateline(text, start, inside, lexicon.language)
        whens = _days(text, (start, end), told, lexicon.language, published, zone)
        if lexicon.language in _ALPHABETIC:
            local = (published.astimezone(zone) if zone else published).date()
            whens = _of_weeks(text, (start, end), whens, lines, lexicon.language, local)
        days = [w for w in whens if w.precision == "day" and end > title_end]
        days = [w for w in days if not w.attribution] or days
        told = _told(text[start:end], days[-1], lexicon) if days else told
        lines.append(
            Line(
                index=index,
                start=start,
                end=end,
                text=plain[start:end],
                title=end <= title_end,
                names=tuple(inside),
                parties=parties(plain, (start, end), inside, lexicon, home),
                whens=whens,
            )
        )
    return Article(
        text=text,
        lexicon=lexicon,
        published=published,
        zone=zone,
        source_country=source_country,
        lines=tuple(lines),
    )
