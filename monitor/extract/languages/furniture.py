"""What belongs to the page and not to the text: other headlines, captions, readers' words."""
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A heading under which headlines of other stories stand.
_HEADING: Final = re.compile(
    r"\W*(?:関連(?:記事|ニュース|リンク)|あわせて読みたい|合わせて読みたい|おすすめ記事|人気記事|アクセスランキング|ランキング|こちらもおすすめ|注目記事|新着記事"
    r"|관련\s?(?:기사|뉴스)|많이\s?본\s?(?:뉴스|기사)|인기\s?(?:기사|뉴스)|주요\s?뉴스|추천\s?(?:기사|뉴스)|함께\s?(?:본|보면|읽)[^\n]{0,12}|실시간\s?(?:뉴스|랭킹)|핫\s?뉴스"
    r"|相关(?:新闻|阅读|报道|链接)|相關(?:新聞|閱讀|報導)|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|热门(?:新闻|文章)|熱門(?:新聞|文章)|更多(?:新闻|报道)|点击排行"
    r"|(?:à )?lire aussi|à lire également|à lire|les plus lus|articles? liés|sur le même sujet|nos derniers articles|à la une|dans la même rubrique|voir aussi|le fil info"
    r"|lesen sie (?:auch|mehr)|mehr zum thema|meistgelesen(?:e artikel)?|das könnte sie auch interessieren|auch interessant|weitere (?:artikel|meldungen|themen|nachrichten)|ähnliche artikel|aktuelle themen|top-?themen)\W*",
    re.IGNORECASE,
)
#: Where readers begin to speak; nothing after it is the paper's.
_READERS: Final = re.compile(
    r"\W*(?:(?:読者の)?コメント(?:欄)?|みんなの(?:声|意見)|댓글|독자\s?의견|(?:网友|網友|读者|讀者)?(?:评论|評論|留言)|commentaires?|vos (?:réactions|commentaires)|réactions|(?:leser)?kommentare?|lesermeinungen)\s?(?:[（(]?\d+[）)]?)?\W*",
    re.IGNORECASE,
)
#: A line that is no sentence of the text, by how it begins.
_ASIDE: Final = re.compile(
    r"\W{0,3}(?:関連(?:記事|ニュース)|あわせて読みたい|写真(?:は|：|:|説明)|【写真|資料写真|動画(?:は|：|:)|匿名[：:]|メルマガ|ニュースレター"
    r"|관련\s?기사|사진\s?(?:=|:|설명|은)|자료\s?사진|▶|영상\s?[:=]|뉴스레터|구독\s?신청"
    r"|(?:相关|相關)(?:新闻|新聞|阅读|閱讀)|延伸阅读|延伸閱讀|(?:资料|資料)(?:图|圖|照)|图[为片]|圖[為片]|(?:网友|網友|读者|讀者)(?:评论|評論|留言)?[：:]|订阅|訂閱"
    r"|(?:à )?lire (?:aussi|également)\b|voir aussi\b|photos? (?:d['’]archives|[:©])|image d['’]illustration|inscrivez-vous|abonnez-vous|écouter?\s?:|vidéo\s?[:.]|©"
    r"|lesen sie (?:auch|mehr|dazu)\b|mehr zum thema\b|archiv(?:bild|foto)\b|(?:foto|bild|video|symbolbild|podcast)\s?:|jetzt (?:anmelden|abonnieren)|newsletter\b)",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(r"[.!?。！？…»”」』）)\"]\s*$")


def without_furniture(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out the headlines of other stories, captions of the archive and readers' comments.

    Args:
        text: Title, blank line, body.
        spans: Its sentences, in order.
    """
    kept: list[tuple[int, int]] = []
    listed = False  # among headlines of other stories
    body = text.find("\n\n")
    for start, end in spans:
        opens = start > body and text[max(0, start - 1) : start] in {"\n", ""}
        words = text[start:end].strip()
        if opens and len(words) < _SHORT and _READERS.fullmatch(words):
            break
        if opens and len(words) < _SHORT and _HEADING.fullmatch(words):
            listed = True
            continue
        listed = listed and not _WHOLE.search(words)
        if not listed and not (opens and _ASIDE.match(words)):
            kept.append((start, end))
    return kept


_SHORT: Final = 40  # characters a heading may have
