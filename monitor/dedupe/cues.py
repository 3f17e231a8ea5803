"""Words by which a site speaks of itself or to its reader, in the languages followed here."""

from __future__ import annotations

import re

from monitor.dedupe.cues_abroad import ABROAD
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
    "press council",
    "readers' editor",
    "e-mail address",
    "terms and conditions",
    "your say",
    "in the comments",
    "comments below",
    "app store",
    "google play",
    "the original here",
    "originally published",
    "ad-free",
    "tip line",
    "got a tip",
    "free trial",
    "our website",
    "our site",
    "this website",
    "our coverage",
    "our reporting",
    "our reporters",
    "our journalists",
    "ai voice",
    "machine translat",
    "automatically translated",
    *ABROAD,
)
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
# Words that news uses too: of a notice only where it turns to its reader.
ASIDES = (
    "whatsapp",
    "complaint",
    "journalism",
    "latest news",
    "breaking news",
    "news alert",
    "notifications",
    "on facebook",
    "on instagram",
    "on twitter",
    "on linkedin",
    "on youtube",
    "on tiktok",
    "on bluesky",
    "on google news",
    "podcast",
    "the app",
    "original article",
    "wire reports",
    "third-party",
    "membership",
    "reading list",
    "full story",
    "donation",
    "recevez",
    "notre site",
    "cet article",
    "cette d\u00e9p\u00eache",
    "journalisme",
    "dieser artikel",
    "diesen artikel",
    "dieser text",
    "diese meldung",
    "journalismus",
    "akzeptieren",
    "登録する",
    "フォロー",
    "アプリ",
    "読者",
    "記事を",
    "購読",
    "본 기사",
    "독자",
    "제보",
    "카카오톡",
    "앱을",
    "알림",
    "公众号",
    "客户端",
    "举报",
    "subscri",
    "website",
    "bestellen",
)
# Words by which a text turns to whoever reads it. News does so in quotations only.
ADDRESS = re.compile(
    r"\b(?:[Yy]ou|[Yy]ours?)\b|\w,? (?:Sie|Ihr|Ihre[mnrs]?|Ihnen)\b|\b(?:[Vv]ous|[Vv]otre|[Vv]os)\b"
    r"|(?:^|[.!?:] )(?:Follow|Join|Get|Sign up|Subscribe|Support|Listen|Watch|Share|Send|Contact"
    r"|Download|Click|Tap|Enter|Have your|Help|Donate|Try|Browse|Discover|Become|Register|Log in"
    r"|Don't miss|Stay|Visit|Explore|Read|See|Never miss|Find|Check)\b"
    r"|\uc5ec\ub7ec\ubd84|\uc138\uc694|\uc2ed\uc2dc\uc624|\u304f\u3060\u3055\u3044|\u4e0b\u3055\u3044|\u3042\u306a\u305f"
    r"|\u60a8|\u656c\u8bf7|\u8bf7\u70b9|\u8bf7\u52ff|\u8bf7\u5173\u6ce8|\u626b\u7801|\u70b9\u51fb"
)
# Words by which a text speaks of whoever publishes it.
OURSELVES = re.compile(
    r"\b(?:[Ww]e|[Oo]urs?|[Uu]s|[Ww]ir|[Uu]nser(?:e[mnrs]?)?|[Nn]ous|[Nn]otre|[Nn]os)\b"
    r"|[Nn]osotros|[Nn]uestr[ao]s?\b|\ub2f9\uc0ac|\uc800\ud76c|\u5f53\u793e|\u5f0a\u793e|\u672c\u7ad9|\u672c\u62a5|\u672c\u5831|\u672c\u7f51"
)
QUOTED = re.compile(
    '"[^"\n]*(?:"|$)|\u201c[^\u201d\n]*(?:\u201d|$)|\u201e[^\u201c\u201d\n]*(?:[\u201c\u201d]|$)'
    "|\u00ab[^\u00bb\n]*(?:\u00bb|$)|\u300c[^\u300d\n]*(?:\u300d|$)|\u300e[^\u300f\n]*(?:\u300f|$)",
    re.MULTILINE,
)
