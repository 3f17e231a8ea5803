"""What a paper says of itself around an article: who owns, prints, writes, pays for and reads it.

News speaks so of a company, too: these wordings tell a line of the page only where the text is
another's story otherwise, and the line has not one word of that.
"""

from __future__ import annotations

import re

LONGEST = 300  # characters
ENGLISH = (
    r"\bregistered (?:office|charity|company|number|no\b|in england|as a newspaper)"
    r"|\bcompany (?:registration|number|no\b)|\bvat (?:number|no\b|reg)|commercial register"
    r"|\bissn\b|\S@\w[\w.-]*\.\w\w|(?:web)?site is (?:operated|owned|published|run|maintained)"
    r"|\bis (?:published|owned|printed) by .{0,60}\b(?:media|group|press|newspapers?|ltd|trust|inc)"
    r"|^(?:[a-z-]+ )?(?:editor|publisher|editor-in-chief)s?: |\bprinted (?:at|by|in) "
    r"|(?:call|ring|text) (?:us|(?:the|our) news ?(?:desk|room)) (?:on|at)"
    r"|(?:views|opinions) expressed|not necessarily (?:those|reflect)|^about the author"
    r"|^(?:supported|sponsored|funded|presented|brought to you) by |^in partnership with "
    r"|\btoday's paper|\bprint edition|\bnewsagents|\bback issues"
    r"|\b(?:amended|corrected|updated)\b.{0,40}\bcorrect .{0,20}(?:spelling|caption|headline|photo)"
    r"|\bmisspel|\bmonths? of .{0,20}access|\bfree articles?\b"
    r"|\barticles? (?:left|remaining)|\bfor (?:just|only) [$\u00a3\u20ac]\d+"
    r"|^(?:advertisement|sponsored|paid)\b.{0,20}(?:feature|content|post)"
    r"|^(?:get |our |the )?(?:[a-z]+ )?(?:morning|evening|daily|weekly) "
    r"(?:briefing|bulletin|digest|newsletter|roundup)\b"
    r"|support (?:our|independent|local|quality).{0,20}(?:journalis|reporting)"
    r"|first (?:published|appeared|ran) (?:in|on|by|at)|republished (?:from|here|with)"
    r"|^[^.!?\u3002]{2,40}[(\uff08]\d+[)\uff09]$"  # so many comments
    r"|\b(?:our|us and) \d+ partners|geolocation|device scanning|^trending(?: now)?: "
    r"|creative commons|community guidelines|^weather: |modern slavery statement"
)
WRITERS = (
    r"^(?:[a-z'\u2019.-]+ ){2,3}(?:is|was|has been|covers|writes|reports|joined)\b.{0,60}"
    r"\b(?:correspondent|reporter|columnist|staff writer|freelance|covers|covering|writes about)\b"
    r"|(?:ist|arbeitet|schreibt) (?:seit .{0,12})?(?:als )?.{0,20}"
    r"(?:redakteur|korrespondent|reporter|volont\u00e4r)|^zur person:|^l'auteure? ?:"
    r"|^(?:[\w'-]+ ){2,3}est (?:journaliste|correspondant|grand reporter|r\u00e9dact)"
    r"|(?:入社|入局)[^\u3002]{0,30}(?:担当|記者)|기자는 .{0,20}(?:입사|담당)"
    r"|(?:加入|任职)本报|本报记者.{0,10}负责"
)
GERMAN = (
    r"gesch\u00e4ftsf\u00fchr\w*:|\bchefredakt\w*:|verantwortlich (?:im sinne|f\u00fcr den inhalt)"
    r"|\bhrb \d|\bust-?id|handelsregister.{0,20}\d|sitz der gesellschaft|\bverlag(?:s)? (?:gmbh|ag)"
    r"|\bauflage: ?\d|^druck: |nicht (?:unbedingt )?die meinung|zuerst (?:erschien|in de|im )"
    r"|erschien (?:zuerst|erstmals)|freien artikel|\bpressekodex|\bmediengruppe\b"
    r"|\bist eine .{0,30}(?:tages|wochen|sonntags)zeitung|name falsch geschrieben|schreibweise"
    r"|partner zur verf\u00fcgung|werktags um|bildunterschrift"
)
ROMANCE = (
    r"si\u00e8ge social|\brcs\b.{0,20}\d|au capital|capital (?:social )?de \d"
    r"|direct\w+ de la (?:publication|r\u00e9daction)|commission paritaire"
    r"|appelez la r\u00e9daction"
    r"|(?:d'abord|initialement) (?:paru|\u00e9t\u00e9 publi)"
    r"|soutenez .{0,30}(?:journal|presse|info)"
    r"|\u00e0 partir de \d+ ?(?:euros?|\u20ac) par mois|articles? gratuits?|n'engagent? que"
    r"|quotidien (?:r\u00e9gional|national|d'information)|recevez chaque|l'orthographe d"
    r"|^suivez .{0,40}(?:facebook|instagram|linkedin|twitter)"
    r"|registro mercantil|domicilio social|publicado originalmente|\bapoye .{0,20}periodismo"
    r"|direttore responsabile|partita iva|registro delle imprese|\bkvk\b"
)
EAST_ASIAN = (
    r"発行所|発行人|編集人|代表取締役[\uff1a:]|登録番号|発行部数|年創刊"
    r"|情報提供は|編集局[(\uff08]\d|月額\d|無料記事|(?:当|本)サイト|メルマガ|登録はこちら"
    r"|表記に誤り|誤字|個人の見解|最初に掲載"
    r"|등록번호|발행인|편집인|청소년보호책임자|대표전화|발행처|년 창간|무료 기사"
    r"|(?:언론|저널리즘)[을를] 후원|이름 표기|오탈자|편집 방향"
    r"|主办单位|主管单位|许可证|icp备|备案号|邮编|热线[\uff1a:]|(?:创办|创刊)于|免费阅读|免费文章"
    r"|支持独立|每月只需|你的邮箱|您的邮箱|人名有误|错别字|仅代表|本网站"
)
CYRILLIC = (
    r"главн\w+ редактор\w*:|учредитель:|регистрации сми|нашли ошибку|поддержите"
    r"|подпи(?:шитесь|сывайтесь)|читайте (?:также|нас)|все права|перепечатк"
    r"|при использовании материалов|файлы cookie|мнение (?:автора|редакции)|впервые опубликован"
    r"|головн\w+ редактор\w*:|засновник:|ідентифікатор медіа|знайшли помилку|підтримайте"
    r"|підпи(?:шіться|суйтесь)|читайте також|[ву]сі права|передрук|вперше опубліковано"
)
OF_PAPER = re.compile("|".join((ENGLISH, WRITERS, GERMAN, ROMANCE, EAST_ASIAN, CYRILLIC)))


def of_paper(line: str) -> bool:
    """Whether a line says who makes a paper, on what terms, or for whom."""
    return len(line) <= LONGEST and OF_PAPER.search(line.lower()) is not None
