"""How reports move a commitment: its status, parts, amount and deadline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.ledger.fold import Fold, dump, takes_back
from monitor.ledger.houses import firms_of, levelled, renamed
from monitor.ledger.names import plain
from monitor.ledger.objects import close, same_amount
from monitor.ledger.progress import moves_commitment, weighs
from monitor.ledger.standing import bodily, standing
from monitor.types import Amount, Status

if TYPE_CHECKING:
    from monitor.ledger.names import Directory
    from monitor.types import Mention, Reported

PARTS = frozenset({Status.ALLOCATED, Status.PARTLY_DELIVERED})


def delivers_part(mention: Mention, whole: Amount | None) -> bool:
    """Tell whether what a mention says was delivered is less than what was promised."""
    said = mention.amount
    if mention.status is not Status.DELIVERED or said is None or whole is None:
        return False
    return same_amount(said, whole) is False and said.value < whole.value


class CommitmentFold(Fold):
    """The fold over the reports of a commitment or request."""

    def __init__(self, first: Reported, directory: Directory) -> None:
        """Start with the founding report."""
        self._sums: list[Amount] = []  # every one held so far
        self._parts: list[Amount] = []
        super().__init__(first, directory)

    def _note(self, field: str, report: Reported, rule: str, value: object = None) -> None:
        super()._note(field, report, rule, value)
        if field == "amount" and self.state.amount is not None:
            self._sums.append(self.state.amount)

    def _speak(self, report: Reported, was: Mention) -> None:
        if delivers_part(report.mention, was.amount) and not self._completes(report):
            part = replace(report.mention, status=Status.PARTLY_DELIVERED)
            report = replace(report, mention=part)
        moved = moves_commitment(was, self._reached, self.by["status"], report)
        self._status(report, report.mention.status, moved=moved)
        self._more_parts(report)
        self._amount(report)
        self._deadline(report)

    def _sides(self, report: Reported) -> None:
        """Let a firm stand for its country, whichever of the two is named first."""
        firm = firms_of(self.state, report.mention, self._directory)
        if firm and bodily(report) and weighs(report, self.by["sides"]):
            self.state = renamed(self.state, firm)
            self._set("sides", self.state.sides, report, "refined")
        firms = {c: s for s in self.state.sides if (c := self._directory.country(s))}
        known = renamed(levelled(report.mention, self.state, self._directory), firms)
        super()._sides(replace(report, mention=known))

    def _completes(self, report: Reported) -> bool:
        """Tell whether a part delivered makes up the whole with those told before."""
        part, whole = report.mention.amount, self.state.amount
        parts = [p for p in self._parts if part is None or not same_amount(p, part)]
        if part is None or whole is None or not parts:
            return False
        return close(replace(part, value=part.value + sum(p.value for p in parts)), whole)

    def _more_parts(self, report: Reported) -> None:
        """Note the part an allocation or delivery speaks of, each sum once."""
        part = report.mention.amount
        if report.mention.status not in PARTS or part is None:
            return
        whole = self.state.amount
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
        same = same_amount(said, own)
        if same is None:
            return
        old = report.mention.previous_amount
        whole = report.mention.status not in PARTS | {Status.DELIVERED}
        revised = report.mention.relation == "revised" and whole
        revised = revised or (old is not None and close(old, own))
        if revised and not close(said, own):
            if not self._seen_before("amount", dump(said)) and weighs(report, self.by["amount"]):
                self._set("amount", said, report, "revised")
        elif same:
            self._stand("amount", report)
        elif report.mention.status not in PARTS | {Status.DELIVERED} or said.value > own.value:
            self._other_amount(said, report)

    def _other_amount(self, said: Amount, report: Reported) -> None:
        held = self.by["amount"]
        if any(close(said, sum_) for sum_ in self._sums) and not takes_back(report):
            return  # an earlier figure told again
        if not self._better("amount", report):
            self._disagree("amount", said, report)
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
