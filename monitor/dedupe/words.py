"""Function words, titles and turning points that the fingerprint treats specially.

Words are casefolded and without accents, as :mod:`monitor.dedupe.tokens` folds them.
"""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Read a list of words parted by white space."""
    return frozenset(words.split())


ENGLISH = """
a about above after again against all also although am among an and any are as at be because been
before being below between both but by can could did do does doing down due during each even ever
every few for from further had has have having he her here hers him his how however i if in
including into is it its just like many may me might more most much must my new nor now of off
on once one only or other our out over own per said say says same shall she should since so some
such than that the their them then there these they this those through to too toward towards under
until up upon very was we were what when where whereas whether which while who whom whose why will
with within would yet you your mr mrs ms dr
"""
EUROPEAN = """
der die das den dem des ein eine einer einem einen und oder aber ist sind war waren wird werden
wurde wurden hat haben hatte sich auf aus bei mit nach von vom zu zum zur im am als auch dass wie
fur uber unter durch le la les un une des du de et ou est sont etait ete a ont au aux en dans par
pour sur avec que qui ne se ce cette ces il elle ils elles el los las una y es son fue ha han al
del con por para que su sus lo como mas o os um uma e do da dos das no na nos nas em por com se
il lo gli di che e un uno una del della dei delle nel nella con per sono ha si het een van en op te
dat met voor zijn aan i w z na do nie sie jest oraz
"""
CYRILLIC = """
и в во на с со к ко по за из от до о об у а но что как это его ее их он она они мы был была были
быть также для при не же ли бы та те і й в у на з із зі до від за про що як це його її їх він вона
вони був була були бути також для при та але не
"""
# Words whose coming or going moves what a sentence claims.
TURNING = listed(
    """
    no not never without cannot deny denied denies denial cancel canceled cancelled cancels
    cancellation postpone postponed postpones delay delayed delays withdraw withdrew withdrawn
    suspend suspended reject rejected rejects refuse refused confirm confirmed confirms sign signed
    signs deliver delivered delivers correction corrected retract retracted abandon abandoned
    reschedule rescheduled scrapped cant dont didnt wont isnt wasnt hasnt doesnt arent werent
    """
)
STOP = listed(ENGLISH + EUROPEAN + CYRILLIC) - TURNING

# Capitalised words that name an office or a kind of body, not who holds it; spinners replace them.
GENERIC = listed(
    """
    president minister prime foreign secretary general deputy chief defence defense national state
    department ministry government parliament senate house white council commission committee
    organization organisation organisations alliance treaty union agency news company corporation
    university institute bank world international global affairs security office spokesman
    spokesperson spokeswoman ambassador envoy leader leaders official officials chairman chair
    director head commander admiral army navy air force forces summit conference meeting agreement
    programme program project centre center party court supreme federal central military police
    region street city province district county island islands sea ocean river north south east
    west northern southern eastern western group association federation republic kingdom king queen
    prince sir madam lord lady his her excellency honourable honorable mr mrs ms dr gen lt col
    sgt maj capt reuters afp ap photo file source statement report reports press release today
    """
)

DATES = listed(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    """
)
NUMERALS = {
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
}
