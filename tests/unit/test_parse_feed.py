"""Feeds of every shape, and what is no feed."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.errors import ParseError
from monitor.parse import chunk_text, parse_feed

if TYPE_CHECKING:
    from monitor.types import Parsed


NOW = datetime(2027, 1, 14, 6, 0, tzinfo=UTC)


def read(
    body: str | bytes, known: bytes = b"", *, language: str = "en", kind: str = "", **more: object
) -> Parsed:
    data = body.encode() if isinstance(body, str) else body
    return parse_feed(
        data,
        url="https://example.org/feed.xml",
        content_type=kind,
        language=language,
        known_chunks=known,
        **more,  # type: ignore[arg-type]
    )


def item(number: int = 1, text: str = "Some text.", **more: str) -> str:
    given = {
        "title": f"Title {number}",
        "link": f"https://example.org/{number}",
        "guid": f"id-{number}",
        "description": text,
    } | more
    return "<item>" + "".join(f"<{k}>{v}</{k}>" for k, v in given.items() if v) + "</item>"


def rss(*items: str, head: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<rss version="2.0"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A feed</title>'
        f"<ttl>60</ttl><language>en-GB</language>{''.join(items)}</channel></rss>"
    )


def test_an_rss_entry_has_its_parts() -> None:
    parsed = read(
        rss(
            item(
                text="<![CDATA[<p>One &amp; two.</p><p>Three<br>four.</p><script>x()</script>]]>",
                pubDate="Wed, 11 Feb 2026 09:30:00 +0900",
            )
        ),
        language="",
    )
    entry = parsed.entries[0]
    assert (entry.guid, entry.url, entry.title) == ("id-1", "https://example.org/1", "Title 1")
    assert entry.text == "Title 1\n\nOne & two.\n\nThree\nfour."
    assert entry.published == datetime(2026, 2, 11, 0, 30, tzinfo=UTC)
    assert (parsed.language, entry.language, parsed.title) == ("en", "en", "A feed")
    assert parsed.ttl is not None
    assert parsed.ttl.total_seconds() == 3600


def test_an_atom_entry_has_its_parts() -> None:
    parsed = read(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko"><title>F</title>'
        '<entry><id>urn:1</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; title</title>'
        '<link rel="self" href="https://example.org/self"/><link href="/story"/>'
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p>'
        "</div></content><updated>2026-02-11T09:30:00Z</updated>"
        "<source><id>x</id><title>A paper</title></source></entry></feed>",
        language="",
    )
    entry = parsed.entries[0]
    assert (entry.title, entry.url, entry.source) == (
        "A bold title",
        "https://example.org/story",
        "A paper",
    )
    assert (entry.body, entry.language) == ("One.\n\nTwo.", "ko")


def test_an_rdf_entry_has_its_parts() -> None:
    parsed = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<channel><title>F</title><items><rdf:Seq/></items></channel>"
        '<item rdf:about="https://example.org/1"><title>T</title>'
        "<link>https://example.org/1</link><dc:date>2026-02-11T09:30:00+09:00</dc:date></item>"
        "</rdf:RDF>"
    )
    assert parsed.entries[0].published == datetime(2026, 2, 11, 0, 30, tzinfo=UTC)
    assert parsed.entries[0].guid == "https://example.org/1"


def test_the_longer_text_is_the_body() -> None:
    parsed = read(rss(item(text="A teaser.", **{"content:encoded": "The whole long article."})))
    assert (parsed.entries[0].summary, parsed.entries[0].body) == (
        "A teaser.",
        "The whole long article.",
    )


def test_titles_are_one_line_of_composed_characters() -> None:
    parsed = read(rss(item(title="Cafe\u0301\n  \u2028two &#x9; &amp;amp; three")))
    assert parsed.entries[0].title == "Café two & three"


def test_a_headlines_own_angle_brackets_stay() -> None:
    parsed = read(rss(item(title="&lt;Breaking&gt; 3 &lt; 4, says &lt;b&gt;her&lt;/b&gt; aide")))
    assert parsed.entries[0].title == "<Breaking> 3 < 4, says her aide"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("<!doctype html><html><body>Hello</body></html>", "web page"),
        ("<html><head><title>x", "web page"),
        ("<opml version='2.0'><head/><body><outline text='x'/></body></opml>", "OPML"),
        ("Hello", "no XML"),
        ("<urlset><url/></urlset>", "<urlset>"),
        ('{"a": 1}', "no JSON Feed"),
        ("{broken", "no valid JSON"),
        ("<rss", "no feed"),
    ],
)
def test_what_is_no_feed_says_what_it_is(body: str, says: str) -> None:
    with pytest.raises(ParseError, match=says):
        read(body)


def test_a_cut_off_feed_gives_what_came_before_the_cut() -> None:
    whole = rss(*[item(n) for n in range(5)])
    parsed = read(whole[: whole.index("<guid>id-3")])
    assert [e.guid for e in parsed.entries] == ["id-0", "id-1", "id-2"]
    assert parsed.cut
    assert "cut off" in parsed.problem


def test_one_bad_entry_costs_no_other() -> None:
    parsed = read(rss(item(1), item(2, text="<p>never & closed <b>x</i>"), item(3)))
    assert [e.guid for e in parsed.entries] == ["id-1", "id-2", "id-3"]
    assert "never" in parsed.entries[1].text
    assert parsed.problem


@pytest.mark.parametrize("bad", ["&#0;", "&#x1F;", "\x01", "&nbsp;", "& ", "&bogus;", "&#xFFFF;"])
def test_one_bad_character_costs_only_itself(bad: str) -> None:
    parsed = read(rss(item(1, text=f"Before {bad} after."), item(2)))
    assert len(parsed.entries) == 2
    assert parsed.problem == ""
    assert parsed.entries[0].summary.startswith("Before")
    assert parsed.entries[0].summary.endswith("after.")


@pytest.mark.parametrize("charset", ["euc-kr", "utf-8", "utf-16", "cp949"])
def test_korean_survives_its_charset(charset: str) -> None:
    feed = rss(item(text="회담은 내일 열린다")).replace("UTF-8", charset)
    assert read(feed.encode(charset)).entries[0].summary == "회담은 내일 열린다"


@pytest.mark.parametrize("charset", ["euc-kr", "utf-8"])
def test_a_stray_byte_makes_no_mojibake(charset: str) -> None:
    feed = rss(item(text="회담은 내일 열린다. " * 30)).replace("UTF-8", charset).encode(charset)
    where = feed.index(b"</description>")
    text = read(feed[:where] + b"\xff" + feed[where:], language="ko").entries[0].summary
    assert text.startswith("회담은 내일 열린다.")
    assert text.count("회담은 내일 열린다.") >= 29


def test_a_wrongly_declared_charset_loses_to_the_bytes() -> None:
    feed = rss(item(text="회담")).replace("UTF-8", "ISO-8859-1").encode()
    assert read(feed, kind="text/xml; charset=us-ascii").entries[0].summary == "회담"


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]>',
        f'<!DOCTYPE r [<!ENTITY a "{"x" * 5000}">]>',
    ],
)
def test_entities_that_expand_or_reach_out_are_refused(doctype: str) -> None:
    with pytest.raises(ParseError, match="entity"):
        read(rss(item(), head=doctype))


@pytest.mark.parametrize(
    "body",
    [
        rss(item()).replace("<rss ", "<rss " + " ".join(f'xmlns:n{i}="u"' for i in range(20_000))),
        rss("<item " + " ".join(f'a{i}="1"' for i in range(50_000)) + "></item>"),
        rss("<x>" * 50_000 + "</x>" * 50_000),
        rss(item(text="<b>" * 50_000 + "</b>" * 50_000)),
        "[" * 200_000,
    ],
    ids=["namespaces", "attributes", "depth", "depth in a text", "json"],
)
def test_hostile_shapes_are_refused_quickly(body: str) -> None:
    start = time.process_time()
    with pytest.raises(ParseError):
        read(body)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "text",
    ["<" * 200_000, "<!--" * 50_000, '<a "' * 50_000, " \t" * 100_000, "&" * 200_000,
     "<script>" * 30_000, "e" + "\u0301\u0323" * 60_000, "\n " * 100_000, "1,1." * 50_000],
)  # fmt: skip
def test_texts_take_time_in_proportion_to_their_length(text: str) -> None:
    start = time.process_time()
    parsed = read(rss(item(text=text.replace("&", "&amp;").replace("<", "&lt;"))))
    assert len(parsed.entries) == 1
    assert time.process_time() - start < 2


def test_only_unseen_entries_are_parsed_again() -> None:
    before = read(rss(*[item(n) for n in range(10)]))
    assert not before.delta
    after = read(rss(item(99), *[item(n) for n in range(9)]), before.chunks)
    assert [e.guid for e in after.entries] == ["id-99"]
    assert after.delta
    assert read(rss(*[item(n) for n in range(10)]), before.chunks).entries == ()


def test_of_a_feed_whose_head_alone_changed_the_head_is_read() -> None:
    before = read(rss(*[item(n) for n in range(10)]))
    body = rss(*[item(n) for n in range(10)])
    after = read(body.replace("<channel>", "<channel><ttl>90</ttl>", 1), before.chunks)
    assert (after.entries, after.delta, after.chunks) == ((), True, before.chunks)
    assert after.ttl == timedelta(minutes=90)
    hidden = body.replace("<channel>", "<channel><!-- ", 1).replace("</rss>", "--></rss>")
    assert read(hidden, before.chunks).entries == ()


def test_a_new_head_alone_brings_no_entries() -> None:
    before = read(rss(item(1), head="<!-- 06:00 -->"))
    assert read(rss(item(1), head="<!-- 07:00 -->"), before.chunks).entries == ()


@pytest.mark.parametrize(
    "odd",
    [
        item(1, text="<![CDATA[a </item> in a text]]>"),
        item(1, text="<![CDATA[an <item> in a text]]>"),
        "<!-- <item>old</item> -->" + item(1),
        item(1) + "<!-- <item>old</item> -->" + item(2),
        "<item>" + item(1) + "</item>",
    ],
)
def test_where_cutting_is_in_doubt_the_whole_is_parsed(odd: str) -> None:
    whole = read(rss(odd, item(7)))
    again = read(rss(odd, item(7)), whole.chunks)
    assert "id-7" in [e.guid for e in whole.entries]
    assert again.entries in (whole.entries, ())


def test_unwanted_entries_are_skipped_and_remembered() -> None:
    feed = rss(item(1, text="about NATO"), item(2, text="about cats"))
    parsed = read(feed, wanted=lambda text: "NATO" in text)
    assert [e.guid for e in parsed.entries] == ["id-1"]
    assert parsed.skipped == 1
    assert read(feed, parsed.chunks).entries == ()


@pytest.mark.parametrize(
    "text",
    ["about <![CDATA[<b>NA</b>TO]]>", "about N&amp;#65;TO", "about NA&lt;i&gt;TO&lt;/i&gt;",
     "about &#78;ATO", "about <b>NA</b>TO", "about NA<![CDATA[TO]]>", "about NA\x00TO",
     "&amp;lt;p&amp;gt;NA&amp;lt;b&amp;gt;TO&amp;lt;/b&amp;gt;&amp;lt;/p&amp;gt;"],
)  # fmt: skip
def test_the_filters_text_shows_what_the_entry_will_say(text: str) -> None:
    assert "NATO" in read(rss(item(1, text=text))).entries[0].text
    assert "NATO" in chunk_text(item(1, text=text))


def test_identity_and_content_ignore_what_is_no_news() -> None:
    text = "The minister will visit. {} Related: <a href='/x'>{}</a>"
    one = read(rss(item(text=f"<![CDATA[{text.format('12 comments, 3 hours ago', 'Old')}]]>")))
    two = read(rss(item(text=f"<![CDATA[<p>{text.format('40 comments, a day ago', 'New')}</p>]]>")))
    three = read(rss(item(text="The minister will not visit.")))
    hashes = [p.entries[0].content_hash for p in (one, two, three)]
    assert hashes[0] == hashes[1] != hashes[2]
    assert one.entries[0].keys == two.entries[0].keys


def test_tracking_parameters_make_no_new_entry() -> None:
    one = read(rss(item(guid="", link="http://www.example.org/a/?utm_source=rss")))
    two = read(rss(item(guid="", link="https://example.org/a")))
    assert one.entries[0].keys[0] == two.entries[0].keys[0]


def test_a_guid_that_all_entries_share_tells_none_apart() -> None:
    parsed = read(rss(*[item(n, guid="0") for n in range(3)]))
    keys = [set(e.keys) for e in parsed.entries]
    assert not keys[0] & keys[1]
    later = read(rss(item(9, guid="0"), *[item(n, guid="0") for n in range(3)]), parsed.chunks)
    assert not set(later.entries[0].keys) & keys[0]


def test_json_feed_is_read() -> None:
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "J",
        "items": [
            {"id": 7, "url": "https://example.org/7", "title": "T", "content_text": "1 < 2",
             "date_published": "2026-02-11T09:30:00Z"}
        ],
    }  # fmt: skip
    entry = read(json.dumps(document)).entries[0]
    assert (entry.guid, entry.title, entry.body) == ("7", "T", "1 < 2")


def test_any_json_listing_is_read_by_its_map() -> None:
    document = {"data": {"rows": [{"head": "T", "path": "/x", "when": ["2026.02.11 09:30"]}]}}
    fields = (
        ("items", "data.rows"),
        ("title", "head"),
        ("url", "https://example.org{path}"),
        ("published", "when.0"),
    )
    entry = read(json.dumps(document), fields=fields).entries[0]
    assert (entry.title, entry.url) == ("T", "https://example.org/x")
    assert entry.published == datetime(2026, 2, 11, 9, 30, tzinfo=UTC)
    with pytest.raises(ParseError, match=r"no list at data\.lines"):
        read(json.dumps(document), fields=(("items", "data.lines"),))


def test_dates_ahead_of_the_clock_are_not_believed() -> None:
    feed = rss(item(1, pubDate="Wed, 11 Feb 2032 09:30:00 GMT"))
    assert read(feed, now=NOW).entries[0].published is None
    assert read(feed).entries[0].published is not None


def test_relative_and_broken_links_are_no_danger() -> None:
    parsed = read(rss(item(1, link="/a b"), item(2, link="javascript:alert(1)", guid="")))
    assert [e.url for e in parsed.entries] == ["https://example.org/a%20b", ""]


SAID = [
    ("<title>It&#146;s the&#133; harbour</title>", "It’s the… harbour"),
    ("<title>\x8aimonyt\xeb, \x93quoted\x94</title>", "Šimonytë, “quoted”"),
    ("<title>Har<!-- a remark -->bour <![CDATA[of <b>five</b>]]></title>", "Harbour of five"),
    ("<TITLE>Harbour</TITLE>", "Harbour"),
]


@pytest.mark.parametrize(("markup", "title"), SAID)
def test_a_title_is_read_as_it_was_meant(markup: str, title: str) -> None:
    (entry,) = read(rss(f"<item>{markup}</item>")).entries
    assert entry.title == title


LINKS = [
    ("/a b", "https://example.org/a%20b"),
    ("https://example.org/?a=1&amp;amp;b=2", "https://example.org/?a=1&b=2"),
    ("<![CDATA[https://example.org/?a=1&amp;b=2]]>", "https://example.org/?a=1&b=2"),
    ("www.example.org/5", "http://www.example.org/5"),
    ("https://example.org/one\n   /two", "https://example.org/one/two"),
]


@pytest.mark.parametrize(("link", "url"), LINKS)
def test_a_link_is_read_as_it_was_meant(link: str, url: str) -> None:
    (entry,) = read(rss(item(link=link))).entries
    assert entry.url == url


def test_bases_stand_in_each_other() -> None:
    parsed = read(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://base.example/news/">'
        '<entry xml:base="blog/"><id>1</id><title>One</title><link href="../x"/></entry>'
        '<entry xml:base="http://other.example/a/"><id>2</id><title>Two</title>'
        '<link xml:base="b/" href="z"/></entry></feed>'
    )
    assert [e.url for e in parsed.entries] == [
        "http://base.example/news/x",
        "http://other.example/a/b/z",
    ]


def test_atom_in_any_dress_is_read() -> None:
    parsed = read(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>One</title>'
        '<link rel="http://www.iana.org/assignments/relation/alternate" href="https://a.example/1"/>'
        '<content type="image/png">iVBORw0KGgo=</content></entry>'
        '<entry><id>2</id><title>Two</title><content mode="base64" type="text/html">'
        "PHA+VGhlIGhhcmJvdXIuPC9wPg==</content></entry></feed>"
    )
    one, two = parsed.entries
    assert (one.url, one.body) == ("https://a.example/1", "")
    assert two.body == "The harbour."


def test_a_prefix_means_the_same_wherever_it_is_declared() -> None:
    parsed = read(
        rss(
            '<item><title>One</title><atom:content type="html" '
            'xmlns:atom="http://www.w3.org/2005/Atom">The harbour.</atom:content></item>'
            "<item><title>Two</title><a10:updated>2027-01-13T06:00:00Z</a10:updated></item>"
        )
    )
    assert parsed.entries[0].body == "The harbour."
    assert parsed.entries[1].published == datetime(2027, 1, 13, 6, tzinfo=UTC)


JAPANESE = "港で首相と事務総長が会談した。高市①"
KOREAN = "항구에서 열린 정상회담 공동성명"
CHARSETS = [
    (KOREAN, "cp949", "windows-949"),
    (KOREAN, "cp949", ""),
    (KOREAN, "cp949", "utf-8"),
    (JAPANESE, "cp932", "x-sjis"),
    (JAPANESE, "cp932", "windows-31j"),
    (JAPANESE, "cp932", ""),
    (JAPANESE[:-1], "euc_jp", ""),
    ("秘书长在港口会见首相", "gbk", "x-gbk"),
    ("秘书长在港口会见首相", "gb2312", ""),
    ("Caf\xe9 at the harbour", "latin-1", "utf-8"),
    ("Caf\xe9 “at” the harbour – €", "cp1252", ""),
    ("Harbour \ud56d\uad6c", "utf-32-le", ""),
    ("Harbour \ud56d\uad6c", "utf-32-be", "utf-32"),
]


@pytest.mark.parametrize(("text", "charset", "said"), CHARSETS)
def test_a_charset_is_known_by_any_of_its_names_or_by_its_bytes(
    text: str, charset: str, said: str
) -> None:
    head = f'<?xml version="1.0" encoding="{said}"?>' if said else ""
    body = f"{head}<rss><channel><item><title>{text}</title></item></channel></rss>"
    (entry,) = read(body.encode(charset), language="").entries
    assert entry.title == text


JSONS = [
    ')]}\'\n{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"title":"One"}]}',
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"title":"One"}]}<!-- cached -->',
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"title":"On\x0be"}]}',
]


@pytest.mark.parametrize("body", JSONS)
def test_json_is_read_in_spite_of_what_stands_around_it(body: str) -> None:
    (entry,) = read(body).entries
    assert entry.title == "One"


def test_ids_of_many_figures_stay_apart() -> None:
    items = [{"id": 10**30 + n, "title": f"Harbour {n}"} for n in range(3)]
    parsed = read(json.dumps({"version": "https://jsonfeed.org/version/1", "items": items}))
    assert len({e.guid for e in parsed.entries}) == 3
