"""Dates that are not an event's: the day something was said, datelines, header lines."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.keyed import keyed

# --- the day of saying -----------------------------------------------------------------------

_SAYING: Final = (
    r"(?:said|says|saying|told|tells|announced|announcing|reported|confirmed|stated|denied|noted|"
    r"added|disclosed|revealed|wrote|posted|tweeted|declared|commented|according to|quoted"
    r"|speaking|spoke to (?:reporters|journalists|media))"
)
_SAID_BEFORE: Final = keyed(
    rf"(?:\b{_SAYING}(?: (?:reporters|journalists|media|lawmakers|parliament|in|at|to|by|from|the"
    r"|an?|his|her|its|news|press|agency|briefing|conference|social|here|[A-Z][\w.'’-]*)){0,6}?"
    r"|\b(?:in|at|during) (?:an?|the|his|her|its|their) (?:[\w-]+ ){0,3}(?:statement|interview"
    r"|speech|post|press release|release|briefing|conference|address|tweet|readout|letter|report)"
    r"(?: (?:from|by|to|in) [\w .'’-]{1,30})?"
    r"|\b(?:statement|announcement|remarks|comments) (?:issued |released |made |published )?"
    r"|\b[Ii]t (?:has )?(?:only )?(?:emerged|transpired|became known|come to light|came to light|was (?:revealed|disclosed|learn(?:ed|t))))"
    r",?(?: (?:late|early|earlier|on|in|at|here|over))*\s*$"
)
_SAID_AFTER: Final = re.compile(
    rf"^,? (?:[\w'’.-]+,? ){{0,7}}?{_SAYING}\b(?! (?:on|that day))", re.IGNORECASE
)
_SAYS_THEN: Final = re.compile(
    r"^ (?:(?:\w+ly|also|again|itself) )?(?:said|says|told (?:reporters|journalists|parliament)"
    r"|announced|reported|confirmed|stated|noted|disclosed|revealed|declared)\b(?! by\b)"
)
_OPENING: Final = re.compile(
    r"(?:^|[.!?][\"”’]?\s+)(?:(?:Late |Early |Earlier )?[Oo]n )?$",
)

_FR_BEFORE: Final = re.compile(
    r"\b(?:a|ont) (?:également |aussi )?(?:déclaré|annoncé|indiqué|affirmé|précisé|assuré|souligné|"
    r"confirmé|estimé|fait savoir|rapporté|démenti|dit)(?: à la presse)?,? (?:ce |le )?$"
    r"|\b(?:dans un communiqué|lors d['’]une conférence de presse)(?: publié"
    r"| diffusé)?,? (?:ce )?$",
    re.IGNORECASE,
)
_DE_BEFORE: Final = re.compile(
    r"\b(?:sagte|sagten|erklärte|erklärten|teilte|teilten|kündigte|kündigten|betonte|bestätigte|"
    r"berichtete|schrieb|hieß es|sprach)\b[^.,;:]{0,60}?\b(?:am|an diesem) $",
    re.IGNORECASE,
)
_DE_AFTER: Final = re.compile(
    r"^[^.,;]{0,50}\b(?:mitteilte|mitteilten|sagte|erklärte|berichtete|bekanntgab|mit)\b\s?[.,]"
)
_KO_VERB: Final = (
    r"(?:밝혔|전했|말했|발표했|설명했|보도했|강조했|알렸|덧붙였|언급했|공개했|부인했|일축했"
    r"|알려졌|전해졌|파악됐|확인됐|밝혀졌|보도됐|통보했)"
)
_KO_AFTER: Final = re.compile(
    rf"^(?:\s?\([^)]*\))?\s?(?:[가-힣]+(?:에서|통해|을|를|에)\s){{0,4}}{_KO_VERB}"
)
_KO_TOPIC: Final = re.compile(r"(?:은|는|이|가|께서)\s(?:[^\s]+에서\s)?$")
_KO_END: Final = re.compile(rf"고\s{_KO_VERB}다[.\"”]?\s*$")
_KO_STOP: Final = re.compile(r"(?<=다)[.\"”]")
_KO_AHEAD: Final = re.compile(r"오는|다가오는|다음|내달|내년|내일")
_JA_STOP: Final = re.compile("。")
_JA_VERB: Final = (
    r"(?:明らかにした|発表した|述べた|語った|強調した|伝えた|報じた|説明した|否定した|公表した"
    r"|話した|分かった|わかった|判明した|表明した|表明しました"
    r"|明らかにしました|発表しました|述べました|伝えました)"
)
_JA_AFTER: Final = re.compile(
    rf"^(?:[(（][^)）]*[)）])?(?:の[^、。]{{0,14}}会見で|に)?、?{_JA_VERB}"
)
_JA_TOPIC: Final = re.compile(r"[はが、]$")
_JA_END: Final = re.compile(rf"(?:と|を){_JA_VERB}。?[」]?\s*$")
_ZH_AFTER: Final = re.compile(
    r"^(?:[(（][^)）]*[)）])?(?:晚|上午|下午)?(?:在[^，。]{1,16}(?:上|中|表示|说))?"
    r"(?:表示|宣布|说|說|称|稱|透露|发布|發布|指出|证实|證實|发表声明|强调|否认|通报|回应)"
)

# --- datelines -------------------------------------------------------------------------------

_HEADER: Final = re.compile(
    r"^\W*(?:(?:last )?updated|published|posted|modified|issued|date|released?|기사입력|입력"
    r"|수정|등록"
    r"|게시|송고|발행|更新|公開|配信|掲載|发布时间|來源|来源|发布于|publié|mis à jour|stand"
    r"|veröffentlicht"
    r"|aktualisiert)|\|",
    re.IGNORECASE,
)
_BEFORE_DATE: Final = re.compile(r"(?:[A-ZÀ-Þ][\w .,'’/()-]{0,60})?$")
_PLACES: Final = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]*,? ?(?:[|–—-] )?){0,4}$")
_ALONE: Final = re.compile(r"[ .,|]*(?:\d{1,2}[:.]\d\d[^\n]{0,12})?(?:\n|$)")
_AFTER_DATE: Final = re.compile(
    r"\.?,? ?(?:\d{4} ?)?(?:\([A-Z][\w /.-]{1,30}\) ?(?:--?|–|—|:)|\(dpa[^)]*\)|--|–|—|-)\s"
)
_CJK_WIRE: Final = re.compile(r"\s?(?:电|電|讯|訊|报道|報道|消息|[=＝](?!\s?\d)|】|聯合|연합)")
_CJK_OPEN: Final = re.compile(r"^(?:[（(【\[][^】）)\]]{0,14}|.{0,14}[社网報报电])$")


def is_attribution(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether a date is that of a saying: "said on Monday", "On Monday, the ministry said".

    Args:
        text: The whole text.
        start: Where the date begins.
        end: One past its last code point.
        language: BCP 47 primary subtag.
    """
    if text[end : end + 2] in {"'s", "’s"}:
        return False
    line = text.rfind("\n", 0, start) + 1
    before, after = text[max(line, start - 90) : start], text[end : end + 160].split("\n", 1)[0]
    if language == "ko":
        ahead = _KO_AHEAD.match(text, start) is not None
        return not ahead and _cjk(before, after, _KO_AFTER, _KO_TOPIC, (_KO_END, _KO_STOP))
    if language == "ja":
        return _cjk(before, after, _JA_AFTER, _JA_TOPIC, (_JA_END, _JA_STOP))
    if language == "zh":
        return _ZH_AFTER.match(after) is not None
    if language == "fr":
        return _FR_BEFORE.search(before) is not None
    if language == "de":
        return _DE_BEFORE.search(before) is not None or _DE_AFTER.match(after) is not None
    if _SAID_BEFORE.search(before) or _SAYS_THEN.match(after):
        return True
    return _OPENING.search(before) is not None and _SAID_AFTER.match(after[:90]) is not None


def _cjk(
    before: str,
    after: str,
    verb: re.Pattern[str],
    topic: re.Pattern[str],
    ends: tuple[re.Pattern[str], re.Pattern[str]],
) -> bool:
    """A date just before the verb of saying, or after the topic of a sentence ending in one."""
    if verb.match(after):
        return True
    if topic.search(before) is None:
        return False
    end, stop = ends
    closing = stop.search(after)
    sentence = after[: closing.end()] if closing else after
    return end.search(sentence) is not None


def is_dateline(text: str, start: int, end: int) -> bool:
    """Tell whether a date stands in a dateline or a header line, where nothing happens."""
    line = text.rfind("\n", 0, start) + 1
    if start - line > 80:
        return False
    stop = text.find("\n", end)
    whole = text[line : stop if stop >= 0 else len(text)]
    if len(whole) < 140 and _HEADER.search(whole):
        return True
    if _PLACES.match(text[line:start]) and _ALONE.match(text, end):
        return True
    head, tail = text[line:start], text[end : end + 50]
    if _CJK_OPEN.match(head) and _CJK_WIRE.match(tail):
        return True
    return _BEFORE_DATE.match(head) is not None and _AFTER_DATE.match(tail) is not None
