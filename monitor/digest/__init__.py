"""Day → sections → HTML, text, Markdown, JSON, iCalendar, mail message and Atom. Pure."""

from monitor.digest.atom import atom
from monitor.digest.compose import USUAL, compose, installed
from monitor.digest.ics import calendar
from monitor.digest.joined import BESIDE, fit_together, joined
from monitor.digest.mail import message, message_id, reader_key
from monitor.digest.places import english
from monitor.digest.plover import plover
from monitor.digest.record import document, event_line, line
from monitor.digest.render import render
from monitor.digest.view import Published, Section, SectionMaker, View

__all__ = [
    "BESIDE",
    "USUAL",
    "Published",
    "Section",
    "SectionMaker",
    "View",
    "atom",
    "calendar",
    "compose",
    "document",
    "english",
    "event_line",
    "fit_together",
    "installed",
    "joined",
    "line",
    "message",
    "message_id",
    "plover",
    "reader_key",
    "render",
]
