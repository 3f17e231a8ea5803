"""Sample days for the digest's tests: own sentences, invented facts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from monitor.types import (
    Amount,
    Change,
    Conflict,
    Copy,
    Day,
    Entry,
    Event,
    Evidence,
    Health,
    Hit,
    Item,
    Match,
    Mention,
    Name,
    NameKind,
    Reported,
    Status,
    Step,
    Term,
    Told,
    Trust,
    Verdict,
    Window,
)

NOW = datetime(2027, 1, 14, 6, 30, tzinfo=UTC)
TODAY = date(2027, 1, 14)


def person(id_: str, name: str, role: str, side: str, *forms: tuple[str, str]) -> Name:
    return Name(
        id=id_,
        kind=NameKind.PERSON,
        name=name,
        side=side,
        terms=(Term(role=role, side=side, start=date(2024, 1, 1)),),
        forms=forms,
    )


NAMES = (
    person("ada-holm", "Ada Holm", "Secretary General", "nato"),
    person(
        "sato-kenji", "Satō Kenji", "Prime Minister", "jp", ("ja", "佐藤健二"), ("", "Sato Kenji")
    ),
    person("han-so-ra", "Han So-ra", "Foreign Minister", "kr", ("ko", "한소라")),
    person("ruth-mcleod", "Ruth McLeod", "Minister for Defence", "au"),
    person("tama-reid", "Tama Reid", "Prime Minister", "nz"),
    Name(id="purl", kind=NameKind.PROGRAMME, name="Shared Supply List", side="nato"),
    Name(
        id="kr",
        kind=NameKind.COUNTRY,
        name="Republic of Korea",
        side="kr",
        forms=(("en", "South Korea"),),
    ),
)


def item(
    number: int,
    title: str,
    body: str,
    *,
    source: str = "Harbour Times",
    language: str = "en",
    copy: Copy | None = None,
    of: str | None = None,
    story: str = "",
    url: str = "",
    terms: tuple[str, ...] = ("NATO",),
) -> Item:
    id_ = f"{number:012x}"
    slug = source.lower().replace(" ", "-")
    entry = Entry(
        guid=id_,
        url=url or f"https://{slug if slug.isascii() else 'site'}.example.org/{number}",
        title=title,
        body=body,
        published=NOW - timedelta(hours=5),
        language=language,
    )
    hits = tuple(Hit(term=term, start=0, end=4) for term in terms)
    return Item(
        id=id_,
        feed="feed",
        source=source,
        outlet=slug,
        trust=Trust.PRESS,
        entry=entry,
        fetched=NOW - timedelta(hours=4),
        language=language,
        matches=(Match(watchlist="nato-ip4", score=1.0, hits=hits, why="names NATO"),),
        verdict=Verdict(copy=copy, of=of),
        story=story or f"s{number}",
    )


def report(of: Item, mention: Mention, sentence: str, *, counts: bool = True) -> Reported:
    text = of.entry.text
    start = text.index(sentence)
    slice_ = Evidence(start=start, end=start + len(sentence), text=sentence, rule="meet.test")
    return Reported(
        id=f"r-{of.id}-{mention.kind}-{start}",
        mention=replace(mention, evidence=(slice_,)),
        item=of.id,
        url=of.entry.url,
        source=of.source,
        outlet=of.outlet,
        trust=of.trust,
        published=of.entry.published or of.fetched,
        fetched=of.fetched,
        copy=of.verdict.copy,
        counts=counts,
        watchlists=("nato-ip4",),
    )


def event(
    id_: str, *reports: Reported, state: Mention | None = None, conflicts: tuple[Conflict, ...] = ()
) -> Event:
    lead = reports[0]
    held = state or lead.mention
    return Event(
        id=id_,
        state=replace(held, evidence=lead.mention.evidence),
        reports=reports,
        history=(
            Step(
                field="status",
                value=json.dumps(str(held.status)),
                at=NOW,
                item=lead.item,
                rule="meet.test",
            ),
        ),
        conflicts=conflicts,
        created=NOW - timedelta(hours=4),
        updated=NOW - timedelta(hours=4),
    )


def meeting(status: Status = Status.OCCURRED, **more: object) -> Mention:
    base = Mention(
        kind="meeting",
        status=status,
        sides=("kr", "nato"),
        persons=("ada-holm", "han-so-ra"),
        date=date(2027, 1, 13),
        date_precision="day",
        mode="phone",
        level="minister",
        format="bilateral",
    )
    return replace(base, **more)  # type: ignore[arg-type]


def pledge(status: Status = Status.PLEDGED, **more: object) -> Mention:
    base = Mention(
        kind="commitment",
        status=status,
        sides=("nato", "nz", "ua"),
        giver="nz",
        receiver="ua",
        channel="purl",
        object="spare parts for field ambulances",
        amount=Amount(value=2.4e7, currency="NZD", text="NZ$24 million"),
        strength="firm",
    )
    return replace(base, **more)  # type: ignore[arg-type]


CALL = "Ada Holm and Han So-ra talked on the telephone on Wednesday about shipyard repairs."
GIFT = "Wellington will pay NZ$24 million for spare parts that keep field ambulances on the road."
VISIT = "Satō Kenji is to call on Ada Holm in Bergen on 20 January."
MOVED = "The Bergen visit was put off by four days, an aide to Satō Kenji said."
LESS = "A leaked sheet puts the ambulance money at NZ$19 million."
WISH = "Han So-ra asked the alliance to open its repair yards to Korean crews."


def normal() -> Day:
    call = item(1, "Holm rings Seoul over shipyards", f"{CALL} {WISH}")
    again = item(
        2,
        "Holm rings Seoul over shipyards",
        CALL,
        source="Quay Post",
        copy=Copy.SYNDICATED,
        of=call.id,
        story="s1",
    )
    gift = item(3, "Wellington pays for ambulance parts", GIFT, source="Capital Ledger")
    moved = item(4, "Bergen visit put off", f"{MOVED} {VISIT}", source="Fjord Wire")
    less = item(5, "How much for ambulances?", LESS, source="Quay Post")
    story = item(
        6,
        "Japan’s yards look north for work",
        "Yards in Kure want repair contracts.",
        source="Kure Shimpo",
        terms=("NATO", "Japan"),
    )
    planned = meeting(
        Status.PLANNED,
        sides=("jp", "nato"),
        persons=("ada-holm", "sato-kenji"),
        date=date(2027, 1, 24),
        place="Bergen",
        mode="in_person",
        level="leader",
    )
    called = event(
        "m-call", report(call, meeting(), CALL), report(again, meeting(), CALL, counts=False)
    )
    lower = pledge(amount=Amount(value=1.9e7, currency="NZD", text="NZ$19 million"))
    dissent = report(less, lower, LESS)
    given = event(
        "c-gift",
        report(gift, pledge(), GIFT),
        dissent,
        conflicts=(
            Conflict(
                field="amount",
                value='{"value": 19000000.0, "currency": "NZD", "text": "NZ$19 million"}',
                mention=dissent.id,
            ),
        ),
    )
    visit = event("m-visit", report(moved, planned, MOVED))
    asked = report(
        call,
        replace(meeting(), kind="request", status=Status.REQUESTED, giver="nato", receiver="kr"),
        WISH,
    )
    return day(
        items=(call, again, gift, moved, less, story),
        told=(
            Told(event=called, change=Change.NEW, items=(call.id,), copies=1),
            Told(event=given, change=Change.NEW, items=(gift.id, less.id)),
            Told(
                event=visit,
                change=Change.POSTPONED,
                previous=(("date", '"2027-01-20"'),),
                items=(moved.id,),
            ),
        ),
        upcoming=(visit,),
        requests=(asked,),
    )


def day(**more: object) -> Day:
    base = Day(
        window=Window(
            watchlist="nato-ip4",
            day=TODAY,
            timezone="Europe/Brussels",
            start=NOW - timedelta(days=1),
            end=NOW,
        ),
        title="NATO and Indo-Pacific partners",
        generated=NOW,
        number=12,
        feeds=42,
        failed_feeds=2,
        entries=318,
        matched=6,
        items=(),
        told=(),
        upcoming=(),
        health=(
            Health(feed="a", title="Fjord Wire", url="https://fjord.example.org/rss", state="ok"),
            Health(
                feed="b",
                title="Demo Ministry",
                url="https://ministry.example.org/rss",
                state="failing",
                problem="certificate expired",
                since=NOW - timedelta(days=2),
                last_ok=NOW - timedelta(days=2),
            ),
            Health(
                feed="c",
                title="Old Gazette",
                url="https://gazette.example.org/rss",
                state="silent",
                problem="no new entry, usually one every 2 hours",
                since=NOW - timedelta(days=3),
            ),
        ),
        week=(("kr", 4), ("jp", 6), ("au", 2), ("nz", 0)),
        names=NAMES,
        base_url="https://monitor.example.org",
    )
    return replace(base, **more)  # type: ignore[arg-type]


def quiet() -> Day:
    return day(matched=0)


SIDES = ("jp", "kr", "au", "nz", "de", "fr", "no", "pl")
GOODS = (
    "winter tents for two brigades",
    "a shared repair hall for radar trucks",
    "training places for forty medics",
    "spare engines for patrol boats",
    "fuel bladders and pumps",
)


def heavy(meetings: int = 15, commitments: int = 25, stories: int = 40) -> Day:
    items, told, ahead = [], [], []
    for n in range(meetings):
        who = f"Delegate Number{n} Longname-Hyphenated"
        said = f"{who} and Ada Holm sat together in Bergen for {n + 2} hours over harbour dues and the yard rota."
        it = item(
            1000 + n,
            f"Talks in Bergen, round {n}",
            f"{said} Nothing else was said that day.",
            source=f"Paper {n % 7}",
        )
        planned = n % 5 == 4
        state = meeting(
            Status.PLANNED if planned else Status.OCCURRED,
            persons=("ada-holm", who),
            sides=tuple(sorted(("nato", SIDES[n % len(SIDES)]))),
            date=TODAY + timedelta(days=n) if planned else TODAY - timedelta(days=1),
            place="Bergen",
            mode="in_person",
        )
        ev = event(f"m-{n}", report(it, state, said))
        items.append(it)
        told.append(Told(event=ev, change=Change.NEW, items=(it.id,)))
        if planned:
            ahead.append(ev)
    for n in range(commitments):
        giver = SIDES[n % len(SIDES)]
        said = f"The cabinet in capital {n} set aside {n + 3} million euros for {GOODS[n % len(GOODS)]}, its spokeswoman told reporters."
        it = item(
            2000 + n,
            f"Capital {n} opens its purse",
            f"{said} The vote was quick.",
            source=f"Paper {n % 7}",
        )
        state = pledge(
            giver=giver,
            sides=tuple(sorted({"nato", "ua", giver})),
            object=GOODS[n % len(GOODS)],
            amount=Amount(value=(n + 3) * 1e6, currency="EUR", text=f"{n + 3} million euros"),
        )
        items.append(it)
        told.append(
            Told(event=event(f"c-{n}", report(it, state, said)), change=Change.NEW, items=(it.id,))
        )
    for n in range(stories):
        where = ("Japan", "South Korea", "Australia", "New Zealand")[n % 4]
        items.append(
            item(
                3000 + n,
                f"{where} and the long question of convoy rules, part {n}",
                "Nobody has agreed on anything yet.",
                source=f"Paper {n % 7}",
            )
        )
    return day(
        items=tuple(items), told=tuple(told), upcoming=tuple(ahead), entries=900, matched=len(items)
    )


TONGUES = (
    (
        "en",
        "Ada Holm will see Satō Kenji in Bergen on 20 January.",
        "Holm to host Japan’s leader in Bergen",
        "North Post",
    ),
    (
        "ja",
        "佐藤健二首相は二十日にベルゲンでホルム事務総長と会う予定だと官房が述べた。",
        "佐藤首相、ベルゲン訪問へ 造船所の修理協力を協議",
        "呉新報",
    ),
    (
        "ko",
        "한소라 장관은 수요일 홀름 사무총장과 전화로 조선소 수리 문제를 이야기했다.",
        "한소라 장관, 홀름 사무총장과 통화",
        "부두신문",
    ),
    (
        "fr",
        "La ministre a confirmé qu’un entrepôt commun serait loué dès le printemps à Tromsø.",
        "Un entrepôt commun à Tromsø dès le printemps",
        "Le Courrier du Port",
    ),
    (
        "de",
        "Das Kabinett bewilligte am Dienstag vierzig Ausbildungsplätze für Sanitäter aus Neuseeland.",
        "Vierzig Plätze für Sanitäter aus Neuseeland",
        "Hafenbote",
    ),
    (
        "zh",
        "双方周三在电话中谈到船厂修理和港口费用,没有公布金额。",
        "通话谈船厂修理与港口费用",
        "码头日报",
    ),
)


def six_languages(repeat: int = 1) -> Day:
    items, told, ahead = [], [], []
    for n, (language, said, title, source) in enumerate(TONGUES * repeat):
        it = item(4000 + n, title, f"{said} {said}", source=source, language=language)
        items.append(it)
        if language in ("fr", "de"):
            object_ = "entrepôt commun" if language == "fr" else "Ausbildungsplätze für Sanitäter"
            state = pledge(object=object_, giver="nz", amount=None, channel=None)
            ev = event(f"c-{n}", report(it, state, said))
        else:
            status = Status.PLANNED if language in ("en", "ja") else Status.OCCURRED
            person_ = "sato-kenji" if status is Status.PLANNED else "han-so-ra"
            state = meeting(
                status,
                persons=("ada-holm", person_),
                sides=("jp", "nato") if person_ == "sato-kenji" else ("kr", "nato"),
                date=date(2027, 1, 20) if status is Status.PLANNED else date(2027, 1, 13),
                place="ベルゲン" if language == "ja" else "Bergen",
            )
            ev = event(f"m-{n}", report(it, state, said))
            if status is Status.PLANNED:
                ahead.append(ev)
        told.append(Told(event=ev, change=Change.NEW, items=(it.id,)))
    more = [
        item(4900 + n, f"{title} ({n})", said, source=source, language=language)
        for n, (language, said, title, source) in enumerate(TONGUES)
    ]
    return day(items=(*items, *more), told=tuple(told), upcoming=tuple(ahead))


def hostile() -> Day:
    """Everything from outside that could break a page, a header or a reader's trust."""
    title = 'Bad\u2028<script>alert("x")</script> \u202egnp.exe\u202c & [link](javascript:alert(1)) \x07| **bold** \ud800'
    said = "Ada\u2028Holm <b>met</b> Han So-ra & \u202eothers\u202c on Wednesday\x0b."
    it = item(
        1,
        title,
        said,
        source="<i>Tab\u2029loid</i>\r\nBcc: x@example.org",
        url="javascript:alert(document.cookie)",
    )
    other = item(
        2,
        title,
        "nothing",
        source="Evil\u202e",
        url='https://user:pw@кириллица.example/päth (1)?q=<x>"',
    )
    none = item(3, "", "", url="data:text/html,x")
    state = meeting(place='Ber\u2028gen"><img src=x>', persons=("Ada <Holm>", "han-so-ra"))
    ev = event('m-<1>&"', report(it, state, said))
    asked = report(it, replace(state, kind="request", status=Status.REQUESTED), said)
    return day(
        title="Watch\u2028 <list>\r\nSubject: other",
        items=(it, other, none),
        told=(Told(event=ev, change=Change.NEW, items=(it.id,)),),
        requests=(asked,),
        notices=("config <watch> broke\u2028 badly",),
        health=(
            Health(
                feed="x",
                title="<b>feed</b>\u202e",
                url="https://x.example.org",
                state="failing",
                problem="HTTP 500 <html>\r\n",
            ),
        ),
    )


def huge(items: int = 10_000) -> Day:
    """A day of ten thousand items: one in three a copy, four hundred events."""
    base = heavy(60, 60, 0)
    rest = [
        item(
            100_000 + n,
            f"Report {n} on the harbour rota and the South Korea yards",
            "A short text that says little about anything at all. " * 6,
            source=f"Paper {n % 300}",
            copy=Copy.SYNDICATED if n % 3 == 2 else None,
            of=f"{100_000 + n - 2:012x}" if n % 3 == 2 else None,
            story=f"s{100_000 + n - (2 if n % 3 == 2 else 0)}",
        )
        for n in range(items)
    ]
    return replace(base, items=(*base.items, *rest), entries=40_000, matched=items)
