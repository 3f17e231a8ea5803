"""The elements and namespaces of RSS, RDF and Atom, and which of our fields they are."""

from __future__ import annotations

SPACES = {
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/rss/1.0/modules/syndication/": "sy",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://news.yandex.ru": "yandex",
    "http://news.yandex.ru/": "yandex",
}
USUAL = {"atom": "", "a10": ""}  # prefixes that mean the same where nobody declares them
NO_TEXT = ("image/", "audio/", "video/", "font/", "application/octet-stream", "application/pdf")
REGISTERED = "http://www.iana.org/assignments/relation/"  # may stand before the name of a relation
FIELDS = {
    "title": "title", "dc:title": "dc:title", "link": "link", "guid": "guid", "id": "guid",
    "description": "summary", "summary": "summary", "content": "content",
    "content:encoded": "content", "xhtml:body": "content", "body": "content", "fullitem": "content",
    "yandex:full-text": "content", "fulltext": "content", "date": "updated",
    "pubdate": "published", "published": "published", "issued": "published",
    "dcterms:issued": "published", "dcterms:created": "published", "created": "published",
    "updated": "updated", "modified": "updated", "dc:date": "updated",
    "dcterms:modified": "updated", "dc:description": "summary", "dc:language": "language",
    "source": "source", "media:description": "media", "itunes:summary": "media",
}  # fmt: skip
OF_FEED = {
    "title": "title", "language": "language", "dc:language": "language", "ttl": "ttl",
    "sy:updateperiod": "period", "sy:updatefrequency": "frequency",
}  # fmt: skip
ROOTS = frozenset({"rss", "feed", "rdf:rdf", "channel", "rdf"})
ENTRIES = frozenset({"item", "entry"})
CHANNELS = frozenset({"channel", "feed"})
