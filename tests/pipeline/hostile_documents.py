"""Hostile answers, level of the document: markup, characters, identities, dates, links."""

from __future__ import annotations

import json

from tests.pipeline.hostile_http import FEED, FOUR, answer, case, item, rss

TEXT = "News of the harbour, told at length. " * 9


def doc(body: bytes, kind: str = "text/xml") -> bytes:
    return answer(body, "200 OK", f"Content-Type: {kind}")


def written(text: str, encoding: str, declared: str = "", kind: str = "text/xml") -> bytes:
    head = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    body = rss(*FOUR, item(5, text), head=head).decode()
    return doc(body.encode(encoding), kind)


def shaped(*more: str, head: str = "", tail: str = "") -> bytes:
    return doc(rss(*FOUR, *more, head=head, tail=tail))


def dated(date: str) -> str:
    return f"<pubDate>{date}</pubDate>"


def linked(link: str, number: int = 5) -> str:
    return f"<item><title>Harbour {number}</title><link>{link}</link></item>"


def feed_json(*items: object, **more: object) -> bytes:
    said = {"version": "https://jsonfeed.org/version/1.1", "title": "Paper", "items": items}
    return answer(json.dumps(said | more).encode(), "200 OK", "Content-Type: application/json")


def raw_json(text: str) -> bytes:
    return answer(text.encode(), "200 OK", "Content-Type: application/feed+json")


JSON_FOUR = [
    {"id": n, "url": f"https://paper.example/{n}", "title": f"Harbour {n}", "content_text": "x"}
    for n in range(1, 5)
]
ENTITY = "<!DOCTYPE r [<!ENTITY {}>]>"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 9}">' for n in range(1, 9))
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title>{}</feed>'
ATOM_ENTRY = (
    "<entry><id>a{0}</id><title{1}>Harbour {0}</title><updated>2027-01-13T06:00:00Z</updated>"
    '<link rel="self" href="/self"/><link href="https://paper.example/{0}"/>{2}</entry>'
)


def atom(*more: str) -> bytes:
    entries = [ATOM_ENTRY.format(n, "", "") for n in range(1, 5)]
    return doc(ATOM.format("".join([*entries, *more])).encode())


MARKUP = [
    case("billion-laughs", shaped(item(5, "&l8;"), head=ENTITY.format('l0 "ha">' + LAUGHS + "<!ENTITY z \"z\"")),
         entries=0, says="declares the entity"),
    case("quadratic", shaped(item(5, "&a;" * 9_000), head=ENTITY.format(f'a "{"x" * 9_000}"')),
         entries=0, says="declares the entity"),
    case("entity-of-a-file", shaped(item(5, "&a;"), head=ENTITY.format('a SYSTEM "file:///etc/passwd"')),
         entries=0, says="declares the entity"),
    case("entity-of-parameters", shaped(head=ENTITY.format('% a SYSTEM "http://127.0.0.1:9/"> %a;<!ENTITY b "b"')),
         entries=0, says="declares the entity"),
    case("entity-of-a-character", shaped(item(5, "&nb;"), head=ENTITY.format('nb "&#160;"')), entries=5),
    case("doctype-elsewhere", shaped(head='<!DOCTYPE rss PUBLIC "-//N//DTD" "http://127.0.0.1:9/d">')),
    case("style-sheet", shaped(head='<?xml-stylesheet href="javascript:alert(1)"?>')),
    case("include", shaped(item(5, '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>')),
         entries=5),
    case("deep", shaped(item(5, "<b>" * 20_000)), entries=0, says="nested"),
    case("deep-outside", doc(b"<rss><channel>" + b"<x>" * 9_000), entries=0, says="nested"),
    case("wide", shaped("<item " + " ".join(f'a{n}="1"' for n in range(9_000)) + "/>"), entries=0, says="attributes"),
    case("namespaces", doc(FEED.replace(b"<rss ", b"<rss " + b" ".join(b'xmlns:n%d="u"' % n for n in range(5_000)) + b" ")),
         entries=0, says="namespaces"),
    case("tags-without-end", shaped("<y/>" * 120_000)),
    case("unclosed-cdata", shaped(item(5, "<![CDATA[ never ends")), says="cut off|not well-formed"),
    case("cdata-in-cdata", shaped(item(5, "<![CDATA[harbour <![CDATA[twice]]>]]>")), entries=5, says="not well-formed"),
    case("cdata-opened-a-lot", doc(b"<rss><channel>" + b"<![CDATA[" * 50_000), entries=0, says="cut off|no feed"),
    case("comments-opened-a-lot", doc(b"<rss><channel>" + b"<!--" * 50_000), entries=0, says=".+"),
    case("bare-signs", shaped(item(5, "ships & boats < harbour > AT&T &c;")), entries=5, says="|not well-formed"),
    case("references-to-nothing", shaped(item(5, "&#0;&#x1F;&#xD800;&#99999999999;&nosuch; harbour")), entries=5),
    case("controls", doc(rss(*FOUR, item(5, "har\x00\x07\x1bbour \ufffe\uffff")).replace(b"Harbour 5", b"Har\x08bour 5")), entries=5),
    case("half-characters", doc(FEED.replace(b"Harbour 2", b"Harbour 2 \xed\xa0\x80\xff\xfe"))),
    case("attributes-twice", shaped('<item a="1" a="2"><title>Harbour 5</title></item>'), entries=5, says="not well-formed"),
    case("tags-crossed", shaped("<item><title>Harbour 5</item></title>"), says="not well-formed"),
    case("two-roots", doc(FEED + rss(item(5)))),
    case("rubbish-behind", shaped(tail="<!-- cached --><script>x()</script>\x00\x00")),
    case("warning-before", shaped(head="<br />\n<b>Warning</b>: x() in <b>/a.php</b> on line 3<br />\n"), says="|not well-formed"),
    case("blanks-before", shaped(head=' \r\n\t\n<?xml version="1.0"?>')),
    case("marks-before", doc(b"\xef\xbb\xbf\xef\xbb\xbf" + FEED)),
    case("prefixed", doc(ATOM.format("").replace("<feed xmlns=", "<a:feed xmlns:a=").replace("</feed>", "").replace("title>", "a:title>").encode()
         + b"".join(b"<a:entry><a:id>%d</a:id><a:title>Harbour %d</a:title></a:entry>" % (n, n) for n in range(4)) + b"</a:feed>")),
    case("foreign-namespaces", shaped(item(5, more='<m:title xmlns:m="urn:x">no</m:title><m:link xmlns:m="urn:x">no</m:link>')), entries=5),
    case("rdf", doc(b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/>'
         + b"".join(b'<item rdf:about="u:%d"><title>Harbour %d</title></item>' % (n, n) for n in range(4)) + b"</rdf:RDF>")),
    case("atom-xhtml", atom(ATOM_ENTRY.format(5, "", '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>harbour</b></p></div></content>')), entries=5),
    case("atom-elsewhere", atom(ATOM_ENTRY.format(5, "", '<content src="file:///etc/passwd" type="text/html"/>')), entries=5),
    case("atom-without-ids", doc(ATOM.format("".join(f"<entry><title>Harbour {n}</title></entry>" for n in range(4))).encode())),
    case("atom-base64", atom('<entry><id>a5</id><title>Harbour 5</title><content mode="base64">!!!</content></entry>'), entries=5),
    case("atom-picture", atom(ATOM_ENTRY.format(5, "", '<content type="image/png">iVBORw0KGgo=</content>')), entries=5),
    case("atom-of-no-namespace", doc(ATOM.replace(' xmlns="http://www.w3.org/2005/Atom"', "").format("".join(ATOM_ENTRY.format(n, "", "") for n in range(4))).encode())),
    case("atom-in-rss", shaped('<item><a:id xmlns:a="http://www.w3.org/2005/Atom">a5</a:id><a:title type="html" xmlns:a="http://www.w3.org/2005/Atom">Harbour 5</a:title></item>'), entries=5),
    case("xml-1.1", shaped(item(5, "&#1;&#x1f; harbour"), head='<?xml version="1.1"?>'), entries=5),
    case("declared-twice", shaped(head="<?xml version='1.0'?>\n<?xml version='1.0' encoding='utf-8'?>")),
    case("declared-amid", shaped('<?xml version="1.0"?>', item(5)), entries=5, says="not well-formed"),
    case("in-capitals", doc(FEED.replace(b"item>", b"ITEM>").replace(b"title>", b"TITLE>").replace(b"<rss", b"<RSS").replace(b"</rss", b"</RSS"))),
    case("entries-outside", doc(b"<rss><channel><title>Paper</title></channel>" + "".join(FOUR).encode() + b"</rss>")),
    case("two-channels", doc(b"<rss><channel>" + "".join(FOUR[:2]).encode() + b"</channel><channel>" + "".join(FOUR[2:]).encode() + b"</channel></rss>")),
    case("entries-in-a-remark", shaped("<!-- ", item(7), item(8), " -->", item(5, "<![CDATA[</item><item><title>Harbour fake</title>]]>")), entries=5),
    case("picture-with-a-title", shaped("<image><title>Harbour logo</title><link>https://paper.example/logo</link></image>")),
    case("a-feed-in-a-feed", atom("<entry><id>a5</id><title>Harbour 5</title><source><id>x</id><title>Other</title></source></entry>"), entries=5),
    *(case(f"not-a-feed-{n}", doc(body.encode()), entries=0, says=says) for n, (body, says) in enumerate((
        ("<opml version='2.0'><body/></opml>", "OPML"), ("<urlset><url/></urlset>", "no feed"),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "no feed"), ("<<<<<<<<<<", "no feed"), ("hello", "no XML"),
        ("<?xml version='1.0'?>", "no feed"), ("%PDF-1.7 \x01\x02", "no"), ("<!DOCTYPE " + "[" * 9_000, "no feed"),
        ("<meta http-equiv=refresh content='0;url=/x'>", "no feed|page"), ("callback({})", "no XML"))))
]  # fmt: skip
CHARACTERS = [
    case("utf-16-with-a-mark", written("harbour", "utf-16", "utf-16"), entries=5),
    case("utf-16-said-8", written("harbour", "utf-16", "utf-8"), entries=5),
    case("utf-16-without-a-mark", written("harbour", "utf-16-le", "utf-16"), entries=5),
    case("utf-16-unsaid", written("harbour", "utf-16-be"), entries=5),
    case("utf-32", written("harbour", "utf-32", "utf-32"), entries=5),
    case("utf-7-is-not-believed", written("+ADw-script+AD4- harbour", "utf-8", "utf-7"), entries=5),
    case("utf-32-without-a-mark", written("harbour", "utf-32-le"), entries=5),
    case("japanese-by-another-name", written("\u6e2f\u306e\u30cb\u30e5\u30fc\u30b9", "cp932", "x-sjis"), entries=5),
    case("chinese-by-another-name", written("\u6e2f\u53e3\u65b0\u95fb", "gbk", "gb_2312-80"), entries=5),
    case("halves-of-one-character", doc(rss(*FOUR, item(5, "harbour XX")).replace(b"XX", b"\xed\xa0\xbd\xed\xb8\x80")), entries=5),
    case("too-long-by-half", doc(rss(*FOUR, item(5, "harbour XX")).replace(b"XX", b"\xc0\xaf\xe0\x80\xaf")), entries=5),
    case("korean-unsaid", written("\ud56d\uad6c \uc18c\uc2dd", "cp949"), entries=5),
    case("korean-said-utf-8", written("\ud56d\uad6c \uc18c\uc2dd", "cp949", "utf-8"), entries=5),
    case("japanese-seven-bit", written("\u6e2f\u306e\u30cb\u30e5\u30fc\u30b9", "iso2022_jp", "ISO-2022-JP"), entries=5),
    case("header-against-document", written("caf\xe9", "utf-8", "utf-8", 'text/xml; charset="utf-16"'), entries=5),
    case("charset-nobody-knows", written("caf\xe9", "utf-8", "x-klingon", "text/xml; charset=\"\\\""), entries=5),
    case("charset-that-packs", written("harbour", "utf-8", "zlib"), entries=5),
    case("windows-said-latin", written("\u201charbour\u201d", "cp1252", "iso-8859-1"), entries=5),
    case("bidi-and-invisible", shaped(item(5, "\u202eruobrah\u202c har\u200bbour \u2066x\u2069 \U0001f1ef\U0001f1f5\u200d")), entries=5),
    case("marks-upon-marks", shaped(item(5, "harbour" + "\u0301" * 20_000)), entries=5),
    case("title-of-a-megabyte", shaped(f"<item><guid>5</guid><title>Harbour {'x' * 1_000_000}</title></item>"), entries=5),
    case("text-of-three-megabytes", shaped(item(5, "harbour " * 400_000)), entries=5),
    case("title-with-markup", shaped("<item><guid>5</guid><title>&lt;b onclick='x()'&gt;Harbour&lt;/b&gt; &amp;lt;i&amp;gt; &lt;script&gt;x()&lt;/script&gt;</title></item>"), entries=5),
    case("title-in-many-lines", shaped("<item><guid>5</guid><title>\n\n Harbour\t\r\n five \u2028 x</title></item>"), entries=5),
]  # fmt: skip
IDENTITIES = [
    case("same-entry-often", shaped(*[item(5)] * 300), entries=5),
    case("one-guid-for-all", doc(rss(*(i.replace("<guid>g", "<guid>same</guid><x>").replace("</guid><link>", "</x><link>") for i in FOUR)))),
    case("one-link-for-all", doc(rss(*(f"<item><title>Harbour {n}</title><guid>{n}</guid><link>https://a.example/</link></item>" for n in range(4))))),
    case("guids-anew-each-time", *(doc(rss(*(i.replace("<guid>g", f"<guid>{poll}-") for i in FOUR))) for poll in range(3))),
    case("links-anew-each-time", *(doc(rss(*(i.replace("</link>", f"?utm_source={poll}&amp;utm_medium=rss</link>") for i in FOUR))) for poll in range(3))),
    case("all-anew-each-time", *(doc(rss(*(
        f"<item><title>Harbour {n}</title><guid>{poll}{n}</guid><link>https://a.example/{poll}{n}</link>{dated('13 Jan 2027 06:00 GMT')}"
        f"<description>{TEXT} Number {n}.</description></item>" for n in range(4)))) for poll in range(3))),
    case("order-changes", doc(rss(*FOUR)), doc(rss(*reversed(FOUR))), doc(rss(*FOUR[1:], FOUR[0]))),
    case("entries-leave-and-return", doc(rss(*FOUR)), doc(rss()), doc(rss(*FOUR))),
    case("entries-come-one-by-one", *(doc(rss(*FOUR[:n])) for n in (1, 2, 4))),
    case("another-sites-feed", doc(rss(*FOUR)), doc(rss(*(f"<item><title>Harbour other {n}</title><guid>o{n}</guid></item>" for n in range(3)))), entries=7),
    case("only-descriptions", doc(rss(*(f"<item><description>The harbour, number {n}.</description></item>" for n in range(4))))),
    case("only-titles", doc(rss(*(f"<item><title>Harbour {n}</title></item>" for n in range(4))))),
    case("empty-entries", shaped(*["<item></item>", "<item><title/><guid/></item>"] * 40)),
    case("six-thousand-entries", doc(rss(*(f"<item><guid>{n}</guid><title>Ship {n}</title></item>" for n in range(6_000)), *FOUR))),
]  # fmt: skip
DATES = [
    case("dates-of-all-kinds", shaped(*(item(f"d{n}", more=dated(date)) for n, date in enumerate((
        "Mon, 01 Jan 0000 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 -2359", "-62135596800", "99999999999999999999",
        "Wed, 13 Jan 27 06:00:00 GMT", "13/01/2570", "\u4ee4\u548c9\u5e741\u670813\u65e5", "Thu, 31 Feb 2027 06:00:00 GMT",
        "2027-01-13T24:00:00Z", "2027-01-13T06:00:60Z", "2027-W02-3", "Tue, 10 Feb 2099 09:00:00 GMT", "1768284000000",
        "yesterday", "06:00", "NaN", "Infinity", "", "13 Jan 2027 06:00 +9999", "\uff12\uff10\uff12\uff17\u5e74\uff11\u6708\uff11\uff13\u65e5",
        "Tue " * 20_000, "1448-07-24 AH", "Mon, 01 Jan 0001 00:00:00 GMT",
        "/Date(1768284000000)/", "/Date(99999999999999999999)/", "\u5143\u548c9\u5e741\u670813\u65e5", "\u4ee4\u548c999\u5e741\u67081\u65e5")))), entries=31),
]  # fmt: skip
LINKS = [
    case("links-of-all-kinds", shaped(*(linked(link, 10 + n) for n, link in enumerate((
        "javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "mailto:a@b.example", "//paper.example/x",
        "../up/a b", "?q=1", "#part", "http://user:word@paper.example/x", "https://paper.example/\n  broken", "https://\u6e2f.example/\u6e2f",
        "https://paper.example/" + "x" * 9_000, "http://[::1", "https://paper.example:99999/", "HTTPS://PAPER.EXAMPLE/A", "https:/one-slash", "http://")))),
        entries=22),
    case("base-of-a-script", doc(rss(*FOUR, linked("x")).replace(b"<rss ", b'<rss xml:base="javascript:alert(1)//" ')), entries=5),
]  # fmt: skip
JSON = [
    case("json-numbers-as-ids", feed_json(*JSON_FOUR)),
    case("json-of-wrong-types", feed_json(*JSON_FOUR, None, 3, "x", [], {"id": {}, "title": ["Harbour"], "url": 7}, title=5)),
    case("json-with-a-mark", answer(b"\xef\xbb\xbf" + json.dumps({"version": "https://jsonfeed.org/version/1", "items": JSON_FOUR}).encode())),
    case("json-in-utf-16", answer(json.dumps({"version": "https://jsonfeed.org/version/1", "items": JSON_FOUR}).encode("utf-16"))),
    case("json-keys-twice", raw_json('{"version":"https://jsonfeed.org/version/1","items":[],"items":' + json.dumps(JSON_FOUR) + "}")),
    case("json-not-numbers", raw_json('{"version":"https://jsonfeed.org/version/1","x":NaN,"y":-Infinity,"z":1e999,"items":' + json.dumps(JSON_FOUR) + "}")),
    case("json-huge-number", raw_json('{"version":"https://jsonfeed.org/version/1","n":' + "9" * 60_000 + ',"items":' + json.dumps(JSON_FOUR) + "}")),
    case("json-half-characters", raw_json('{"version":"https://jsonfeed.org/version/1","items":[{"id":"\\ud800","title":"Harbour \\udfff\\u0000 x"}]}'), entries=1),
    case("json-deep", raw_json("[" * 60_000), entries=0, says="no valid JSON"),
    case("json-deep-objects", raw_json('{"a":' * 60_000), entries=0, says="no valid JSON"),
    case("json-cut", raw_json('{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","ti'), entries=0, says="no valid JSON"),
    case("json-guarded", raw_json(")]}'\n" + json.dumps({"version": "https://jsonfeed.org/version/1", "items": JSON_FOUR}))),
    case("json-and-rubbish", raw_json(json.dumps({"version": "https://jsonfeed.org/version/1", "items": JSON_FOUR}) + "<!-- cached --><script>")),
    case("json-raw-controls", raw_json('{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"Harbour\x01\t\n one"}]}'), entries=1),
    case("json-ids-of-many-figures", raw_json('{"version":"https://jsonfeed.org/version/1","items":[' + ",".join(f'{{"id":{10**40 + n},"title":"Harbour {n}"}}' for n in range(4)) + "]}")),
    case("json-no-list", feed_json(), raw_json('{"version":"https://jsonfeed.org/version/1","items":{"a":1}}'), entries=0, says="no list"),
    case("json-other", raw_json('{"error":"rate limited"}'), entries=0, says="no JSON Feed"),
    case("json-with-markup", feed_json(*JSON_FOUR, {"id": "5", "title": "<b>Harbour</b>", "content_html": "<script>x()</script><p>Harbour"}), entries=5),
]  # fmt: skip
CASES = [*MARKUP, *CHARACTERS, *IDENTITIES, *DATES, *LINKS, *JSON]
