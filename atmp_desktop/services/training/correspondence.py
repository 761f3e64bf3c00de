"""What was written and said about made-up enquiries."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from atmp_desktop.days.dates import LONDON
from atmp_desktop.services.training.courses import Dated
from atmp_desktop.services.training.words import Line
from atmp_desktop.services.training.world import Row, World

MAILBOX = "atmp@example.org"
SECRETARIAT = f"ATMP Coordinating Group secretariat <{MAILBOX}>"
BY_MAIL = frozenset({"email", "web_form"})
OPENS, CLOSES = time(8, 30), 8 * 60


class Correspondence:
    """Makes the messages of one enquiry after the other.

    Attributes:
        rows: what was made.
    """

    def __init__(self, world: World) -> None:
        self.world, self.chance = world, world.chance
        kinds = ("acknowledged", "internal", "thanks")
        self.said = {
            kind: world.words.chooser("enquiry_notes", lambda line, kind=kind: line["kind"] == kind)  # type: ignore[misc]
            for kind in kinds
        }
        self.rows: list[Row] = []
        self.originals = 0

    def make(self, enquiry: Row, sender: str, asked: Line | None, reply: str, steps: list[Dated]) -> None:
        """The messages of an enquiry, given who wrote, what they are asked in turn, what they are answered, and what
        happened when."""
        thread = _Thread(self, enquiry, sender)
        thread.add("in", enquiry["received_on"], enquiry["summary"])
        if self.chance.happens(0.25) and enquiry["status"] not in ("spam", "merged"):
            thread.add("internal", enquiry["received_on"], self.said["internal"]()["text"])
        for kind, on in steps:
            if kind == "acknowledged":
                thread.add("out", on, self.said["acknowledged"]()["text"])
            elif kind == "pause" and asked is not None:
                thread.add("out", on, asked["question"])
            elif kind == "resume" and asked is not None:
                thread.add("in", on, asked["answer"])
            elif kind == "replied":
                thread.add("out", on, reply)
                if self.chance.happens(0.3):
                    thread.add("in", on + timedelta(days=1), self.said["thanks"]()["text"])
        self.rows += thread.rows


class _Thread:
    """The messages of one enquiry, each later than the one before."""

    def __init__(self, of: Correspondence, enquiry: Row, sender: str) -> None:
        self.of, self.chance = of, of.chance
        self.enquiry, self.sender = enquiry, sender
        self.rows: list[Row] = []
        self.last = datetime.min.replace(tzinfo=UTC)

    def add(self, direction: str, day: date, text: str) -> None:
        """A message on a day; none on a day to come."""
        if day > self.chance.today:
            return
        at = datetime.combine(day, OPENS, LONDON).astimezone(UTC) + timedelta(minutes=self.chance.between(0, CLOSES))
        if at <= self.last:
            at = self.last + timedelta(minutes=self.chance.between(10, 50))
        self.last = max(min(at, self.chance.now), self.last)
        row: Row = {"id": self.chance.id(), "enquiry": self.enquiry["id"], "direction": direction, "at": self.last}
        row["text"] = text
        if direction == "internal":
            self.rows.append(row)
            return
        first = not self.rows
        subject = self.enquiry["subject"]
        row["subject"] = subject if first else f"Re: {subject}"[:1000]
        row["sender"], row["to"] = (self.sender, MAILBOX) if direction == "in" else (SECRETARIAT, self.sender)
        if self.enquiry["channel"] in BY_MAIL:
            self._mailed(row)
        self.rows.append(row)

    def _mailed(self, row: Row) -> None:
        row["message_id"] = f"<{row['id'].hex}@example.org>"
        earlier = [each["message_id"] for each in self.rows if "message_id" in each]
        if earlier:
            row["in_reply_to"], row["references"] = earlier[-1], "\n".join(earlier)
        if not earlier and self.of.originals < 2 * self.of.world.sizes.files:
            self.of.originals += 1
            written = f"From: {self.sender}\nTo: {MAILBOX}\nSubject: {row['subject']}\nMessage-ID: {row['message_id']}"
            name = f"{row['subject'][:60]}.eml"
            row["original"] = self.of.world.shelf.put(
                name, f"{written}\nDate: {row['at']:%a, %d %b %Y %H:%M:%S +0000}\n\n{row['text']}\n"
            )
