"""Sentences in which a site speaks of itself, not of the news, in the languages followed here."""

from __future__ import annotations

import re

from monitor.dedupe.words import listed

# Words about the publication rather than the news: two cues make a notice.
CUES = listed(
    """
    syndicated copyright subscribe subscribers subscription newsletter auto-generated unedited
    download feed staff liability responsibility accuracy cookies premium republished permission
    reproduction prohibited reserved modifications verbatim disclaimer publisher unsubscribe
    """
)
PHRASES = (
    "all rights",
    "published by",
    "published this",
    "distributed by",
    "distributed via",
    "click here",
    "sign up",
    "telegram channel",
    "whatsapp channel",
    "this story",
    "this article",
    "this content",
    "this report",
    "this material",
    "our app",
    "our channel",
    "our readers",
    "follow us",
    "edited by",
    "editing by",
    "reporting by",
    "writing by",
    "view in full",
    "point-in-time",
    "originating organi",
    "terms of use",
    "terms of service",
    "log in",
    "first appeared on",
    "inputs from",
    "supplied by",
    "as received",
    "partner agency",
    "stories like",
    "more stories",
    "your inbox",
    "become a member",
    "appeared first on",
    "privacy policy",
    "personalised ads",
    "personalized ads",
    "our partners",
    "on your device",
    "legitimate interest",
    "unlimited access",
    "free articles",
    "advertise with us",
    "corrections policy",
    "contact the newsroom",
    "independent reporting",
    "editor:",
    "editor-in-chief",
    "our newsroom",
    "continue reading",
    "uses cookies",
    "relevant advertising",
    "your experience",
    "privacy matters",
    "access to every",
    "access to all",
    "cancel anytime",
    "email address",
    "abonnez-vous",
    "inscrivez-vous",
    "connectez-vous",
    "d\u00e9sinscrire",
    "r\u00e9serv\u00e9 aux abonn\u00e9s",
    "l'abonnement",
    "lettre d'information",
    "nos partenaires",
    "sur votre appareil",
    "vos choix",
    "fil d'une agence",
    "mentions l\u00e9gales",
    "contacter la r\u00e9daction",
    "quotidien ind\u00e9pendant",
    "en chef",
    "abonnieren",
    "abonnent",
    "kostenlos",
    "k\u00fcndbar",
    "hier anmelden",
    "ihr postfach",
    "abmeldung",
    "datenschutz",
    "impressum",
    "unabh\u00e4ngige tageszeitung",
    "chefredaktion",
    "zur redaktion",
    "auf ihrem ger\u00e4t",
    "in die verarbeitung",
    "verwendet cookies",
    "besseres erlebnis",
    "stimmen sie zu",
    "zugriff auf alle",
    "pro woche",
    "unver\u00e4ndert \u00fcbernommen",
    "von der nachrichtenagentur",
    "newsletter an",
    "ihre auswahl",
    "unsere partner",
    "e-paper",
    "nachrichtenagentur \u00fcbernommen",
    "nicht bearbeitet",
    "notre lettre",
    "nos articles",
    "droits réservés",
    "tous droits",
    "alle rechte",
    "vorbehalten",
    "derechos reservados",
    "todos los derechos",
    "無断転載",
    "複製を禁",
    "会員限定",
    "有料会員",
    "無料会員",
    "会員登録",
    "ログイン",
    "ニュースレター",
    "利用規約",
    "同意したこと",
    "メールアドレス",
    "ニュースをお届け",
    "編集部が",
    "から配信された",
    "クッキー",
    "効果測定",
    "お問い合わせ",
    "広告のお申し込み",
    "この記事は",
    "創刊",
    "配信をそのまま",
    "저작권자",
    "무단 전재",
    "재배포",
    "유료 회원",
    "무료 회원",
    "회원 전용",
    "로그인",
    "뉴스레터",
    "구독",
    "이용약관",
    "쿠키",
    "맞춤형 광고",
    "광고 문의",
    "정정 보도",
    "이 기사는",
    "창간",
    "그대로 실은",
    "동의하는 것으로",
    "이메일 주소",
    "편집국이",
    "회원 가입",
    "모든 기사",
    "版权所有",
    "未经授权",
    "转载",
    "会员专享",
    "付费会员",
    "免费注册",
    "登录后",
    "阅读全文",
    "订阅",
    "使用条款",
    "个性化广告",
    "缓存文件",
    "刊登广告",
    "更正声明",
    "本文",
    "本站",
    "创刊",
    "供稿",
    "\u00a9",
)
CLAIMS = ("copyright", "\u00a9", "(c) ", "(reporting by", "reporting by")
# What blogging software puts below a post, the post's headline in the middle.
SOFTWARE = ("the post ", "der beitrag ", "l'article ", "la entrada ", "l'articolo ")
FIRST = (
    " appeared first on ",
    " was first published on ",
    " first appeared on ",
    " erschien zuerst ",
    " est apparu en premier ",
    " apareci\u00f3 primero en ",
    " proviene da ",
)
# The same without the words before the headline: an outlet's name ends the line.
CARRIED = re.compile(
    r"(?:appeared first on|was first published on|erschien zuerst (?:auf|bei)|en premier sur)"
    r" [^ .]+(?: [^ .]+){0,3}\.?$"
)
SAID = (*PHRASES, *sorted(CUES))
PLAIN = tuple(said for said in SAID if said.isascii())
INVITING = (
    "newsletter",
    "cookie",
    "subscri",
    "abonn",
    "inscrivez-vous",
    "ニュースレター",
    "会員",
    "クッキー",
    "뉴스레터",
    "쿠키",
    "订阅",
    "会员",
)
BRIEF = 2  # spaces of a sentence beside a notice that may tell something
WORDS_OF_ARTICLE = 14  # of a sentence that belongs to an article rather than to its frame
CUE_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
SENTENCE = re.compile(
    r"\S[^.!?\u3002\uff01\uff1f]*(?:[.!?\u3002\uff01\uff1f]+[\"'\u201d\u2019\u300d)]*)?"
)


def invites(text: str) -> bool:
    """Whether a text asks its reader for something somewhere, be it between two paragraphs."""
    low = text.lower()
    return any(word in low for word in INVITING)


def may_notice(text: str) -> bool:
    """Whether any line of a text may be a notice; asked once, for most texts have none."""
    low = text.lower()
    if "(" in low or "[" in low or any(said in low for said in (*CLAIMS, *FIRST)):
        return True
    return len([said for said in (PLAIN if low.isascii() else SAID) if said in low]) > 1


def is_notice(sentence: str, cues: int = 2) -> bool:
    """Tell whether a sentence speaks of the publication: a tag, a disclaimer, a wall.

    Args:
        sentence: Or a whole line.
        cues: How many of the words and phrases of notices it takes.
    """
    low = sentence.lower()
    return _credits(low) or _cues(low) >= cues


def beside_notices(line: str, cues: int = 2) -> list[tuple[int, int]] | None:
    """List the stretches of a line that are news though it holds a notice; None where it does not.

    What stands between two sentences of a notice is of the notice.

    Args:
        line: Several sentences, maybe.
        cues: As of :func:`is_notice`.
    """
    if not is_notice(line, cues):
        return None
    if _credits(line.lower()):
        return []
    found = list(SENTENCE.finditer(line))
    cued = [n for n, m in enumerate(found) if _cues(m.group().lower())]
    news = (m for n, m in enumerate(found) if not cued or not cued[0] <= n <= cued[-1])
    return [m.span() for m in news if m.group().count(" ") >= BRIEF]


def of_notice(sentence: str, line: str) -> bool:
    """Tell whether a sentence is of the notice its line holds, if it holds one."""
    news = beside_notices(line)
    at = line.find(sentence)
    return news is not None and not any(a < at + len(sentence) and at < b for a, b in news)


def _credits(low: str) -> bool:
    """Whether a whole line, in lower case, says who wrote, owns or first carried a text."""
    short = low.count(" ") < WORDS_OF_ARTICLE
    if short and low.startswith(CLAIMS):
        return True
    carried = any(said in low for said in FIRST)
    if carried and (low.startswith(SOFTWARE) or CARRIED.search(low)):
        return True
    return short and low.startswith(("(", "[")) and any(phrase in low for phrase in PHRASES)


def _cues(low: str) -> int:
    phrases = len([phrase for phrase in PHRASES if phrase in low])
    return phrases + len(CUES.intersection(CUE_WORD.findall(low)))
