"""Whole lines that every site has around its articles: menus, pointers, times, readers' comments.

In the languages of the press that is followed here. Patterns match whole lines, any case.
"""

from __future__ import annotations

import re

# Labels of any site's chrome.
FURNITURE = re.compile(
    r"photos? d'illustration|symbolbild|写真はイメージ(?:です)?\u3002?|图片来自.{1,12}"
    r"|breaking(?: news)?|(?:this is a )?developing story.{0,60}"
    r"|advertisements?|share(?: this(?: article| story)?)?:?|subscribe|log ?in|sign ?(?:up|in)"
    r"|search|home|menu|read more:?|related articles?|leave a (?:reply|comment)|source link|print"
    r"|newsletters?|facebook|twitter|whatsapp|telegram|linkedin|reddit|email|copy link|fb|tags ?:?"
    r"|topics?:?|comments?|\[/?[a-z_]+\]|\d+ min(?:ute)?s? read|listen to (?:this )?article"
    r"|follow us.{0,40}|photo:.{0,80}|load more|show more|next|previous|enroll now|register"
    r"|skip to (?:main )?content|(?:accept|reject) all|manage (?:preferences|choices|cookies)"
    r"|anzeige|teilen|suche|men\u00fc|startseite|anmelden|drucken|kommentare|zustimmen|einstellungen"
    r"|zum inhalt springen|e-paper|kommentar schreiben"
    r"|publicit\u00e9|partager|rechercher|se connecter|accueil|imprimer|r\u00e9agir|commentaires"
    r"|aller au contenu|(?:tout )?(?:accepter|refuser)|param\u00e9trer"
    r"|メニュー|検索|ログイン|トップ|広告|シェア|電子版|コメントを書く|すべて同意する|設定を変更する"
    r"|메뉴|검색|로그인|홈|광고|공유|구독|댓글 쓰기|모두 동의|설정 관리"
    r"|菜单|選單|搜索|搜尋|登录|登入|首页|首頁|广告|廣告|分享|发表评论|全部接受|管理设置"
    r"|(?:continue )?read(?:ing)? (?:on|the (?:full|whole|entire|rest)|full|this)\b.{0,60}"
    r"|continue reading.{0,60}|weiterlesen.{0,40}|lire (?:la suite|l'article).{0,40}"
    r"|leer m\u00e1s.{0,40}|seguir leyendo.{0,40}|続き(?:を|は).{0,20}(?:読む|で)"
    r"|(?:advertisement[:. -]*)?(?:story|article) continues (?:below|after).{0,30}"
    r"|nach der anzeige.{0,20}|la suite (?:de l'article )?apr\u00e8s.{0,20}"
    r"|広告の(?:後|下)に続.{0,6}|광고 후 계속.{0,6}|广告之?后继续.{0,6}"
    r"|what do you think\??|have your say.{0,40}|(?:[a-z]+ )?reading time:? .{1,15}|get the app"
    r"|(?:lesedauer|(?:temps de )?lecture|tiempo de lectura|leestijd|읽는 시간) ?:? ?.{1,15}"
    r"|(?:diesen |den )?(?:artikel|beitrag) (?:teilen|drucken|merken|anh\u00f6ren|vorlesen)"
    r"|(?:partager|imprimer|\u00e9couter|offrir|commenter) (?:cet |l')article|compartir.{0,20}"
    r"|je m'abonne.{0,30}|s'abonner.{0,30}|d\u00e9j\u00e0 abonn\u00e9 ?\?.{0,20}"
    r"|ajouter un commentaire|vos r\u00e9actions"
    r"|suivez[- ]nous.{0,40}|folgen sie uns.{0,40}|s\u00edguenos.{0,40}"
    r"|en direct|imprimir|suscr\u00edbete"
    r"|(?:zur )?(?:startseite|\u00fcbersicht)|zur\u00fcck|nach oben|retour.{0,20}|haut de page"
    r"|newsletter bestellen.{0,60}|トップ(?:ページ)?へ戻る"
    r"|メールマガジン.{0,20}|この記事をシェア.{0,10}|.{1,15} ?제공|기사 ?공유(?:하기)?|구독하기"
    r"|제보.{1,40}|字[号號][:\uff1a]?.{1,15}|扫码.{1,15}|分享到[:\uff1a]?.{0,30}"
    r"|글자 ?크기.{0,15}|입력 ?\d.{0,50}"
    r"|.{0,12}계속 읽기|전체 기사 보기|기사 더 ?보기|.{0,15}(?:阅读|閱讀|查看)全文",
    re.IGNORECASE,
)
# Whose a text is: "(Agency)", "\u2014 Paper", "Source: Agency", "By Agency | Desk".
CREDIT = re.compile(
    r"[(\uff08][^()\uff08\uff09.!?\u3002]{2,50}[)\uff09]"
    r"|[\u2013\u2014-] ?[A-Z\u0100-\uffff][^.!?\u3002]{2,50}"
    r"|(?:sources?|quelle|fuente|fonte|cr\u00e9dits?(?: photo)?|foto|photo|提供|配信|출처|来源|來源"
    r"|责任编辑|編輯|编辑|사진|写真) ?[:\uff1a/] ?.{2,60}"
    r"|(?:mit|with) material (?:von|der|des|from)(?: the)?(?: [A-Z\u00c4-\u00dc][\w-]*){1,5}"
    r"|(?:avec|mit material von|with) [A-Z]{2,5}(?:,? (?:et|und|and) [A-Z]{2,5})?",
    re.IGNORECASE,
)
# Who may print it: anywhere in a short line.
OWNED = re.compile(
    r"tous droits r\u00e9serv\u00e9s|alle rechte vorbehalten|all rights reserved"
    r"|derechos reservados|無断転載|版[权權]所有|禁止转载|무단 ?전재",
    re.IGNORECASE,
)
# Short pieces side by side: a trail of sections, a row of links.
ROW = re.compile(
    r"[^.!?\u3002|>\u203a\u00bb\uff1e\u2022]{1,24}"
    r"(?: ?[|>\u203a\u00bb\uff1e\u2022] ?[^.!?\u3002|>\u203a\u00bb\uff1e\u2022]{1,24}){1,9}"
    r"|[\w ]{1,20}(?: / [\w ]{1,20}){1,5}"
)
# When a page was put up or changed.
STAMP = re.compile(
    r"(?:published|updated|posted|last (?:updated|modified)|stand|ver\u00f6ffentlicht|aktualisiert"
    r"|publi\u00e9|mis \u00e0 jour|publicado|actualizado|pubblicato|gepubliceerd)"
    r"\b[^.!?]{0,12}\d.{0,90}",
    re.IGNORECASE,
)
# A line that ends the article: what follows are readers' words.
AFTERWORD = re.compile(
    r"reader comments?|leave a (?:reply|comment)|comments? ?\(\d+\)|\d+ comments?"
    r"|newspapers in english|.{0,30}\bjoin the (?:conversation|discussion)"
    r"|diskutieren sie mit|みんなのコメント|댓글을 남겨 ?주세요"
    r"|(?:leser)?kommentare ?\(\d+\)|commentaires? ?\(\d+\)|comentarios? ?\(\d+\)"
    r"|コメント ?[(\uff08]?\d+ ?件?[)\uff09]?|댓글 ?\(?\d+\)?개?"
    r"|[评評][论論] ?[(\uff08]?\d+[)\uff09]?",
    re.IGNORECASE,
)
POINTERS = (
    r"also read|read (?:also|next|more)|see also|don't miss|must read|related"
    r"|(?:lesen sie|mehr) (?:auch|dazu)|auch interessant|(?:\u00e0 )?lire (?:aussi|\u00e9galement)"
    r"|voir aussi|lea tambi\u00e9n|lee tambi\u00e9n|leggi anche|lees ook"
    r"|関連記事|関連ニュース|あわせて読みたい|合わせて読みたい"
    r"|관련 ?기사|관련 ?뉴스|이 기사도 보세요|함께 보면 좋은 기사"
    r"|相[关關][阅閱][读讀]|相[关關]新[闻聞]|延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]"
)
# A line that names another article.
POINTER = re.compile(
    rf"(?:{POINTERS}) ?[:\uff1a] ?\S.{{0,140}}"
    rf"|[\[【(\uff08](?:{POINTERS})[\]】)\uff09] ?\S.{{0,140}}",
    re.IGNORECASE,
)
# A line that opens a list of other articles' headlines; the article may go on behind it.
ASIDE = re.compile(
    r"more on this (?:topic|story)|also read.{0,4}|read (?:also|next).{0,4}|most read(?: news)?"
    r"|you (?:may|might) also like.{0,6}|related (?:stories|news|posts?|topics?|coverage).{0,4}"
    r"|latest news\b.{0,20}|hot news|recommended.{0,20}|trending.{0,20}"
    r"|mehr zum thema|meistgelesen|das k\u00f6nnte sie auch interessieren"
    r"|weitere (?:artikel|meldungen)"
    r"|sur le m\u00eame (?:sujet|th\u00e8me)|les plus lus|articles (?:li\u00e9s|similaires)"
    r"|nos lecteurs ont (?:aussi |ensuite )?lu.{0,10}|m\u00e1s le\u00eddas?|te puede interesar"
    r"|noticias relacionadas|人気記事.{0,8}|アクセスランキング|おすすめの?記事|注目の?記事"
    r"|많이 본 (?:뉴스|기사)|추천 ?기사|인기 ?기사|热门(?:文章|新闻)|熱門(?:文章|新聞)|猜你喜[欢歡]"
    rf"|[\[【]?(?:{POINTERS})[\]】]?",
    re.IGNORECASE,
)
