"""For whom a promise is that names nobody: who else is here, was helped before, or was met."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.extract.languages.parties.cities import side_of_city
from monitor.extract.languages.tongues.lexicon import ALPHABETIC
from monitor.types import Form, NameKind

if TYPE_CHECKING:
    from monitor.extract.languages.article import Article, Line
    from monitor.extract.languages.parties.side import Party
    from monitor.types import NameHit


def else_for_whom(article: Article, line: Line, givers: set[str]) -> str | None:
    """Find for whom a promise is that names nobody: who else is here, was helped, or was met."""
    lexicon = article.lexicon
    war = any(p.side == "ua" and not p.subject for p in line.parties)
    war = war or any(h.side == "ua" and h.kind is NameKind.COUNTRY for h in line.names)
    war = war or side_of_city(line.text) == "ua"
    if war and lexicon.language in ALPHABETIC and "ua" not in givers:
        return "ua"  # a country at war, named at all, is what a promise is for
    if lexicon.language in ALPHABETIC and "ua" not in givers and _TRAINERS.search(line.text):
        told = (h.side for earlier in article.before(line) for h in earlier.names)
        if "ua" in told:
            return "ua"  # wherever they train
    bare = lexicon.language not in ALPHABETIC  # there a state is mostly a place or topic
    bare = bare or lexicon.purchase.search(line.text) is not None  # "twenty Japanese missiles"
    others = _beside(article, line, givers, in_towns=not bare)
    if bare and _for_war(article, line, givers):
        return "ua"
    met = next((p.side for p in others if bare and p.person), None)
    here = next((p.side for p in others if bare or p.strong), None)
    here = met if met and here != "ua" and not any(p.strong for p in others[:1]) else here
    if here is not None:
        return here
    sent = None if lexicon.in_return.search(line.text) else _sent_to(article, line, givers)
    if sent is not None:
        return sent
    site = None if bare else side_of_city(line.text)
    if site is not None and site not in givers:
        return site
    helped = _helped_before(article, line, givers) or _spoken_of(article, line, givers)
    if helped is not None:
        return helped
    bound = [hit.side for hit in line.names if _goes_to(article, hit)]
    bound.append(side_of_city(line.text) or "")
    office = bare or lexicon.institution.search(line.text)
    if givers == {"nato"} and office:  # an office of the alliance is for where it stands
        bound += [hit.side for hit in line.names if hit.kind is NameKind.COUNTRY]
    to = next((side for side in bound if side and side not in givers), None)
    to = to or ("ua" if bare and _of_war(article, line, givers) else None)
    to = to or next((p.side for p in article.pair(line) if p.side not in givers), None)
    to = to or _sent_to_seat(article, line, givers)
    rest = {p.side for p in line.parties if not p.firm} - givers - _ABOUT - {"nato"}
    return to or (rest.pop() if len(rest) == 1 and lexicon.language in ALPHABETIC else None)


def _beside(article: Article, line: Line, givers: set[str], *, in_towns: bool) -> tuple[Party, ...]:
    """Give who else a sentence names; states of a town only where those may be receivers."""
    own = {hit.id for hit in line.names if hit.side in givers}  # firms of who gives
    others = (p for p in line.parties if p.side not in givers | _ABOUT | own)
    return tuple(p for p in others if in_towns or not _IN_TOWN.match(article.text, p.end))


def _of_war(article: Article, line: Line, givers: set[str]) -> bool:
    """Tell that the text has just spoken of the country at war, and not as of who acts."""
    near = article.before(line)[:3]
    if not _FUND.search(line.text) or not any(p.strong and p.subject for p in line.parties):
        return False
    acts = any(p.side == "ua" and (p.subject or p.person) for x in near for p in x.parties)
    named = any(h.side == "ua" for x in near for h in x.names)
    return named and not acts and "ua" not in givers


_FUND: Final = re.compile(r"基金|訓練|教官|训练|기금|훈련|교관")
#: Behind the state of a town in which something is done: 폴란드 비드고슈치에서.
_IN_TOWN: Final = re.compile(r"\s[가-힣]{2,10}에서|の[ァ-ヶー]{2,12}で(?!は、)")
#: Behind a state where forces are for somebody else.
_STATIONED: Final = re.compile(
    r"に(?:派遣|駐留|駐在|滞在)(?:して|中)|에\s(?:파견|주둔|체류)(?:한|된|해|중)"
)


def _for_war(article: Article, line: Line, givers: set[str]) -> bool:
    """Tell a sum for the country at war, told to somebody else: ウクライナの…費として."""
    hits = (h for h in line.names if h.side == "ua" and h.kind is NameKind.COUNTRY)
    return "ua" not in givers and any(_EXPENSE.match(article.text, h.end) for h in hits)


_EXPENSE: Final = re.compile(
    r"(?:軍|兵|国内)?(?:の|における)[^。、]{1,30}(?:費(?:用)?|資金|支援|経費)(?:として|に|の一部)"
    r"|\s?(?:군|내)?(?:의)?\s[^.,]{1,30}(?:비용?|자금|기금)(?:으로|에)"
    r"|(?:军|境内)?(?:的)?[^，。]{1,24}(?:费用?|资金|经费)"
)


_TRAINERS: Final = re.compile(r"\b(?:instructeurs|formateurs|Ausbildern?|Instrukteure)\b")


def _spoken_of(article: Article, line: Line, givers: set[str]) -> str | None:
    """Find of whom a pronoun speaks: "sicherte ihm … zu"."""
    if not _HIM.search(line.text) or article.lexicon.language not in ALPHABETIC:
        return None
    told = (p for earlier in article.before(line)[:2] for p in earlier.parties if p.strong)
    return next((p.side for p in told if p.side not in givers | _ABOUT | {"nato"}), None)


_HIM: Final = re.compile(r"\b(?:ihm|ihnen|lui|leur) (?!(?:pays|gouvernement|armée))")


def _goes_to(article: Article, hit: NameHit) -> bool:
    """Tell whether people or things go to a state or its headquarters: 赴乌克兰, NATO本部に."""
    if hit.kind is NameKind.COUNTRY and _ARRIVES.match(article.text, hit.end):
        return True
    if hit.kind is NameKind.PLACE:
        after = article.text[hit.end : hit.end + 12]
        seat = hit.side == "nato" and _TO_SEAT.search(article.text[: hit.start]) is not None
        return seat or (bool(hit.side) and article.lexicon.receiver_after.match(after) is not None)
    before = article.text[max(0, hit.start - 4) : hit.start]
    return hit.kind is NameKind.COUNTRY and _TO.search(before) is not None


_TO_SEAT: Final = re.compile(r"\b(?:an das|ans|für das|ins|in das|zum|beim|im) $")
_ARRIVES: Final = re.compile(
    r"(?:\s?[가-힣]{0,8})?(?:에|로)\s(?:무사히\s|모두\s)?(?:도착|닿|입항|들어|전달|반입|이송)"
    r"|(?:の[^、。]{1,10})?(?:に|へ)(?:無事|相次いで)?(?:到着|届|着い|運び|入港|陸揚)"
)
_TO: Final = re.compile(r"(?:赴|运抵|運抵|抵达|抵達|前往|运往|運往|送往|派往)$")
_ABOUT: Final = frozenset({"kp", "ru", "cn", "un", "eu"})  # spoken of, seldom given to


def _sent_to(article: Article, line: Line, givers: set[str]) -> str | None:
    """Find the state to which something goes, or at which it was bought."""
    lexicon = article.lexicon
    if lexicon.handed.search(line.text):
        places = (
            (side, hit) for side, hit in _places(line, givers) if not _by_way_of(article, hit)
        )
        return next((side for side, _ in places), None)
    for side, hit in _places(line, givers):
        before = article.text[max(0, hit.start - 8) : hit.start]
        near = before.endswith("in ") and not lexicon.purchase.search(line.text)
        whole = hit.form is Form.FULL or before.endswith("nach ")
        if lexicon.toward.search(before) and whole and not near:
            return side
    return None


def _by_way_of(article: Article, hit: NameHit) -> bool:
    """Tell a state that things only pass through: "über Polen geliefert", "livrés via"."""
    return _WAY.search(article.text, max(0, hit.start - 24), hit.start) is not None


_WAY: Final = re.compile(
    r"\b(?:über|via|aus|par|depuis|transit\w* (?:par|en)|en passant par)"
    r"(?: (?:die|den|das|la|le|les))?"
    r" (?:l['’])?$"
)


def _sent_to_seat(article: Article, line: Line, givers: set[str]) -> str | None:
    """Find the capital that stands for who is given: "prêtera deux frégates à Wellington"."""
    if article.lexicon.language != "fr":
        return None
    capitals = (h for h in line.names if h.form is Form.CAPITAL and h.side not in givers | _ABOUT)
    return next(
        (h.side for h in capitals if _GIVEN_TO.search(article.text, line.start, h.start)), None
    )


_GIVEN_TO: Final = re.compile(
    r"\b(?:livr|donn|prêt|fourn|vers|céd|offr|remett|envoi|enverr|vend|transf|attribu|accord|octro"
    r"|promi|propos|consent|ouvr|lègu|laiss|lou|confi|destin)\w*[^.;,:]{0,90} à $"
)


def _places(line: Line, givers: set[str]) -> list[tuple[str, NameHit]]:
    """List the other states a sentence names, as such or by their capital."""
    states = [hit for hit in line.names if hit.kind is NameKind.COUNTRY]
    return [(hit.side, hit) for hit in states if hit.side not in givers | _ABOUT]


def _helped_before(article: Article, line: Line, givers: set[str]) -> str | None:
    """Find the one helped in the sentences before, title included."""
    for earlier in article.before(line)[:6]:
        own = {hit.id for hit in earlier.names if hit.side in givers} | givers | {"nato"}
        if article.lexicon.language not in ALPHABETIC:
            own |= _ABOUT
        helped = next(
            (
                p.side
                for p in earlier.parties
                if p.receiver and p.side not in own and not _STATIONED.match(article.text, p.end)
            ),
            None,
        )
        if helped is not None:
            return helped
    return None
