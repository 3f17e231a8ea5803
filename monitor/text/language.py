"""Which language a text is in, by its script and its commonest words.

Feeds name their language wrongly or not at all; a Korean entry in an "en" feed is Korean all the
same. Only enough languages are told apart to read six of them and to leave the others alone.
"""

from __future__ import annotations

import re

HEAD = 2000  # characters looked at
WORDS = {
    "en": "the of and to in that for is on was with as by at said from his her has have will be it",
    "fr": "le la les des du de et en un une dans pour que qui sur par au aux avec est a ont son",
    "de": "der die das und in den von zu mit dem des ist im für auf sich ein eine nicht hat als",
    "es": "el la los las de del y en que un una por con para se su al es lo como más ha",
    "it": "il lo la gli le di del della e che un una per con non si da sono nel alla ha dei",
    "pt": "o a os as de do da dos das e em que um uma para com não por se na no ao é",
    "nl": "de het een en van in op te dat die voor met is zijn niet aan door heeft bij om",
    "pl": "w i na z do się nie że jest o przez jak po od za dla oraz są był",
    "tr": "ve bir bu için ile de da olarak olan en daha çok gibi kadar sonra ise",
    "sv": "och i att det som en på är av för med den till inte har om ett de från",
}
COMMON = {language: frozenset(words.split()) for language, words in WORDS.items()}
LEAST, LEAD = 3, 1.5  # hits to believe a language at all; how far ahead of the hint's it must be
SCRIPTS = (
    ("ko", re.compile("[\uac00-\ud7a3\u1100-\u11ff]")),
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
LATIN = re.compile(r"[^\W\d_]")
WORD = re.compile(r"[^\W\d_]+")


def guess_language(text: str, hint: str = "") -> str:
    """Guess the language of a text.

    Args:
        text: The text, title first.
        hint: What its entry or feed says, BCP 47 or "".

    Returns:
        A primary subtag; the hint's where the text does not speak against it, "" when unknown.
    """
    head = text[:HEAD]
    claimed = hint.partition("-")[0].lower()
    letters = len(LATIN.findall(head))
    if not letters:
        return claimed
    for language, script in SCRIPTS:
        share = len(script.findall(head)) / letters
        if share > (0.1 if language in ("ko", "ja") else 0.3):
            same_script = language in ("ru", "ar") and claimed not in ("", *COMMON)
            return claimed if same_script else language
    return _latin(head, claimed)


def _latin(head: str, claimed: str) -> str:
    words = [w.casefold() for w in WORD.findall(head)]
    counts = {lang: sum(w in common for w in words) for lang, common in COMMON.items()}
    best = max(counts, key=lambda lang: counts[lang])
    if claimed in {language for language, _ in SCRIPTS}:
        claimed = ""  # none of its letters stand here
    if claimed and (claimed not in COMMON or counts[best] < max(LEAST, LEAD * counts[claimed])):
        return claimed
    if counts[best] >= min(LEAST, 1 + len(words) // 12):
        return best
    return claimed or ("en" if head.isascii() else "")
