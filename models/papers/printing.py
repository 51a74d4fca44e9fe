"""The five printed things: for whom a person may print each, and those of a whole area, group or region as one PDF."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol

from lib import clock, typeset
from models.access.access import areas_for, printed_deputies_for
from models.accounts.user import User
from models.audit import Audit
from models.database import act
from models.jobs.job import Job, work
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Membership
from models.network.mandate import Mandate
from models.papers.certificate import Certificate
from models.papers.record_book import RecordBook
from rules.papers.papers import PAPERS

KIND = "print-papers"
_TOGETHER = {"record-book": 1, "certificate": 8}  # so many are drawn as one document; of the others:
_USUALLY = 5


class Press(Protocol):
    """What turns things into HTML, and knows the content behind the addresses in it: the routes and templates do."""

    def draw(self, order: "Order", subjects: list, reader: User, base: str) -> str: ...

    def read(self, address: str) -> bytes: ...


_press: Press | None = None


def open_press(press: Press) -> None:
    global _press
    _press = press


@dataclass(frozen=True)
class Order:
    """One of `rules.papers.papers.PAPERS`, for an area, for a group, or (neither) for all within reach."""

    paper: str
    size: str
    year: int
    area: int | None = None
    group: int | None = None

    def subjects(self, by: User):
        """Whom or what each one is about, in the order of their numbers: deputies, or areas."""
        return self._deputies(by) if PAPERS[self.paper].about == "deputy" else self._areas(by)

    def _deputies(self, by: User):
        answering = Assignment.select(Assignment.deputy).where(Assignment.area == self.area, _today())
        found = printed_deputies_for(by, PAPERS[self.paper].roles).order_by(Deputy.number)
        found = found.where(Deputy.id.in_(answering)) if self.area else found
        found = found.where(Deputy.id.in_(self._members())) if self.group else found
        if self.paper != "certificate":
            return found
        return found.where(Deputy.id.in_(Mandate.select(Mandate.deputy).where(Mandate.open_on(clock.today()))))

    def _areas(self, by: User):
        answered = Assignment.select(Assignment.area).where(Assignment.deputy.in_(self._members()), _today())
        found = areas_for(by).order_by(Area.number)
        found = found.where(Area.id == self.area) if self.area else found
        return found.where(Area.id.in_(answered)) if self.group else found

    def _members(self):
        return Membership.select(Membership.deputy).where(Membership.group == self.group)


def _today():
    return Assignment.open_on(clock.today())


def ask_for(order: Order, by: User, base: str, folder: Path, name: str) -> Job:
    """Ask for the PDF; `name` is what the person will know it by, and `base` begins every address in it."""
    return Job.ask(KIND, by, order=asdict(order), base=base, folder=str(folder), name=name)


@work(KIND)
def print_all(job: Job) -> None:
    order, by = Order(**job.asked["order"]), job.asked_by
    subjects = list(order.subjects(by))
    path = Path(job.asked["folder"]) / f"papers-{job.id}.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    job.keep_file(path)
    job.progress(0, len(subjects))
    parts = _parts(subjects, _TOGETHER.get(order.paper, _USUALLY))
    documents = (drawn(order, part, by, job.asked["base"]) for part in parts)
    ends = [sum(map(len, parts[: number + 1])) for number in range(len(parts))]
    typeset.write(path, documents, _press.read, lambda done: job.progress(ends[done - 1], len(subjects)))
    with act():
        Audit.note(by, "paper.printed", count=homes_on(order, subjects, by), detail=f"{order.paper} {len(subjects)}")
        job.end({"printed": len(subjects)})


def _parts(subjects: list, size: int) -> list[list]:
    return [subjects[start : start + size] for start in range(0, len(subjects), size)]


def drawn(order: Order, subjects: list, reader: User, base: str) -> str:
    """The HTML of some of them; who has no certificate gets one."""
    if order.paper == "certificate":
        for deputy in subjects:
            Certificate.issue(deputy, reader)
    return _press.draw(order, subjects, reader, base)


def homes_on(order: Order, subjects: list, reader: User) -> int:
    """For the log: how many households stand on them. Only the record book shows any."""
    if order.paper != "record-book":
        return 0
    return sum(RecordBook(reader, deputy, order.year, clock.today()).homes for deputy in subjects)
