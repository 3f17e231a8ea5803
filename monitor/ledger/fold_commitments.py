"""How reports move a commitment: its status, parts, amount and deadline."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.ledger.fold import Fold, Value, dump, takes_back
from monitor.ledger.folding import plain
from monitor.ledger.houses import firms_of, levelled, renamed
from monitor.ledger.objects import close, far_apart, names_sum, same_amount
from monitor.ledger.progress import EXITS, HANDED_OVER, OFF, moves_commitment, weighs
from monitor.ledger.rates import dearer
from monitor.ledger.standing import OFFICIAL, bodily, standing
from monitor.types import Amount, Status

if TYPE_CHECKING:
    from monitor.ledger.names import Directory
    from monitor.types import Mention, Reported

RAISED = "commit.revised"  # the extractor's rule
_NUMBER = re.compile(r"\d[\d.,]*(?: ?(?:[mb]illion|trillion)\b)?")
RATES = 1.1  # times; so far two papers' conversions of one sum may lie apart
PARTS = frozenset({Status.ALLOCATED, Status.PARTLY_DELIVERED})


def delivers_part(mention: Mention, whole: Amount | None) -> bool:
    """Tell whether what a mention says was delivered is less than what was promised."""
    said = mention.amount
    if mention.status is not Status.DELIVERED or said is None or whole is None:
        return False
    return same_amount(said, whole) is False and said.value < whole.value


def _total(mention: Mention, whole: Amount | None) -> bool:
    """Tell a delivery of far more than was promised: all that was ever given (C4)."""
    said = mention.amount
    more = said is not None and whole is not None and said.value > whole.value
    return more and mention.status in HANDED_OVER and far_apart(said, whole)


def _revises(mention: Mention) -> bool:
    """Tell whether an item, perhaps in its title alone, says that a sum was raised or cut."""
    if mention.relation is None:
        return any(e.rule == RAISED for e in mention.evidence)
    return mention.relation == "revised"


def _resized(mention: Mention, own: Amount, *, whole: bool) -> bool:
    """Tell whether a mention says that the sum held is no longer the sum."""
    old = mention.previous_amount
    return (_revises(mention) and whole) or (old is not None and close(old, own))


def _late_part(mention: Mention, own: Amount) -> bool:
    """Tell whether a lesser sum is only what comes late of the whole."""
    late = mention.status is Status.DELAYED and mention.previous_amount is None
    return late and mention.amount is not None and mention.amount.value < own.value


def _converts_otherwise(mention: Mention, own: Amount) -> bool:
    """Tell a sum in other money whose conversion into the money held is another sum."""
    if own.unit or mention.amount is None or mention.amount.currency == own.currency:
        return False
    if dearer(mention.amount, own):
        return True
    other = mention.conversion
    return other is not None and far_apart(other, own, RATES)


def _figure(sum_: Amount) -> str:
    """Give a sum as its text writes it, without its money."""
    found = _NUMBER.search(sum_.text)
    return found.group() if found else sum_.text


class CommitmentFold(Fold):
    """The fold over the reports of a commitment or request."""

    def __init__(self, first: Reported, directory: Directory) -> None:
        """Start with the founding report."""
        self._sums: list[Amount] = []  # every one held so far
        self._parts: list[Amount] = []
        self._backers: set[str] = set()  # outlets that give the sum held
        self._counts: list[Amount] = []  # what else the whole was said to be: "40 transformers"
        super().__init__(first, directory)

    def _note(self, field: str, report: Reported, rule: str, value: object = None) -> None:
        super()._note(field, report, rule, value)
        if field == "amount" and self.state.amount is not None and rule != "settled":
            self._sums.append(self.state.amount)
            self._backers = {report.outlet}

    def _speak(self, report: Reported, was: Mention) -> None:
        whole = self._whole(report.mention.amount)
        if _total(report.mention, whole):
            return
        if self._denies_figure(report):
            self._settle("amount", report)
            return
        if delivers_part(report.mention, whole) and not self._completes(report):
            part = replace(report.mention, status=Status.PARTLY_DELIVERED)
            report = replace(report, mention=part)
        moved = moves_commitment(was, self._reached, self.by["status"], report)
        self._status(report, report.mention.status, moved=moved)
        self._more_parts(report)
        self._amount(report)
        self._deadline(report)

    def _denies_figure(self, report: Reported) -> bool:
        """Tell a denial of a sum that others gave, of a promise that itself stands (N2)."""
        denied, own = report.mention.amount, self.state.amount
        if report.mention.status is not Status.DENIED or denied is None or own is None:
            return False
        stands = self.state.status not in OFF | {Status.UNCONFIRMED}
        return stands and same_amount(denied, own) is False

    def _sides(self, report: Reported) -> None:
        """Let a firm stand for its country, whichever of the two is named first."""
        firm = firms_of(self.state, report.mention, self._directory)
        if firm and bodily(report) and weighs(report, self.by["sides"]):
            self.state = renamed(self.state, firm)
            self._set("sides", self.state.sides, report, "refined")
        firms = {c: s for s in self.state.sides if (c := self._directory.country(s))}
        known = renamed(levelled(report.mention, self.state, self._directory), firms)
        super()._sides(replace(report, mention=known))

    def _whole(self, part: Amount | None) -> Amount | None:
        """Give the whole in what a part is counted in, money or things."""
        held = (self.state.amount, self.state.quantity, *self._counts)
        told = [a for a in held if a is not None]
        return next((a for a in told if part and same_amount(part, a) is not None), None)

    def _completes(self, report: Reported) -> bool:
        """Tell whether a part delivered makes up the whole with those told before."""
        part, whole = report.mention.amount, self._whole(report.mention.amount)
        parts = [p for p in self._parts if part is None or same_amount(p, part) is False]
        if part is None or whole is None or not parts:
            return False
        return close(replace(part, value=part.value + sum(p.value for p in parts)), whole)

    def _more_parts(self, report: Reported) -> None:
        """Note the part an allocation or delivery speaks of, each sum once."""
        part = report.mention.amount
        if report.mention.status not in PARTS or part is None:
            return
        whole = self._whole(part)
        if whole is not None and same_amount(part, whole):
            return
        if not any(same_amount(part, t) for t in self._parts):
            self._parts.append(part)
            self._note("part", report, "part", part)

    def _amount(self, report: Reported) -> None:
        said, own = report.mention.amount, self.state.amount
        if said is None or report.mention.relation == "part":
            return
        if own is None:
            if report.mention.status not in PARTS:
                self._set("amount", said, report, "fill")
            return
        same = same_amount(said, own) and not _converts_otherwise(report.mention, own)
        whole = report.mention.status not in PARTS | {Status.DELIVERED}
        if same is not None:
            self._told_again(said, own, report, same=same, whole=whole)
        elif said.unit or not whole:
            self._number(said, report, whole=whole)
        else:
            self._price(said, own, report)

    def _disagree(self, field: str, value: Value | Status, report: Reported) -> None:
        """Keep a deviating value, but not one rumour's beside another's."""
        rumour = report.mention.attribution == "unnamed" and field == "amount"
        if not (rumour and self.state.status is Status.UNCONFIRMED):
            super()._disagree(field, value, report)

    def _told_again(
        self, said: Amount, own: Amount, report: Reported, *, same: bool, whole: bool
    ) -> None:
        """Hold a sum against the one held: it stands, is revised or disputed."""
        if _late_part(report.mention, own):
            return
        if _resized(report.mention, own, whole=whole) and not close(said, own):
            if not self._seen_before("amount", dump(said)) and weighs(report, self.by["amount"]):
                self._set("amount", said, report, "revised")
        elif same:
            self._name_currency(said, own, report)
            self._stand("amount", report)
            self._backers.add(report.outlet)
        elif (whole or said.value > own.value) and not self._listed(said, report):
            self._other_amount(said, report)

    def _price(self, said: Amount, count: Amount, report: Reported) -> None:
        """Learn the money of what was only counted so far (C2)."""
        ours = report.mention.quantity
        if report.mention.status in EXITS or (ours and same_amount(ours, count) is False):
            return
        if bodily(report) and weighs(report, self.by["amount"]):
            self._set("amount", said, report, "refined")
            if self.state.quantity is None:
                self._set("quantity", count, report, "refined")

    def _number(self, said: Amount, report: Reported, *, whole: bool) -> None:
        """Hold the number of things told against the one held beside the money."""
        own = self.state.quantity
        if whole:
            self._counts.append(said)
        if own is None or same_amount(said, own) is not False or _late_part(report.mention, own):
            return
        if _resized(report.mention, own, whole=whole):
            if not self._seen_before("quantity", dump(said)) and weighs(report, self.by["amount"]):
                self._set("quantity", said, report, "revised")
        elif said.value > own.value:
            self._disagree("amount", said, report)

    def _listed(self, said: Amount, report: Reported) -> bool:
        """Tell whether a lesser sum is a part that the text of the whole lists (C8)."""
        own, whole = self.state.amount, self.by["amount"].mention
        if own is None or own.unit or said.value >= own.value or takes_back(report):
            return False
        given, part = (replace(whole, amount=replace(a, text=_figure(a))) for a in (own, said))
        beside = [replace(whole, evidence=(e,)) for e in whole.evidence]
        return any(names_sum(b, part) and not names_sum(b, given) for b in beside)

    def _name_currency(self, said: Amount, own: Amount, report: Reported) -> None:
        """Learn from a second report which dollar a bare "$" is."""
        held = self.by["amount"]
        if own.currency is None and not own.unit and said.currency and close(said, own):
            self._set("amount", replace(own, currency=said.currency), report, "refined")
            self.by["amount"] = held

    def _other_amount(self, said: Amount, report: Reported) -> None:
        held = self.by["amount"]
        if any(close(said, sum_) for sum_ in self._sums) and not takes_back(report):
            return  # an earlier figure told again
        alone = len(self._backers) > 1 and standing(report) > OFFICIAL and not takes_back(report)
        if not self._better("amount", report) or (alone and report.outlet not in self._backers):
            self._disagree("amount", said, report)  # one paper against two, be it a wire
            return
        official = standing(report) == standing(held) == 0 and report.outlet != held.outlet
        self._set("amount", said, report, "revised" if official else "corrected")
        self._settle("amount", report)

    def _deadline(self, report: Reported) -> None:
        said, own = report.mention.deadline, self.state.deadline
        if said is None or own is None or plain(said) == plain(own):
            self._fill("deadline", report)
            return
        moved = report.mention.relation == "revised" or report.mention.status is Status.DELAYED
        if self._seen_before("deadline", dump(said)):
            return
        if moved and weighs(report, self.by["deadline"]):
            self._set("deadline", said, report, "moved")
        elif self._better("deadline", report):
            self._set("deadline", said, report, "corrected")
