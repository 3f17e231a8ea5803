"""When two tellings of a promise are of one: its cost, its signing, its other side (C8)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.promises.objects import COST
from monitor.extract.languages.promises.sealed import SEAL
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.types import Amount, Mention


def counts_alike(one: Amount | None, other: Amount | None) -> bool:
    """Tell as many things by another word: "deux navires", "deux patrouilleurs"."""
    if one is None or other is None or one.currency or other.currency:
        return False
    return one.value == other.value


def one_count(old: Mention, new: Mention) -> bool:
    """Tell one sum, or one number of things, be it told beside the money (C2)."""
    sums = [[a for a in (m.amount, m.quantity) if a is not None] for m in (old, new)]
    return any(a == b or counts_alike(a, b) for a in sums[0] for b in sums[1])


def one_sum(old: Mention, new: Mention) -> bool:
    """Tell one sum of money, or one number of one kind of thing."""
    sums = [{(a.value, a.unit) for a in (m.amount, m.quantity) if a} for m in (old, new)]
    return bool(sums[0] & sums[1])


def the_rest(old: Mention, new: Mention) -> bool:
    """Tell a headline of all that was delivered from its text's last part of it."""
    both = old.amount is not None and new.amount is not None
    return (
        both
        and old.status is new.status is Status.DELIVERED
        and new.evidence[0].rank == "title" != old.evidence[0].rank
        and _LAST.search(old.evidence[0].text) is not None
    )


_LAST: Final = re.compile(
    r"남은|나머지|残り|残る|其余|剩余|最后|\b(?:derni[eè]re?s|restante?s|letzten?|restlichen|übrigen)\b"
)


def costs(old: Mention, new: Mention) -> bool:
    """Tell a sentence of what a promise told just before costs, or of how it was signed."""
    first, later = sorted((old, new), key=lambda m: m.evidence[0].start)
    if old.background != new.background:
        return False
    sealed = SEAL.match(later.evidence[0].text) is not None
    return (
        (
            COST.search(later.evidence[0].text) is not None
            or (bare_signing(later) and old.sides == new.sides)
        )
        and first.evidence[0].rank != "title"
        and later.evidence[0].start - first.evidence[0].end < (_NEAR if sealed else _NEXT)
        and bool({first.giver, first.receiver} & {later.giver, later.receiver})
    )


def parts_later(old: Mention, new: Mention) -> bool:
    """Tell when the first of what a contract told before holds are to come, from a new promise."""
    first, later = sorted((old, new), key=lambda m: m.evidence[0].start)
    bound = first.status in {Status.SIGNED, Status.AGREED, Status.PLEDGED, Status.ALLOCATED}
    same = set(later.sides) <= set(first.sides) or set(first.sides) <= set(later.sides)
    ahead = later.status in {Status.PLEDGED, Status.AGREED}
    told = _PARTS.match(later.evidence[0].text)
    return bound and ahead and same and not later.background and told is not None


_PARTS: Final = re.compile(
    r"\s*(?:Die (?:ersten?|Auslieferung|Lieferung)|D(?:as|er) erste|Geliefert|Ausgeliefert"
    r"|Les (?:[\w-]+ )?premi(?:ers|ères)|L(?:e premier|a première)(?! ministre)|Les? livraisons?"
    r"|La livraison)\b[^.;]{0,120}\b(?:soll(?:en)?|wird|werden|doi(?:t|vent)|devrai(?:t|ent)|est"
    r"|sont|\w+r(?:a|ont))\b"
)


def paper_later(old: Mention, new: Mention) -> bool:
    """Tell a short sentence on the paper still to be signed on what was promised just before."""
    first, later = sorted((old, new), key=lambda m: m.evidence[0].start)
    text = later.evidence[0].text
    bare = later.status is Status.AGREED and later.amount is None and not later.background
    early = first.status in {Status.PLEDGED, Status.AGREED, Status.OFFERED}
    near = 0 <= later.evidence[0].start - first.evidence[0].end < _NEXT
    return (
        bare
        and early
        and near
        and first.evidence[0].rank != "title"
        and set(later.sides) <= set(first.sides)
        and len(text) <= (_BRIEF if text.isascii() or _LONG_WORD.search(text) else _SHORT)
        and _PAPER.search(text) is not None
    )


_BRIEF: Final = 90  # characters of a short sentence in Latin letters
_PAPER: Final = re.compile(
    r"契約|覚書|協定|交換公文|(?:본)?계약|협정|약정|合同|协议|合约|\b(?:[Cc]ontrat|[Aa]ccord|[Aa]rrangement)\b"
    r"|\b(?:\w*[Vv]ertrag|\w*[Aa]bkommen|[Vv]ereinbarung)\b"
)


def bare_signing(mention: Mention) -> bool:
    """Tell a short sentence of signing that does not say what was signed besides."""
    text = mention.evidence[0].text
    if mention.status is Status.SIGNED and SEAL.match(text):
        return True
    alone = mention.status is Status.SIGNED and mention.amount is None
    short = len(text) <= _SHORT or _DEFINITE.match(text) is not None
    return alone and short and _NAMED.search(text) is None


_DEFINITE: Final = re.compile(
    r"(?:Le contrat|L['’]accord|La convention|Le protocole|Der (?:Kaufv|V)ertrag|Das Abkommen"
    r"|Die (?:Vereinbarung|Verträge)) (?:a été|ont été|est|wurden?|ist|sei|unterzeichne)\b"
)
_SHORT: Final = 32  # characters
_NAMED: Final = re.compile(
    r"[「『“‘\"《]|に関する|について|を(?:巡|めぐ)|에\s(?:관한|대한)|관련|关于|關於|有关|[还還也另又]|また|別の|さらに|또|별도|아울러"
)
_TWO: Final = 2
_NEXT: Final = 3  # characters between a sentence and the next
_NEAR: Final = 300  # … and one that says how it was sealed


def mirrored(old: Mention, new: Mention) -> bool:
    """Tell one agreement told from either side."""
    ends = {old.giver, old.receiver}
    mutual = {Status.AGREED, Status.SIGNED}
    return (
        old.giver != new.giver
        and ends == {new.giver, new.receiver}
        and {old.status, new.status} <= mutual
        and (len(old.sides) == len(new.sides) == _TWO or one_thing(old, new))
    )


def one_thing(old: Mention, new: Mention) -> bool:
    """Tell whether two promises, one of them without its sum, can be of one thing."""
    if "title" in {old.evidence[0].rank, new.evidence[0].rank}:
        return True
    if not old.object or not new.object or old.object.isascii():
        return old.status == new.status or (old.amount is None and new.amount is None)
    a, b = _pieces(old.object), _pieces(new.object)
    return len(a & b) * 5 >= min(len(a), len(b))


def _pieces(words: str) -> set[str]:
    """Part an object into its longer words, in East Asian writing into pairs of signs."""
    western = set(_LONG_WORD.findall(words.casefold()))
    return western or {words[i : i + 2] for i in range(len(words) - 1)}


_LONG_WORD: Final = re.compile(r"[a-zà-ÿœ-]{4,}")
