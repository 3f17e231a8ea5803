"""What a text is when no news: a review, a letters page, an obituary, a column, a game played."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.keyed import Keyed, keyed

if TYPE_CHECKING:
    from monitor.extract.reading import Article

_OPENING = 500  # characters in which a review names the work it is of
_WHOLE = 4000  # characters read for what kind of text it is

_WORK = keyed(
    r"\b(?:novel|novella|memoirs?|biography|biopic|thriller|film|movie|documentary|paperback|hardback|album|musical|opera|play|drama"
    r"|sitcom|mini-?series|miniseries|comedy|satire|book|exhibition|podcast|video game|board game)\b",
    re.IGNORECASE,
)
_CRITIC = keyed(
    r"\b(?:novels?|novelist|memoirs?|biograph(?:y|er)|biopic|thrillers?|films?|movies?|documentary|paperback|hardback|sequel|prequel|playwright|screenplay|script"
    r"|screenwriter|libretto|cinemas?|chapters?|(?:he|she) writes|the (?:book|author|reader|plot|director|camera|narrator|hero|heroine|protagonist|audience|critics?)|directed by|written by|published by"
    r"|directorial|box office|episodes?|\d{2,4} pages|rated (?:pg|\d\d|r)\b|running time|starring|stars as|soundtrack|premieres?d?|red carpet|cast\b|characters|heroes|scenes?|dialogue is|prose"
    r"|trailer|streaming|bookshops?|publisher|curators?|galler(?:y|ies)|museums?|opens on|novelist|\d{2,3} minutes)",
    re.IGNORECASE,
)
_MANY = 3  # words of the trade by which a review is known

_LETTERS = keyed(
    r"\b(?:(?:your|readers'?|our readers'?) (?:letters|say|views|comments|thoughts|responses)|readers? (?:write|respond|reply|answer|react|have their say)|have your say|your say|you (?:told|tell) us|letters? to the editor|letters page|the letters|postbag|mailbag"
    r"|(?<!holiday )reader (?:letters|comments|mail)|from our readers|in your words)\b|^letters\b(?! of)",
    re.IGNORECASE,
)
_DEAR = re.compile(
    r"(?:^|\n)\W{0,2}(?:Sir|Madam|Sirs|Dear (?:Sir|Editor|Madam)|To the [Ee]ditor|Re)\b ?[:,;–—-]"
)
_DIED = keyed(
    r"\b(?:dies|died|dead),? (?:at|aged|age) \d{2,3}\b|\bobituar(?:y|ies)\b|\b(?:aged |, )\d{2,3}, (?:dies|has died|is dead)\b|\(?\b1[89]\d\d ?[-–] ?20\d\d\b\)?",
    re.IGNORECASE,
)
_WHO_DIED = keyed(
    r"\bwho (?:has |have )?died\b[^.]{0,60}\b(?:aged?|at the age of|at) (?:of )?\d{2,3}\b|\b(?:has|have) died(?:,)? (?:at home |in hospital )?(?:aged?|at the age of) \d{2,3}\b",
    re.IGNORECASE,
)
_PAGE = keyed(  # a fact check, a page of anniversaries, a quiz
    r"\bfact[- ]?check(?:s|ed|ing)?\b|\b(?:hoax|debunked|myth-?busting)\b"
    r"|\bon this day\b|\btoday in history\b|\bthis (?:day|week|month) in (?:history|\d{4})\b|^\W*(?:\d+|fifty|forty|thirty|twenty|sixty|seventy|a hundred|ten) years ago\b"
    r"|\bfrom the archives?\b|\b(?:the|our|news|weekly|daily|\w+day) quiz\b|\bquiz of\b|\bquiz\W*$|^\W*quiz\b|\bcrossword\b|\b(?:summer|holiday|beach|winter|weekend) reads\b|\b(?:best )?(?:books|paperbacks) of the\b|\bhoroscopes?\b|^\W*(?:job )?vacanc(?:y|ies)\b|\bwe(?:'re| are) hiring\b|\binternships?\b|\bcall for (?:papers|applications|abstracts|submissions)\b|^\W*(?:save the date|invitation:|registration (?:is )?open)|\btv (?:guide|tonight|listings)\b",
    re.IGNORECASE,
)
_HOAX = re.compile(
    r"\W*(?:no|nope),? [A-Z][^\n]{2,60}\b(?:is|are|has|have|did|does|was|were|will|do)(?:n't| not)\b[^\n]*\s[\s\S]{0,500}\b(?:posts? (?:shared|that|claims?|says?)|shared [\d,.]+ |viral\b|social media|we rate)",
    re.IGNORECASE,
)
_EXPERT = r"(?:fellow|professor|lecturer|researcher|analyst|columnist|emeritus|historian|commentator|strategist)\b"
_BY_EXPERT = re.compile(
    rf"\n\W{{0,2}}By [A-Z][^.\n]{{3,60}},? (?:[\w-]+ ){{0,3}}{_EXPERT}[^.\n]{{0,80}}\n"
)
_OF_HIM = keyed(  # the last line of a guest's piece says who he is
    rf"\n\W{{0,3}}(?:The (?:author|writer)|[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){{1,3}}) (?:is|was|teaches|writes|served)\b[^\n]{{0,60}}\b(?:{_EXPERT}|teaches|author of|former)[^\n]{{0,200}}\s*$"
)
_YEARS = re.compile(r"(?:^|\n)\W{0,3}(?P<year>(?:1[5-9]|20)\d\d) ?(?:[-–—:.]|\n) ?[A-Z]")
_VIEWS = (  # how a columnist speaks; two manners of them make a column
    keyed(
        r"\bI(?:'m| am| have|'ve)? (?:not )?(?:think|doubt|believe|suspect|fear|confess|admit|wonder|suppose|dare say|cannot help|tired|sick|sceptical|skeptical|watched|argued|would (?:rather|say|argue|suggest)|for one|find it|can see why|know of no|am told|keep hearing|write this|long argued)\b"
    ),
    keyed(r"(?:^|[.?!] )(?:So |And |But )?[Ll]et (?:us|me)\b|(?:^|[.?!] )[Ll]et's\b"),
    keyed(
        r"\b(?:[Ww]e|[Yy]ou|[Oo]ne|[Ii]t|they|[Tt]he \w+|[A-Z]\w+) (?:must (?:not )?|should (?:not )?|ought (?:not )?to |needs? to |would do well to |has no business |have no business )\w+"
    ),
    keyed(r"(?:^|[.?!] )(?:Suppose|Imagine|Picture|Consider|Ask yourself|Make no mistake|Spare me)\b"),
    keyed(r"\b(?:of course|frankly|surely|alas|nonsense|folly|absurd|to be sure|in truth|the truth is|the answer is|the question is|not a moment too soon|high time)\b"),
)  # fmt: skip
_VIEWED = 4  # manners, or three with two questions, that a column has
_PLAYED = keyed(
    r"\b(?:none of (?:it|this|that) (?:has (?:yet )?happened|is real|took place|is true)|crisis game|role-?play\w*|(?:mock|model) (?:summit|nato|un|united nations|parliament|council|conference)"
    r"|(?:took|take|taking|play|playing|played) the (?:parts|roles) of|\", played by|escape room|in the version played|(?:split|divided) into teams|thought experiment)\b",
    re.IGNORECASE,
)
_POLL = keyed(
    r"\b(?:polls?(?:ed|ster)?|survey(?:s|ed)?|respondents|margin of error|adults|percentage points|questioned|(?:one|two|three) in (?:three|four|five|ten)|approval)\b",
    re.IGNORECASE,
)
_MARKET = keyed(
    r"\b(?:nikkei|kospi|asx 200|ftse|dow jones|s&p 500|topix|hang seng|dax|cac 40|traders|bond yields|basis points|stocks|bourse|exporters|brokers?)\b",
    re.IGNORECASE,
)
_INDEX = keyed(
    r"\b(?:Nikkei|Kospi|KOSPI|ASX 200|FTSE|Dow Jones|S&P 500|Topix|Hang Seng|DAX|CAC 40|[Ss]tocks)\b"
)
_FIRST = 250  # characters in which a market report names its index
_SUPPOSED = re.compile(
    r"\n\W{0,3}(?:Suppose that|Imagine that|Picture this|It is (?:a |the )?(?:\w+day|morning|year|spring|summer|autumn|winter)[^.\n]{0,30}\b20[3-9]\d)\b"
)
_WHAT_IF = keyed(  # of a title: what may come, told in several ways
    r"\bwhat if\b|\b(?:two|three|four|five|six|seven|[2-7]) (?:possible |plausible |likely )?(?:futures|scenarios|endings|ways (?:it|this|the|an?|that)\b)|\bwhat (?:would|could|might) [^?]{3,60} look like\b|\b(?:could|would|might|should) [^?]{3,80}\?\W*(?:a debate)?$"
    r"|^\W*(?:imagine|imagining|suppose|picture this)\b|^\W*if (?!.{0,60}\b(?:says|said|vows|warns|tells)\b)[^,]{3,60},.*\?$",
    re.IGNORECASE,
)
_DRAFT = keyed(r"\bDRAFT\b|\b[Dd]raft (?:text|version|statement|communiqu[eé])\b")
_BRACKETED = re.compile(r"\[[^\]\n]{2,60}\]")  # what is not yet agreed on
_HEAD = 900  # characters in which a game says that it is one


def is_no_news(article: Article) -> bool:
    """Tell a text that reports nothing of its own day, by how such texts are made (C4)."""
    plain, head = article.plain, article.text[:_WHOLE]
    title = plain.split("  ", 1)[0]
    if _PLAYED.search(plain[:_HEAD]) or _DIED.search(title) or _WHO_DIED.search(plain, 0, _OPENING):
        return True
    gone = [m for m in _YEARS.finditer(head) if int(m["year"]) < article.today.year]
    if _WHAT_IF.search(title) or _PAGE.search(title) or _HOAX.match(head) or len(gone) > _MANY:
        return True
    if _LETTERS.search(title) or len(_DEAR.findall(head)) > 1:
        return True
    if _DRAFT.search(plain[:_OPENING]) and _BRACKETED.search(plain):
        return True
    opening = plain[:_OPENING]
    if _distinct(_POLL, opening) >= _MANY:
        return True
    if _INDEX.search(opening[:_FIRST]) and _distinct(_MARKET, opening) >= _MANY:
        return True
    return _is_review(plain) or _is_column(article) or _SUPPOSED.search(head) is not None


def _distinct(trade: Keyed, words: str) -> int:
    return len({m.group().lower() for m in trade.finditer(words)})


def _is_review(plain: str) -> bool:
    if not _WORK.search(plain[:_OPENING]):
        return False
    titled = _WORK.search(plain.split("  ", 1)[0]) is not None
    return _distinct(_CRITIC, plain[:_WHOLE]) > _MANY - titled


def _is_column(article: Article) -> bool:
    """Tell a column no label gives away: by its author, its questions, "I" and "we must"."""
    if _BY_EXPERT.search(article.text[:_WHOLE]) or _OF_HIM.search(article.text[-_OPENING:]):
        return True
    body = [line for line in article.lines if line.rank == "body" and not line.own]
    words = [line.text for line in body if '"' not in line.text and not line.quotes]
    manners = sum(any(view.search(text) for text in words) for view in _VIEWS)
    asked = sum(text.endswith("?") for text in words)
    return manners + (asked > 1) >= _VIEWED
