"""Several rendered digests → one: the digests of a round, for a reader of several watchlists.

The parts stay as they are rendered and on record; only what frames them is shared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.digest.headline import QUIET_DAY, SUBJECT
from monitor.digest.render import BUDGET, encoded_size
from monitor.text.display import shorten, width
from monitor.types import Rendered

if TYPE_CHECKING:
    from collections.abc import Sequence

BESIDE = "+"  # joins the ids of the watchlists in one mail; no id has it
BODY = re.compile(r"(?s)(<body[^>]*>)(.*)(</body>)")
PREHEADER = re.compile(r'(?s)\s*<div class="pre"[^>]*>.*?</div>')
HEADING = re.compile(r"(</?)h1\b")
RULE = "\n\n" + "=" * 72 + "\n\n"


def joined(parts: Sequence[Rendered]) -> Rendered:
    """Join digests of one day: one subject, the pages and texts in turn, one calendar.

    Those with news come first, in the order given; quiet ones follow and are not in the subject.

    Args:
        parts: What `render` gave, at least one.
    """
    parts = sorted(parts, key=lambda part: _quiet(part.subject))
    files = [dict(part.files) for part in parts]
    return Rendered(
        subject=_subject([part.subject for part in parts]),
        files=(
            ("html", _page([f["html"].decode() for f in files]).encode()),
            ("txt", RULE.join(f["txt"].decode().strip("\n") for f in files).encode() + b"\n"),
            ("ics", _calendar([f["ics"] for f in files])),
        ),
    )


def fit_together(parts: Sequence[Rendered]) -> bool:
    """Tell whether the joined page stays whole in mailboxes that cut long messages."""
    pages = [dict(part.files)["html"].decode() for part in parts]
    return len(pages) == 1 or encoded_size(_page(pages)) <= BUDGET


def _page(pages: Sequence[str]) -> str:
    """Put the bodies into the first page's frame; it alone keeps the inbox's line and an ``h1``."""
    bodies = [HEADING.sub(r"\1h2", PREHEADER.sub("", BODY.split(p)[2])) for p in pages[1:]]
    return BODY.sub(lambda first: first[1] + first[2] + "".join(bodies) + first[3], pages[0])


def _subject(subjects: Sequence[str]) -> str:
    """Name the day once and then each digest's first fact, as long as they fit."""
    day, colon, _ = subjects[0].partition(": ")
    telling = [subject for subject in subjects if not _quiet(subject)] or subjects
    facts = [subject.removeprefix(day + colon) for subject in telling]
    whole = day + colon + "; ".join(facts)
    more = f"{subjects[0]} (+{len(facts) - 1})"
    fitting = (text for text in (whole, more) if width(text) <= SUBJECT)
    return next(fitting, shorten(whole, SUBJECT))


def _quiet(subject: str) -> bool:
    """Tell whether a digest's subject says that there is no news."""
    return subject.partition(": ")[2].startswith(QUIET_DAY)


def _calendar(calendars: Sequence[bytes]) -> bytes:
    """Gather the entries of all calendars, each event once."""
    import icalendar  # noqa: PLC0415 -- only for mails that join

    books = [icalendar.Calendar.from_ical(raw.decode()) for raw in calendars]
    book = next((b for b in books if b.walk("VEVENT")), books[0])
    known = {str(event["uid"]) for event in book.walk("VEVENT")}
    for event in (e for b in books if b is not book for e in b.walk("VEVENT")):
        if str(event["uid"]) not in known:
            known.add(str(event["uid"]))
            book.add_component(event)
    return bytes(book.to_ical())
