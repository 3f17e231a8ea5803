"""Labelled pairs of texts, made by hand and by code from our own stories: every class of copy.

The code is deterministic: the same pairs on every machine. Two seeds give two disjoint sets of
random choices, one to develop on and one to hold against the floors.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import combinations
from pathlib import Path

HERE = Path(__file__).parent
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
BOTTOMS = (
    "Subscribe to our newsletter for the best of the week.\nAll rights reserved.",
    "This story has been published from a wire agency feed without modifications to the text.",
    "Share this article\nRead more\nFollow us on our channels",
    "(With inputs from agencies.)",
    "Copyright 2026. All rights reserved. Reproduction without permission is prohibited.",
)
TOPS = (
    "Home / World / Europe",
    "By Our Correspondent\nUpdated 14:20, 10 March 2026",
    "Advertisement\n2 min read",
    "WORLD NEWS",
)
UPDATES = (
    (
        "Ferenc Halloran",
        (
            "UPDATE: Transport Minister Ferenc Halloran resigned late in the evening over"
            " the affair and will be succeeded by Odile Marchetti, the government announced."
        ),
    ),
    (
        "212 million",
        (
            "In a further development, the budget committee voted by nine to four to release"
            " another 212 million crowns for the purpose, chairwoman Greta Solheim said."
        ),
    ),
    (
        "Valletta",
        (
            "Officials said a follow-up meeting with the Maltese foreign minister, Carmelo Zahra,"
            " would be held in Valletta on 19 April."
        ),
    ),
    (
        "postponed",
        (
            "Hours later the ministry said the whole plan had been postponed until autumn because"
            " of objections raised by Finland's president, Aino Rautio."
        ),
    ),
    (
        "Brightwater",
        (
            "The company Brightwater Dynamics confirmed on Wednesday that it had received an"
            " order for 38 units worth 61 million euros under the scheme."
        ),
    ),
)
WORDS = [
    "sizeable",
    "tentative",
    "orchard",
    "bracket",
    "lively",
    "harbour",
    "meadow",
    "copper",
    "lantern",
    "gather",
    "thicket",
    "promptly",
    "narrow",
    "velvet",
    "ladder",
    "carve",
    "humble",
    "basket",
    "quarrel",
    "mild",
    "parcel",
    "shelter",
    "twig",
    "saddle",
    "brisk",
    "canvas",
    "pebble",
    "gallop",
    "ripple",
    "candle",
    "feather",
    "kettle",
    "mingle",
    "barrel",
    "polish",
    "stumble",
    "cradle",
    "hollow",
]
THESAURUS = {
    "agreed": "consented", "widen": "broaden", "joint": "collective", "said": "stated",
    "officials": "authorities", "met": "convened", "hours": "hrs", "limited": "restricted",
    "take": "carry", "part": "half", "specialists": "consultants", "send": "ship",
    "permanent": "everlasting", "before": "earlier than", "summer": "summertime",
    "declined": "refused to", "cost": "price", "equipment": "gear", "firm": "agency",
    "discussed": "mentioned", "comment": "remark", "expected": "anticipated", "meet": "encounter",
    "again": "once more", "offered": "provided", "loan": "mortgage", "buy": "purchase",
    "second": "2nd", "ending": "finishing", "months": "a number of months", "order": "directive",
    "years": "years'", "together": "collectively", "contract": "settlement", "signed": "inked",
    "could": "may", "received": "acquired", "work": "labour", "begin": "start", "called": "known as",
    "better": "higher", "anything": "something", "lawmakers": "legislators", "want": "need",
    "wanted": "needed", "see": "look at", "ready": "prepared", "move": "transfer", "third": "3rd",
    "made": "produced", "similar": "comparable", "ship": "vessel", "country": "nation",
    "countries": "nations", "operation": "process", "weeks": "a few weeks", "group": "crew",
    "led": "headed", "includes": "contains", "decided": "determined", "request": "ask for",
    "vital": "essential", "anyone": "anybody", "damaged": "broken", "past": "previous",
    "charged": "accused", "denied": "rejected", "purpose": "objective", "home": "residence",
    "early": "initial", "crew": "staff", "left": "departed", "spend": "expend",
    "builds": "constructs", "under": "below", "company": "firm", "factory": "plant",
    "already": "by now", "people": "folks", "half": "fifty percent", "told": "knowledgeable",
    "news": "information", "government": "authorities", "point": "level", "held": "kept",
    "since": "as a result of", "sale": "deal", "still": "nonetheless", "need": "want",
    "army": "military", "navy": "fleet", "money": "cash", "public": "common", "buyers": "patrons",
    "talks": "negotiations", "effort": "try", "cut": "slash", "also": "additionally",
    "visited": "toured", "small": "tiny", "plan": "scheme", "rest": "relaxation",
    "first": "primary", "enough": "sufficient", "own": "personal", "deliveries": "shipments",
    "trust": "belief", "longer": "extra", "travel": "journey", "team": "workforce",
    "spent": "expended", "studying": "finding out", "aid": "assist", "struck": "hit",
    "shown": "proven", "hospital": "clinic", "single": "solitary", "alert": "warning",
    "allies": "companions", "war": "struggle", "opposite": "reverse", "report": "file",
    "free": "complimentary", "killed": "slain", "destroyed": "demolished", "houses": "properties",
    "largest": "greatest", "give": "present", "telephone": "phone", "shipped": "transported",
    "fighting": "preventing", "ends": "concludes", "asked": "requested", "access": "entry",
    "goods": "items", "described": "outlined", "repairs": "fixes", "weapons": "arms",
    "sending": "transmitting", "exchange": "trade", "arrangement": "association",
    "paper": "doc", "study": "research", "aircraft": "plane", "ice": "snow", "budgets": "finances",
    "review": "evaluation", "planned": "deliberate", "new": "recent", "announced": "introduced",
    "choosing": "selecting", "training": "coaching", "director": "head", "chosen": "picked",
    "purchase": "buy", "found": "discovered", "bring": "carry", "inside": "inside of",
    "shared": "frequent", "common": "frequent", "standard": "commonplace", "used": "utilized",
    "useful": "helpful", "closed": "shut", "joined": "became a member of", "list": "checklist",
    "oil": "petroleum", "dinner": "supper", "storm": "tempest", "picked": "chosen",
    "replace": "change", "ageing": "growing old", "arrive": "reach", "cheapest": "most affordable",
    "promised": "vowed", "rules": "guidelines", "cleared": "authorised", "worries": "fears",
    "growing": "rising", "running": "operating", "sent": "despatched", "began": "commenced",
    "boats": "vessels", "judges": "magistrates", "seized": "grabbed", "claims": "alleges",
    "owed": "indebted", "earlier": "prior", "explain": "clarify", "ruling": "determination",
    "flew": "travelled by air", "stay": "keep", "search": "hunt", "open": "launch",
    "staff": "workers", "share": "divide", "supplying": "providing", "harbour": "port",
}  # fmt: skip
GUISES = (
    (r"\bwill\b", "is going to"), (r"\bhas been\b", "was"), (r"\bsaid on (\w+day)\b", r"noted \1"),
    (r"\btold reporters\b", "informed journalists"), (r"\bmore than\b", "upwards of"),
    (r"\babout\b", "around"), (r"\bwould\b", "will"), (r"\bin (\d{4})\b", r"during \1"),
    (r"\bDefence Minister\b", "Minister of Protection"), (r"\bForeign Minister\b", "International Minister"),
    (r"\bthe (\w+)'s (\w+)\b", r"the \2 of the \1"), (r"\bafter\b", "following"),
    (r"\bwhich\b", "that"), (r"\bis to\b", "should"), (r"\bwhile\b", "whereas"),
    (r"\bsecretary general\b", "secretary common"), (r"\bVice Admiral\b", "Vice Fleet Chief"),
)  # fmt: skip


@dataclass(frozen=True)
class Text:
    """A text as an entry would carry it."""

    id: str
    title: str
    body: str
    outlet: str = "first.example"
    published: datetime = NOON
    url: str = ""
    language: str = "en"

    @property
    def text(self) -> str:
        return f"{self.title}\n\n{self.body}"


@dataclass(frozen=True)
class Pair:
    """An earlier and a later text, and what the later one is: a kind, "update" or "new"."""

    label: str
    way: str
    earlier: Text
    later: Text
    new_words: tuple[str, ...] = field(default=())  # must stand in the new part of an update

    @property
    def expected(self) -> str:
        return self.label if self.label in {"update", "new"} else "copy"


@cache
def stories() -> tuple[tuple[Text, str, str], ...]:
    """Read (text, kind, of) from the file of stories."""
    found = []
    for block in (HERE / "stories.txt").read_text(encoding="utf-8").split("\n== ")[1:]:
        head, title, *rest = block.strip().splitlines()
        name, kind, *of = head.split()
        body = "\n\n".join(rest)
        found.append((Text(name, title, body), kind, of[0] if of else ""))
    return tuple(found)


def originals() -> list[Text]:
    return [text for text, kind, _ in stories() if kind == "story"]


def remade(text: Text, rng: random.Random, **changes: object) -> Text:
    base = {
        "id": f"{text.id}-{rng.randrange(10**6)}", "title": text.title, "body": text.body,
        "outlet": f"outlet{rng.randrange(40)}.example", "language": text.language,
        "published": text.published + timedelta(minutes=rng.randrange(5, 900)),
    }  # fmt: skip
    base.update(changes)
    return Text(**base)  # type: ignore[arg-type]


def headline(text: Text, rng: random.Random) -> str:
    words = text.title.split()
    cut = words[: max(4, len(words) - 2)]
    return " ".join(cut) + rng.choice(
        [" - agency", ": what we know", ", officials say", " | World"]
    )


def substituted(body: str, rng: random.Random, rate: float) -> str:
    """Replace lower-case words of four letters and more by any others: a blind thesaurus."""

    def swap(match: re.Match[str]) -> str:
        if rng.random() > rate:
            return match.group()
        new = rng.choice(WORDS)
        return f"{new} {rng.choice(WORDS)}" if rng.random() < 0.15 else new

    return re.sub(r"(?<![\w'])[a-z]{4,}(?![\w'])", swap, body)


def thesaurus(body: str, rng: random.Random, rate: float) -> str:
    """Replace known words by ill-fitting synonyms."""
    return re.sub(
        r"(?<![A-Za-z])[a-z]+",
        lambda m: (
            THESAURUS[m.group()] if m.group() in THESAURUS and rng.random() < rate else m.group()
        ),
        body,
    )


def guised(body: str) -> str:
    """Change grammar, titles and set phrases, as a machine translated forth and back does."""
    for pattern, new in GUISES:
        body = re.sub(pattern, new, body)
    return body


def shuffled(body: str, rng: random.Random) -> str:
    """Put paragraphs in another order, keeping the first in front half of the time."""
    paragraphs = body.split("\n\n")
    head, rest = (paragraphs[:1], paragraphs[1:]) if rng.random() < 0.5 else ([], paragraphs)
    rng.shuffle(rest)
    return "\n\n".join(head + rest)


def house_style(body: str, rng: random.Random) -> str:
    """Edit a little: spelling, forms of address, one sentence less, a few words."""
    body = re.sub(r"^[A-Z ]{4,} - ", "", body)
    body = body.replace("percent", "per cent").replace("euros", "EUR").replace("NATO", "Nato")
    body = re.sub(r"\b([A-Z][a-z]+) said\b", r"Mr \1 said", body, count=2)
    paragraphs = body.split("\n\n")
    if len(paragraphs) > 4 and rng.random() < 0.7:
        del paragraphs[rng.randrange(2, len(paragraphs))]
    return thesaurus("\n\n".join(paragraphs), rng, 0.1)


def pairs(seed: int = 1) -> list[Pair]:
    """Make the labelled pairs of one seed."""
    rng = random.Random(seed)
    made: list[Pair] = []
    for text in originals():
        made += _copies(text, rng)
        made += _updates(text, rng)
    made += _reports(rng) + _unrelated(rng) + _twins(rng) + _short(rng) + _scripts(rng)
    return made


def _copies(text: Text, rng: random.Random) -> list[Pair]:
    body = text.body
    paragraphs = body.split("\n\n")
    wrapped = f"{rng.choice(TOPS)}\n\n{body}\n\n{rng.choice(BOTTOMS)}"
    cut = " ".join(body.split()[: rng.randrange(55, 75)]) + "…"
    ways = [
        ("exact", "same", body, text.title),
        ("exact", "spaces", body.replace("\n\n", "\n").replace(" - ", "  -  "), text.title),
        ("syndicated", "headline", body, headline(text, rng)),
        ("syndicated", "wrapped", wrapped, headline(text, rng)),
        ("edited", "house", house_style(body, rng), headline(text, rng)),
        ("edited", "house-wrapped", house_style(wrapped, rng), text.title),
        ("abridged", "paragraphs", "\n\n".join(paragraphs[:3]), headline(text, rng)),
        ("abridged", "tail", "\n\n".join(paragraphs[1:4]), headline(text, rng)),
        ("abridged", "cut", cut, text.title),
        ("spun", "thesaurus", thesaurus(body, rng, 0.95), thesaurus(text.title, rng, 0.95)),
        ("spun", "guised", guised(thesaurus(body, rng, 0.7)), headline(text, rng)),
        ("spun", "blind-25", substituted(body, rng, 0.25), substituted(text.title, rng, 0.25)),
        ("spun", "blind-35", substituted(body, rng, 0.35), substituted(text.title, rng, 0.35)),
        ("edited", "shuffled", shuffled(body, rng), headline(text, rng)),
        ("spun", "shuffled-spun", shuffled(thesaurus(body, rng, 0.6), rng), headline(text, rng)),
        ("spun", "spun-cut", thesaurus("\n\n".join(paragraphs[:4]), rng, 0.8), headline(text, rng)),
    ]
    return [
        Pair(kind, way, text, remade(text, rng, body=new, title=title))
        for kind, way, new, title in ways
    ]


def kinds() -> list[Pair]:
    """Pairs edited by hand, six of each text of ``kinds.toml``, labelled by the kind's name."""
    made = []
    for given in tomllib.loads((HERE / "kinds.toml").read_text(encoding="utf-8"))["text"]:
        title, body, language = given["title"], given["body"].strip(), given.get("language", "en")
        one = Text("earlier", title, body, language=language)
        paragraphs = body.split("\n\n")
        above, below = given["frame"]
        fact, place = given["add"]
        ways = [
            ("syndicated", "frame", given["headline"], f"{above}\n\n{body}\n\n{below}", "second"),
            ("edited", "wording", title, _edited(body, given["edits"]), "second"),
            ("edited", "own", title, _edited(body, given["typos"]), "first"),
            ("abridged", "paragraphs", title, "\n\n".join(paragraphs[i] for i in given["cut"]), "second"),
            ("abridged", "cut", title, " ".join(body.split()[:48]) + "...", "second"),
            ("update", "added", title, "\n\n".join([*paragraphs[:place], fact, *paragraphs[place:]]), "second"),
        ]  # fmt: skip
        for kind, way, headed, new, who in ways:
            later = Text("later", headed, new, outlet=f"{who}.example", language=language,
                         published=NOON + timedelta(hours=5))  # fmt: skip
            told = (given["told"],) if kind == "update" else ()
            made.append(Pair(kind, way, one, later, told))
    return made


def families() -> list[Pair]:
    """Pairs of what an outlet prints again and again after one pattern: never copies."""
    made = []
    for given in tomllib.loads((HERE / "families.toml").read_text(encoding="utf-8"))["family"]:
        texts = [
            Text(f"f{n}", given["title"].format(*slots), given["body"].format(*slots),
                 language=given.get("language", "en"),
                 published=NOON + n * timedelta(hours=given["apart"]))
            for n, slots in enumerate(given["fillings"])
        ]  # fmt: skip
        for one, two in combinations(texts, 2):
            made.append(Pair("new", f"{given['name']}, same outlet", one, two))
            made.append(
                Pair(
                    "new",
                    f"{given['name']}, other outlet",
                    one,
                    replace(two, outlet="second.example"),
                )
            )
    return made


def _edited(body: str, edits: list[list[str]]) -> str:
    for old, new in edits:
        assert body.count(old) == 1, old
        body = body.replace(old, new)
    return body


def _updates(text: Text, rng: random.Random) -> list[Pair]:
    paragraphs = text.body.split("\n\n")
    made = []
    for place, way in ((0, "top"), (2, "middle"), (len(paragraphs), "end")):
        mark, fact = rng.choice(UPDATES)
        body = "\n\n".join([*paragraphs[:place], fact, *paragraphs[place:]])
        same = rng.random() < 0.5
        later = remade(text, rng, body=body, outlet=text.outlet if same else "other.example")
        made.append(Pair("update", way, text, later, (mark,)))
    digits = list(re.finditer(r"\b\d[\d,.]*\d\b", text.body))
    if digits:
        spot = rng.choice(digits)
        number = str(rng.randrange(2000, 9000))
        body = text.body[: spot.start()] + number + text.body[spot.end() :]
        made.append(Pair("update", "number", text, remade(text, rng, body=body), (number,)))
    return made


def _reports(rng: random.Random) -> list[Pair]:
    by_id = {text.id: text for text, _, _ in stories()}
    made = []
    for text, kind, of in stories():
        if kind == "report":
            made.append(Pair("new", "report", by_id[of], remade(text, rng)))
            made.append(Pair("new", "report", text, remade(by_id[of], rng)))
            lead = text.body.split("\n\n")[0]
            first = by_id[of].body.split("\n\n")[0]
            short = remade(by_id[of], rng, body=first)
            made.append(Pair("new", "report-short", short, remade(text, rng, body=lead)))
        elif kind == "spin":
            made.append(Pair("spun", "by-hand", by_id[of], remade(text, rng)))
    return made


def _unrelated(rng: random.Random) -> list[Pair]:
    texts = originals()
    return [Pair("new", "unrelated", a, remade(b, rng)) for a, b in combinations(texts, 2)]


def _filled() -> list[tuple[str, list[tuple[str, str]]]]:
    found = []
    for block in (HERE / "twins.txt").read_text(encoding="utf-8").split("\n== ")[1:]:
        lines = block.strip().splitlines()
        name, title = lines[0], lines[1].removeprefix("TITLE: ")
        body = "\n\n".join(line for line in lines[2:] if not line.startswith("= "))
        texts = []
        for line in lines:
            if line.startswith("= "):
                slots = dict(zip("ABCD", (s.strip() for s in line[2:].split("|")), strict=True))
                texts.append((title.format(**slots), body.format(**slots)))
        found.append((name, texts))
    return found


def _twins(rng: random.Random) -> list[Pair]:
    made = []
    for name, texts in _filled():
        for (t1, b1), (t2, b2) in combinations(texts, 2):
            outlet = rng.choice(["office.example", "wire.example"])
            one = Text(f"{name}-1", t1, b1, outlet=outlet)
            later = NOON + timedelta(hours=rng.choice([2, 30, 24 * 20]))
            two = Text(
                f"{name}-2", t2, b2, outlet=rng.choice([outlet, "else.example"]), published=later
            )
            made.append(Pair("new", "twin", one, two))
            made.append(Pair("new", "twin-lead", _first(one), _first(two)))
    return made


def _first(text: Text) -> Text:
    return Text(text.id, text.title, text.body.split("\n\n")[0], text.outlet, text.published)


def _short(rng: random.Random) -> list[Pair]:
    """Entries of a headline and a sentence or two, as most feeds have them."""
    made = []
    for text in originals():
        lead = text.body.split("\n\n")[0]
        two = " ".join(re.split(r"(?<=\.) ", text.body.replace("\n\n", " "))[:2])
        one = Text(f"{text.id}-short", text.title, two)
        made += [
            Pair("exact", "short", one, remade(one, rng)),
            Pair("syndicated", "short-headline", one, remade(one, rng, title=headline(one, rng))),
            Pair("edited", "short-house", one, remade(one, rng, body=house_style(two, rng))),
            Pair("abridged", "short-of-long", text, remade(text, rng, body=lead)),
            Pair(
                "abridged",
                "short-title-only",
                one,
                remade(one, rng, body="Read the full story on our site."),
            ),
        ]
    weather = (
        "Highs of {} degrees and winds of {} knots are forecast for the bay today; seas {} metres."
    )
    numbers = [(11, 20, 2), (14, 35, 4), (9, 12, 1), (17, 28, 3)]
    for a, b in combinations(numbers, 2):
        one, two = (
            Text("w", "Marine forecast", weather.format(*n), outlet="bay.example") for n in (a, b)
        )
        later = remade(two, rng, outlet="bay.example", published=NOON + timedelta(days=2))
        made.append(Pair("new", "short-daily", one, later))
    briefing = Text(
        "b", "Daily press briefing", "Watch the spokesperson's briefing.", outlet="ministry.example"
    )
    again = remade(briefing, rng, outlet="ministry.example", published=NOON + timedelta(days=1))
    made.append(Pair("new", "short-recurring", briefing, again))
    return made


def _scripts(rng: random.Random) -> list[Pair]:
    table = tomllib.loads((HERE / "scripts.toml").read_text(encoding="utf-8"))
    made = []
    for entry in table["text"]:
        language = entry["language"]
        text = Text(entry["id"], entry["title"], entry["body"].strip(), language=language)
        made += [
            Pair(kind, language, text, remade(text, rng, body=entry[kind].strip()))
            for kind in ("abridged", "edited")
        ]
        made.append(Pair("exact", f"{language}", text, remade(text, rng)))
        longer = f"{text.body}\n\n© 2026 All rights reserved."
        made.append(
            Pair(
                "syndicated", f"{language}", text, remade(text, rng, title="【速報】", body=longer)
            )
        )
        for kind in ("twin", "other"):
            later = remade(
                text, rng, body=entry[kind].strip(), title=entry[kind].strip().split()[0]
            )
            made.append(Pair("new", f"{language}-{kind}", text, later))
    return made
