"""Cheap signs that a date may stand near: the rules are tried only around them."""

from __future__ import annotations

import re
from typing import Final

ANCHORS: Final[dict[str, re.Pattern[str]]] = {
    "en": re.compile(
        r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG"
        r"|SEP|OCT|NOV|DEC)"
        r"|(?:Eve\b|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Nn]ight|fortnight|spring|summer|autumn|winter|Pentecost|Thanksgiving"
        r"|morrow|[Mm]orning|afternoon|evening)"
    ),
    "ko": re.compile(
        r"\d|[년월달주해]|요일|오늘|어제|그제|그저께|내일|모레|금일|간밤|하루|이틀|사흘|나흘|닷새|엿새|열흘|보름|연내|연말"
        r"|연초|연중|며칠|수일|조만간"
    ),
    "ja": re.compile(
        r"[\d年月週曜日数]|きょう|きのう|あす|あした|おととい|あさって|近く|[今来昨][春夏秋冬夜]"
    ),
    "zh": re.compile(r"[\d年月周週日天晚早晨号號近]|星期|礼拜|不久"),
    "fr": re.compile(
        r"\d|di\b|dimanche|semaine|mois|ann[ée]e|jour|hier|demain|matin|soir|janv|févr|mars|avr|mai"
        r"|juin|juil|août|sept|oct|nov|déc",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\d|tag|mittwoch|sonnabend|woche|monat|jahr|heute|gestern|morgen|jan|jän|feb|mär|apr|mai"
        r"|jun|jul|aug|sep|okt|nov|dez",
        re.IGNORECASE,
    ),
}
