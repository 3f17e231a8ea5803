"""One event as a card: what its facts say, in words, with its sentence and its sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from monitor.digest import gifts, phrases
from monitor.digest.cast import Cast
from monitor.digest.desk import Desk, conflict_of
from monitor.digest.links import event_page, safe_url
from monitor.digest.parties import few, others, parties, people
from monitor.digest.record import reported_value, rests_on
from monitor.digest.values import shown_value
from monitor.digest.view import Card, DateBlock, Link, Quote, Tone
from monitor.text.display import excerpt, one_line, shorten
from monitor.types import Amount, Change, Day, Evidence, Mention, Precision, Reported, Status, Told

TITLE = 110  # columns
AS_PRINTED = 200  # columns of what is given
SENTENCE = 300  # columns of a quoted sentence
BULLETS = "-–—•*·>#■●▪・ "  # what lists and tickers put before a sentence
REMOTE = ("phone", "video")
TONES: dict[Status, Tone] = {
    Status.OCCURRED: "done",
    Status.DELIVERED: "done",
    Status.PLEDGED: "deal",
    Status.AGREED: "deal",
    Status.SIGNED: "deal",
    Status.ALLOCATED: "deal",
    Status.PARTLY_DELIVERED: "deal",
    Status.CANCELLED: "alert",
    Status.DENIED: "alert",
    Status.WITHDRAWN: "alert",
    Status.EXPIRED: "alert",
}


def cast_of(day: Day) -> Cast:
    """Give the names a day's digest may use."""
    return Cast(names=Desk.of(day).names, day=day.window.day)


def card(told: Told, day: Day, desk: Desk) -> Card:
    """Show an event, whatever its kind."""
    make = _meeting if told.event.state.kind == "meeting" else _commitment
    return make(told, day, desk)


def title_of(told: Told, cast: Cast) -> str:
    """Name an event in a few words: who meets, or who gives what to whom."""
    if told.event.state.kind == "meeting":
        at = cast.at(told.event)
        return shorten(" – ".join(few(parties(told.event.state, at))) or "Meeting", TITLE)
    return shorten(gifts.gift(told, cast, room=TITLE // 2), TITLE)


def _meeting(told: Told, day: Day, desk: Desk) -> Card:
    state = told.event.state
    cast = cast_of(day).at(told.event)
    kind = phrases.LEVELS.get(state.level or "", "")
    shape = state.format or "meeting"
    facts = [("When", phrases.when(state)), ("How", phrases.MODES[state.mode])]
    if state.place or state.mode not in REMOTE:
        facts.append(("Where", cast.place(state.place) or phrases.capital(phrases.NOT_STATED)))
    if state.part_of:
        facts.append(("Occasion", _who(state.part_of, cast)))
    base = _base(told, day, desk)
    facts += disputed(told, cast)
    rest = others(state, cast)
    return replace(
        base,
        heading=True,
        kind=f"{kind}, {shape}" if kind else phrases.capital(shape),
        people=people(state, cast),
        lines=(rest,) if rest else (),
        facts=tuple(facts),
        brief=", ".join(v for k, v in facts if k in ("When", "Where") and "stated" not in v),
    )


def _commitment(told: Told, day: Day, desk: Desk) -> Card:
    state = told.event.state
    cast = cast_of(day)
    amount = phrases.money(reported_value(told))
    if count := _count(told):
        amount = f"{amount} for {phrases.money(count)}"
    due = one_line(phrases.deadline(state.deadline))
    base = _base(told, day, desk)
    printed = gifts.adds(told, cast, AS_PRINTED)
    quoted = any(gifts.thing_of(state) in quote.text for quote in base.quotes)
    facts = [("As printed", "" if quoted else printed)]
    if state.channel:
        facts.append(("Through", _who(state.channel, cast)))
    if state.conversion:
        facts.append(("Converted", f"{phrases.money(state.conversion)}, as the report puts it"))
    facts.append(("Condition", one_line(state.condition or "")))
    facts.append(("By", one_line(state.instrument or "")))
    facts += disputed(told, cast)
    return replace(
        base,
        kind=phrases.STRENGTHS.get(state.strength or "", ""),
        sums=(amount or "Amount not stated", due or "deadline not stated"),
        facts=tuple((label, value) for label, value in facts if value),
        brief=due,
    )


def _base(told: Told, day: Day, desk: Desk) -> Card:
    """Fill in what every card has."""
    state = told.event.state
    return Card(
        event=told.event.id,
        title=title_of(told, cast_of(day)),
        badge=phrases.STATUS[state.status],
        tone=TONES.get(state.status, "ahead"),
        quotes=quotes(told, desk, 1),
        sourcing=sourcing(told, desk),
        links=read_at(told, desk),
        why=event_page(day.base_url, told.event.id),
    )


def disputed(told: Told, cast: Cast) -> list[tuple[str, str]]:
    """Say on the card itself that a source disagrees."""
    conflict = conflict_of(told)
    if conflict is None or told.change is Change.CONFLICT:
        return []
    report = next((r for r in told.event.reports if r.id == conflict.mention), None)
    who = f" ({one_line(report.source)})" if report else ""
    return [("Disputed", f"{shown_value(conflict.field, conflict.value, cast)}{who}")]


def quotes(told: Told, desk: Desk, most: int) -> tuple[Quote, ...]:
    """Quote the first sentences a line rests on, the carrying one first.

    Where a new line shows a later sum or day than they give, the sentence that gives it follows.
    """
    found: dict[str, tuple[Reported, Evidence]] = {}
    for report, slice_ in rests_on(told):
        found.setdefault(slice_.text, (report, slice_))
    pairs = list(found.values())
    chosen = pairs[:most]
    if told.change is Change.NEW and not any(_gives(told, r.mention) for r, _ in chosen):
        giving = [pair for pair in pairs[most:] if _gives(told, pair[0].mention)]
        chosen += sorted(giving, key=lambda pair: pair[1].rank != "body")[:1]
    words = _telling(told.event.state, cast_of(desk.day))
    return tuple(_quote(report, slice_, desk, words) for report, slice_ in chosen)


def _quote(report: Reported, slice_: Evidence, desk: Desk, words: tuple[str, ...]) -> Quote:
    item = desk.items.get(report.item)
    who = one_line(report.source)
    return Quote(
        text=excerpt(one_line(slice_.text).lstrip(BULLETS), words, SENTENCE),
        who=f"photo caption, {who}" if slice_.rank == "caption" else who,
        language=item.language if item else "",
    )


def _gives(told: Told, mention: Mention) -> bool:
    """Tell whether a report gives the sum or the day a line shows."""
    if mention.kind == "meeting":
        return told.event.state.date in (None, mention.date)
    shown, given = reported_value(told), mention.amount
    if shown is None or given is None:
        return shown is None
    same = (shown.value, shown.currency) == (given.value, given.currency)
    return same and (mention.quantity is not None or _count(told) is None)


def _count(told: Told) -> Amount | None:
    """Give the number of things the sum of a line is for, where one report tells both."""
    paid = reported_value(told)
    if paid is None or paid.unit:
        return None
    both = (r.mention for r in told.event.reports if r.mention.amount == paid)
    return next((m.quantity for m in both if m.quantity is not None), None)


def _telling(state: Mention, cast: Cast) -> tuple[str, ...]:
    """List the words a quotation must not lose: surnames, and the amount."""
    names = [w for p in state.persons for w in (cast.person(p).split() or [p]) if len(w) > 2]
    return (*names, *([state.amount.text] if state.amount and state.amount.text else []))


def read_at(told: Told, desk: Desk) -> tuple[Link, ...]:
    """Link the reports a line speaks from, one per source, at most four."""
    found: dict[str, Link] = {}
    for report, _ in rests_on(told):
        item = desk.items.get(report.item)
        url = safe_url(item.entry.url if item else report.url)
        label = one_line(report.source) or report.outlet
        found.setdefault(label, Link(label=label, url=url))
    return tuple(found.values())[:4]


def sourcing(told: Told, desk: Desk) -> str:
    """Say on how many independent sources and sites a line stands."""
    reports = [r for r in told.event.reports if not r.item.startswith("seed/")]
    told_first = {r.outlet for r in reports if r.copy is None}  # copies are no sources (I5)
    independent = told_first or {r.outlet for r in reports}
    originals = {r.item for r in reports} | set(told.items)
    carriers = {i.outlet for item in originals for i in desk.copies_of.get(item, ())}
    sites = len({r.outlet for r in reports} | carriers) or 1
    return sources_and_sites(max(1, len(independent)), max(sites, 1))


@lru_cache(maxsize=1024)
def sources_and_sites(sources: int, sites: int) -> str:
    """Write "One source, two sites"."""
    head = f"{phrases.number(sources)} source{'s' if sources != 1 else ''}"
    tail = f", {phrases.number(sites)} sites" if sites > sources else ""
    return phrases.capital(head + tail)


def date_block(state: Mention) -> DateBlock:
    """Draw the date square of an upcoming event."""
    if state.date is None or state.date_precision == "unknown":
        return DateBlock(top="date", middle="?", bottom="open")
    day = state.date
    tops: dict[Precision, str] = {"week": "from", "month": "in", "year": "in"}
    if state.date_precision == "year":
        return DateBlock(top="in", middle=str(day.year), bottom="")
    if state.date_precision == "month":
        return DateBlock(top="in", middle=f"{day:%b}", bottom=str(day.year))
    several = state.date_end is not None and state.date_end - day >= timedelta(days=1)
    top = tops.get(state.date_precision) or ("from" if several else f"{day:%a}")
    return DateBlock(top=top, middle=str(day.day), bottom=f"{day:%b}")


def _who(id_: str | None, cast: Cast) -> str:
    """Name a side, a person, a channel or a summit, whichever it is."""
    return cast.side(one_line(id_)) if id_ else ""
