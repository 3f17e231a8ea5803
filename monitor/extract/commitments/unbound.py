"""Words of a promise by which no side binds itself: made up, partisan, private, civil, feared.

A trigger may be met by a player in a game, a party out of office, a dentist, a shipper of cars or
someone who fears what others will do. None of them has authority over what is promised (C1, C4).
"""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.extract.commitments.outsiders import is_aid, of_outsider
from monitor.extract.commitments.own_use import ABROAD, own_use
from monitor.extract.keyed import keyed
from monitor.types import Status

if TYPE_CHECKING:
    from monitor.extract.draft import Draft
    from monitor.extract.reading import Article, Line

_MADE_UP = keyed(
    r"\b(?:in|under) (?:the|a|this|one|its|that) (?:\w+ )?(?:scenario|simulation|war[- ]game|storyline|plot)\b|\b(?:film|novel|thriller|play|series|drama|comedy),? (?:in which|about|where)\b|\bmake-believe\b|\bfictional\b"
    r"|\b(?:pupils|students|players?|teams?|delegates|actors) (?:playing|acting as|standing in for|posing as)\b|\bmodel (?:NATO|UN|United Nations)\b"
    r"|'s (?:\w+ )?(?:novel|film|thriller|play)\b|\bone of the players\b|^(?:THE )?(?:CLAIM|Claim|RUMOU?R|Rumou?r|MYTH|Myth)\W*[:—–-]",
    re.IGNORECASE,
)
_CRIME = keyed(
    r"\b(?:sham|bogus|(?<!be )(?<!been )(?<!is )(?<!are )forged(?! (?:in|on|at|by|from)\b)|fake|pos(?:ed|ing) as|fraud\w*|swindl\w+|gang|court heard|courts? (?:in [A-Z]\w+ |on \w+ )?(?:ordered|orders|ruled|rules|sentenced|fined|found)|prosecutors? (?:said|say|told|allege)|defendants?|pleaded (?:not )?guilty|testif(?:y|ied|ies)|indict(?:ed|ment)|(?:told|tells|telling) (?:the |an? )?(?:[\w-]+ ){0,3}(?:court|jury|judges?|tribunal|inquest)|(?:court|jury|tribunal|inquest|trial) (?:was|has been|had been) told)\b",
    re.IGNORECASE,
)
_PARTISAN = keyed(
    r"\b(?:if (?:elected|re-elected|returned to (?:power|office)|it wins|they win|they hold|voted)|balance of power|manifesto|election (?:promise|pledge|platform)|on the campaign trail|open letter|letter of protest|petition|early day motion)\b"
    r"|\bA (?:future )?(?:Labou?r|Conservative|Coalition|Liberal|Democratic|Republican|Green|National)[\w -]{0,20} government would\b"
)
_BILL = keyed(
    r"\b(?:bill|motion|draft law|amendment)\b (?:[\w-]+ ){0,3}?(?:that|which) (?:would|could|lets?|allows?|will|requires?|aims|calls)\b|\bvoted down\b"
)
_PASSED = re.compile(
    r"\b(?:passed|approved|adopted|enacted|cleared|passes|approves|adopts|signed|became law|ratified|voted (?:for|through|to|in favou?r|\d+))\b"
)
_PRIVATE = keyed(
    r"\b(?:dentist|farmer|nurse|teacher|pensioner|pupil|family|couple|widow(?:er)?|businessman|businesswoman|billionaire|philanthropist|volunteer|charity|charities|museum|gallery|zoo|church|band|singer|actor|artist|novelist|brewer|chef|filmmaker|(?:film|[A-Z][a-z]+an) director|shareholder|trade union|activist|community of|residents|(?:city|town|district|regional|county|borough|local) council|mayor|municipality|university|universities|(?<!staff )(?<!war )(?<!defence )(?<!defense )college|members of the \w+ community)s?\b"
    r"(?:(?!\b(?:said|says|told|that|and|but|where|after|when|as|while|for)\b)[^.;:\"]){0,60}$"
)
_LEISURE = keyed(
    r"\b(?:\w*museums?|galler(?:y|ies)|zoos?|films?|festivals?|orchestras?|exhibitions?|touris[mt]s?|hotels|holidaymakers?|pilgrims?|dawn service|scholarships?|supermarkets?|refunds?|customers|semiconductors?|memory (?:chips?|maker)|wafers?|lithography|salmon|seafood|chefs?|musicals?|west end|theatres?|basketball|netball|shoppers|consumers?|lotter(?:y|ies)|airlines?|airways|prizes?|koalas?|pandas?|concerts?|rail pass(?:es)?|working holiday|petition|athletes|wingers?|strikers?|midfielders?|footballers?|goalkeepers?|sponsorship|(?:metro|commuter|high-speed|electric) trains?|supply trains|metro|wind (?:farms?|turbines?)|turbine maker|solar (?:farms?|panels?)|chip (?:plant|maker)s?|chipmakers?|battery (?:plant|maker|cells?)s?|car ?makers?|automakers?|gas carriers?|LNG|with gas|gas (?:deal|supply|supplies|field)|shipowners?|airliners?|passenger (?:jets?|aircraft|planes?|ferr(?:y|ies))|studio|vases|perfume|cosmetics|olympi\w+|(?:winter|summer) games|championships?|working-holiday|wreath|trophy|honorary degree|medals?|flu|shareholders?|dairy|beef|lamb|wine|pay rise|emission targets?|cathodes?|anodes?|electric[- ]vehicles?|petrochemicals?|paintings?|brewer(?:y|ies)|beer|whisky|grocer\w*|convenience stores?|chip-machine|smartphones?|whalers?|mascots?|(?:university|asian|commonwealth|pan-american) games|sister cit(?:y|ies)|mayors?|twinned|twin towns?|tulips)\b",
    re.IGNORECASE,
)
_OWN_WORKS = re.compile(  # what a firm spends on itself
    r"\b(?:spend|invest|pour|plough|put)(?:s|ed|ing)?\b[^.;:]{0,60}\b(?:on|in|into|at|to (?:expand|build|upgrade|modernise|double|enlarge)) (?:its|their|his|her|the company's|the group's) (?:own )?(?:[\w-]+ ){0,3}?(?:plants?|factor(?:y|ies)|shipyards?|yards?|headquarters|research|production|lines?|capacity|foundry|assembly)\b"
)
_AT_HOME = keyed(  # what befalls a country, which helps its own
    r"\b(?:ferry fire|blaze|derail\w+|capsiz\w+|train crash|air crash|plane crash|shipwreck|earthquakes?|quakes?|floods?|flooding|typhoons?|cyclones?|hurricanes?|wildfires?|bushfires?|landslides?|tsunamis?|eruption|blizzards?|heatwaves?|drought|tornado(?:es)?)\b",
    re.IGNORECASE,
)
_TRIAL = keyed(
    r"\b(?:jailed|sentenced|convicted|acquitted|pleaded|arrested|(?<!for )(?<!find )(?<!detect )(?<!spot )(?<!of )(?<!against )(?<!stop )smuggl\w+|defendants?|(?:was|were) charged|on trial|fraudsters?|extradit\w+)\b",
    re.IGNORECASE,
)
_DISPUTE = keyed(
    r"\b(?:(?:trade|labou?r) unions?|the union|unions|walk(?:s|ed)? out|walkout|pay (?:talks|offers?|deal|claim|dispute)|wages?|picket\w*|strikers)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"\W*(?:to )?(?:[\w-]+ ){0,4}?(?:appointments?|nominations?|promotions?|pardons?|candidac\w+|new ambassadors?)\b"
)
_STAKES = keyed(
    r"\b(?:buy(?:ing)?|acquir(?:e|ing)|take over|purchase|merge with) (?:the |an? |its |[A-Z]\w+'s )?(?:[\w-]+ ){0,3}?(?:maker|manufacturer|firm|company|rival|subsidiary|builder|start-?up)\b|"
    r"\b(?:in (?:sales|revenues?|profits?|earnings)|stakes? in|(?:new|its|their|more) shares|bonds?|dividends?|letters? of (?:credence|congratulation)|petition|credentials|note of protest|(?:the|its) (?:rotating )?(?:chair|chairmanship|presidency|baton|gavel|helm|torch|flag|trophy)|fishermen|suspects?|fugitives?|defectors?|remains of|bodies of)\b"
)
_SERIOUS = keyed(
    r"\b(?:defen[cs]e|militar\w*|arm(?:y|ies|ed|oured|ored|ou?r|s)|nav(?:y|al)|air force|troops|soldiers|missiles?|tanks?|howitzers?|weapons?|munitions?|ammunition|shells|howitzers?|fuzes?|NATO|Ukrain\w*|Kyiv|alliance|warships?|frigates?|submarines?|drones?|radars?|sanctions)\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"\b(?:security|minist(?:er|ers|ry|ries)|government|ambassador|embassy|cabinet|parliament|lawmakers|war)\b",
    re.IGNORECASE,
)
_ALL_TRADE = 2  # words of trade, by which a text is a firm's though a minister has his say
_TRADES = re.compile(
    r"\b(?:chief executive|tax credits?|demand for|suppliers?|expand|shares|shareholders|investors|analysts|customers?|dealers|revenue|profits?|margins?|order book|stakes?|compan(?:y|ies)|firms?|Co\.|Corp\b|Inc\b|Ltd|plc|subsidiary|acquisition|merger?|licens\w+|shipowner|venture)\b"
)
_GOVERNED = re.compile(
    r"\b(?:fear(?:s|ed|ing)?|worr(?:y|ies|ied)|dread(?:s|ed)|suspect(?:s|ed)?|claim(?:s|ed|ing)|alleg(?:es|ed|ing)|hop(?:e|es|ing)|wish(?:es)?|expects?|predict(?:s|ed)?|forecasts?|believes?|bets?|speculat(?:es|ed|ing)|imagines?|confident|hopeful|optimistic)\b(?: that)? (?=[A-Z]|the |its |his |it |they )(?:(?!\b(?:said|says|announced|and)\b)[^.;:\"]){0,80}$"
    r"|\b(?:propos|recommend|suggest|urg|demand|insist|argu)(?:e|es|ed|s|ing)? that\b(?:(?!\b(?:said|says|announced)\b)[^.;:\"]){0,90}$"
)
_ASKED_TO = re.compile(  # "called on the government of Ms Vik to": it has not answered
    r"\b(?:call(?:ed|s|ing)? (?:on|upon|for)|urg(?:e|ed|es|ing)|ask(?:ed|s|ing)?|press(?:ed|es|ing)?|demand(?:s|ed|ing)?|lobb(?:ied|ies|ying)|petition(?:ed|s|ing)?|appeal(?:ed|s|ing)? (?:to|for)|push(?:ed|es|ing)|beg(?:ged|s|ging)?|implor(?:ed|es|ing)|encourag(?:ed|es|ing)|(?<!of )pleas? (?:to|for))\b(?:(?!\b(?:said|says|and|agreed|announced|after|but|which|who|has|have)\b)[^,;:\".]){2,90} to (?:\w+ly )?$"
    r"|\b(?:should|must|ought to)\b(?! (?:it|he|she|they|we|the|[A-Z]))(?:(?!\b(?:said|says|agreed|announced|confirmed|but|which|who|and)\b)[^.;:\"]){2,70}$"
    r"|\b(?:is|are|was|were|been|being) (?:asked|urged|pressed|begged|petitioned|encouraged|called (?:on|upon)) to (?:\w+ly )?$"
)
_ANYBODY = re.compile(  # "and countries put money into it": a rule, nobody's promise
    r"(?:^\W*|[,;:] (?:and |but )?|\b(?:and|that|which|where|by which|under which) )(?:countries|nations|allies|members|partners|governments|donors|states|companies|volunteers) (?:\w+ly )?$"
)
_UNDECIDED = re.compile(
    r"\b(?:nothing (?:has|had) been decided|no decision (?:has|had) been (?:made|taken)|(?:has|had|have) not (?:yet )?decided|(?:is|was) not true|denied the report)\b"
)
_RESTATED = re.compile(r"\b(?:remain(?:s|ed|ing)?|stays?) (?:\w+ly |still )?$")
_ANY_SUCH = re.compile(
    r"(?:^|[,;] )\W*(?:But |And |Yet |Then )?(?:[Aa]n?|[Aa]ny|[Ss]uch an?) [^,;]{3,60}$"
)
_DIFFER = re.compile(r"\bagree(?:d|s|ing)? (?:to (?:disagree|differ)|that they differ)\b")
_NOBODY = re.compile(r"\W*(?:What (?:is|was|remains|remained)|Neither|None of|Nobody|No one)\b")
_WOULD_HAVE = re.compile(
    r"\b(?:would|could|might|should) (?:\w+ly |also |then |itself )?have (?:\w+ly )?(?:been )?\w+$"
    r"|\b(?:[Ss]uppose|[Ii]magine|[Aa]ssume|would mean|would imply|as if|as though)\b(?: that)? [^.;:\"]{2,90}$"
)
_CLASSROOM = keyed(
    r"\b(?:Year \d{1,2}|[Pp]upils|[Ss]choolchildren|[Cc]lassmates|[Ss]ixth-formers|[Ss]chool council)\b"
)
_CAMPAIGN = keyed(
    r"\b(?:polling day|campaign trail|manifestos?|hustings|leaders' debate|election debate|trade(?:d)? promises|on the stump)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:that|which|what) (?:the|this|that|its|their) $")
_NEVER_DONE = re.compile(r"\b(?:would|could|might|should|ought to) (?:\w+ly |also )?$")
_PROPOSAL = re.compile(
    r"\b(?:think[- ]tanks?|(?:report|paper|panel|study|institute|cent(?:re|er)|commission) (?:\w+ )?(?:urges?|wants|proposes|recommends|calls|says|argues)|proposal|proposes|recommends|manifesto)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:said|says|announced|confirmed|told|added|disclosed|revealed|according|pledged|promised|agreed)\b"
)
_OF_ONE_MIND = re.compile(  # a view is no deliverable (C1)
    r",?(?: (?:in|on|to))? (?:the|their|this) (?:view|opinion|assessment|conviction|understanding|recognition)\b"
    r"|,? that (?:the |both |their |regional |global ){0,2}(?:security|stability|peace|situation|threats?) [^.;]{0,90}"
    r"\b(?:is|are|was|were|remains?) (?:in(?:separable|divisible|terlinked|tertwined)|linked|connected|shared|grave|serious)\b"
)
_IN_A_POLL = re.compile(r"(?:support|back|favou?r|oppose)\b")
_HOSTILE = frozenset({"kp", "ru", "by"})
FOES = _HOSTILE | {"ir", "cn"}  # to whom nobody here binds himself
_CLAIMED = frozenset(
    {Status.PLEDGED, Status.AGREED, Status.SIGNED, Status.OFFERED, Status.ALLOCATED}
)


def unbound(draft: Draft, tail: int, article: Article) -> bool:
    """Tell whether the words of a promise show that no side binds itself by them.

    Args:
        draft: The promise, its givers and receivers read.
        tail: Where its words end.
        article: The whole of it.
    """
    line, plain = draft.line, article.plain
    if draft.kind != "commitment":
        return False
    if draft.status is Status.DENIED:
        return own_use(draft, article)
    before, trigger = plain[line.start : draft.start], plain[draft.start : draft.end]
    if _NOBODY.match(line.text) or _WOULD_HAVE.search(before + trigger):
        return True
    if _DIFFER.search(line.text) and not draft.amount:
        return True
    if _MADE_UP.search(line.text) or _CRIME.search(line.text) or _PARTISAN.search(line.text):
        return True
    if draft.rule == "commit.title-to" and _UNDECIDED.search(plain, line.end):
        return True  # a headline that its own text takes back
    if of_outsider(before) or _PRIVATE.search(before) or _GOVERNED.search(before):
        return True
    if _ASKED_TO.search(before) or _ANYBODY.search(before) or _among_foes(draft):
        return True
    if _BILL.search(line.text) and not _PASSED.search(line.text):
        return True
    return (
        _only_words(before, trigger, plain[draft.end : tail], draft, article)
        or _civil(draft, tail, article)
        or own_use(draft, article)
    )


def _among_foes(draft: Draft) -> bool:
    """Tell what hostile sides give each other, which others say of them (C1)."""
    givers = {s for p in draft.givers for s in p.sides}
    things = draft.rule in {"commit.being-given", "commit.received-all"}  # "Russian Shaheds are"
    if (things or draft.line.rank == "title") and givers and givers <= FOES - {"cn"}:
        return True
    handed = draft.status in {Status.DELIVERED, Status.PARTLY_DELIVERED}
    if handed and set(draft.sides) <= FOES:
        return True
    return len(draft.sides) > 1 and set(draft.sides) <= _HOSTILE


def _only_words(before: str, trigger: str, words: str, draft: Draft, article: Article) -> bool:
    """Tell what would have been, what a paper proposes and what is only held to."""
    if trigger.startswith("have") and _NEVER_DONE.search(before):
        return True
    if trigger.lower().startswith("committed") and _RESTATED.search(before):
        return not draft.amount
    if draft.rule == "commit.gift-goes" and trigger.endswith("would") and _RELATIVE.search(before):
        return True
    if not draft.amount and (trigger.endswith(" view") or _OF_ONE_MIND.match(words)):
        return True
    if not trigger.startswith("would"):
        return False
    if _IN_A_POLL.match(words) or (_ANY_SUCH.search(before) and not _vouched(draft.line, article)):
        return True
    head = " ".join(line.text for line in article.lines[:3])
    return _PROPOSAL.search(head) is not None and not _REPORTED.search(draft.line.text)


def _vouched(line: Line, article: Article) -> bool:
    """Tell whether somebody says what "would" be, in the sentence or within the two before it."""
    near = article.lines[max(0, line.index - 2) : line.index + 1]
    return any(_REPORTED.search(other.text) or '"' in other.text for other in near)


def _civil(draft: Draft, tail: int, article: Article) -> bool:
    """Tell trade, art and travel from what states owe each other."""
    line, plain = draft.line, article.plain
    words = plain[draft.end : tail]
    if _STAFF.match(words) or _STAKES.search(words) or _OWN_WORKS.search(plain, draft.start, tail):
        return True
    head = " ".join(line.text for line in article.lines[:2])
    if len(draft.sides) == 1 and _AT_HOME.search(head) and not ABROAD.search(line.text):
        return True
    if _TRIAL.search(head) or _CAMPAIGN.search(head) or _CLASSROOM.search(head):
        return True
    if _SERIOUS.search(line.text):
        return False
    if _DISPUTE.search(f"{head} {line.text}"):
        return True
    serious = _SERIOUS.search(plain) is not None
    if not (_SERIOUS.search(head) or is_aid(draft)):
        if _LEISURE.search(f"{head} {line.text}"):
            return True
        if not serious and len({m.group().lower() for m in _LEISURE.finditer(plain)}) > 1:
            return True
    if serious or is_aid(draft):
        return False
    trades = {m.group().lower() for m in _TRADES.finditer(plain)}
    return len(trades) > _ALL_TRADE or (bool(trades) and not _PUBLIC.search(plain))


def third_hand(draft: Draft, article: Article) -> bool:
    """Lower what spies say of two others (C5); tell whether a hostile side says it."""
    if draft.status not in _CLAIMED or len(draft.sides) < 2:
        return False
    teller = _teller(draft, article)
    if teller and teller <= _HOSTILE and not teller & set(draft.sides):
        return True
    if _SPIES.search(draft.line.text):
        draft.status = Status.UNCONFIRMED
    return False


_SPIES = keyed(
    r"(?i)\b(?:intelligence|spy|security service)(?: (?:service|agency|agencies|officials))?(?: \w+){0,2} (?:said|says|told|believes?|reported)\b"
)
_SAYS = re.compile(r"'?s?(?: [\w-]+){0,4}? (?:said|says|claimed|claims|told|announced)\b")


def _teller(draft: Draft, article: Article) -> set[str]:
    """Give who says before it what others promise: "Moscow said on Monday that Oslo will"."""
    for actor in draft.line.actors:
        if actor.end < draft.start and actor.sides and not actor.adjective:
            said = _SAYS.match(article.plain, actor.end, min(actor.end + 50, draft.start))
            return set(actor.sides) if said else set()
    return set()
