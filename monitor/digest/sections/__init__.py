"""The sections we make ourselves, in their usual order."""

from monitor.digest.sections.asked import asked
from monitor.digest.sections.changes import changed, conflicts
from monitor.digest.sections.events import commitments, meetings
from monitor.digest.sections.hits import hits
from monitor.digest.sections.making import making
from monitor.digest.sections.stories import stories
from monitor.digest.sections.upcoming import upcoming

__all__ = [
    "asked",
    "changed",
    "commitments",
    "conflicts",
    "hits",
    "making",
    "meetings",
    "stories",
    "upcoming",
]
