"""Enquiries, meetings and what is decided at them, studies, files, lists of values and fields of one's own."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.LargeBinary(16)
MOMENT = sa.String(27)
DAY = sa.String(10)

GIVEN_NO_LINKS = """
    group person organisation membership affiliation contact_point project challenge resource interaction tag seat
    former_name identifier succession aim project_challenge challenge_resource participant co_owner action_update
"""
"""The tables that get room for values of custom fields, and no links."""


def link(name: str, target: str, *, nullable: bool) -> tuple[sa.Column[bytes], str]:
    """A column with the id of a record of another type, and the name of that type."""
    return sa.Column(name, ID, nullable=nullable), target


def record(name: str, *columns: sa.Column[object] | tuple[sa.Column[bytes], str]) -> None:
    """A table of records: its own columns, those that all records have, a key and an index for each link."""
    links = [each for each in columns if isinstance(each, tuple)]
    op.create_table(
        name,
        *(each[0] if isinstance(each, tuple) else each for each in columns),
        sa.Column("own", sa.Text(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        *(
            sa.ForeignKeyConstraint(
                [column.name], [f"{target}.id"], name=f"fk_{name}_{column.name}", deferrable=True, initially="DEFERRED"
            )
            for column, target in links
        ),
    )
    for column, _ in links:
        op.create_index(f"ix_{name}_{column.name}", name, [column.name])


def rebuild(name: str, *columns: sa.Column[object] | tuple[sa.Column[bytes], str]) -> None:
    """Columns more, links among them: SQLite adds a foreign key with a name only by making the table anew."""
    with op.batch_alter_table(name, recreate="always") as table:
        for each in columns:
            if not isinstance(each, tuple):
                table.add_column(each)
                continue
            column, target = each
            table.add_column(column)
            table.create_foreign_key(
                f"fk_{name}_{column.name}", target, [column.name], ["id"], deferrable=True, initially="DEFERRED"
            )
            table.create_index(f"ix_{name}_{column.name}", [column.name])


def upgrade() -> None:
    new_tables()
    more_columns()


def new_tables() -> None:
    op.create_table(
        "content",
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_content"),
    )
    record(
        "enquiry",
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("received_on", DAY, nullable=False),
        sa.Column("channel", sa.Text(), nullable=True),
        link("person", "person", nullable=True),
        link("organisation", "organisation", nullable=True),
        sa.Column("enquirer_name", sa.Text(), nullable=True),
        sa.Column("enquirer_address", sa.Text(), nullable=True),
        sa.Column("enquirer_kind", sa.Text(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        link("group", "group", nullable=True),
        link("lead", "person", nullable=True),
        link("handler", "person", nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=True),
        sa.Column("foi", sa.Boolean(), nullable=False),
        sa.Column("raise_at_meeting", sa.Boolean(), nullable=False),
        link("follows", "enquiry", nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("outcome_note", sa.Text(), nullable=True),
        sa.Column("status_reason", sa.Text(), nullable=True),
        link("transferred_to", "organisation", nullable=True),
        link("merged_into", "enquiry", nullable=True),
        sa.Column("retention_review", DAY, nullable=True),
        sa.Column("acknowledge_days", sa.Integer(), nullable=True),
        sa.Column("reply_days", sa.Integer(), nullable=True),
        sa.Column("calendar", sa.Text(), nullable=True),
    )
    record(
        "meeting",
        sa.Column("reference", sa.Text(), nullable=True),
        link("group", "group", nullable=False),
        link("series", "meeting_series", nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("starts", MOMENT, nullable=False),
        sa.Column("ends", MOMENT, nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("joining_link", sa.Text(), nullable=True),
        link("chair", "person", nullable=True),
        link("secretary", "person", nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("status_reason", sa.Text(), nullable=True),
        sa.Column("calendar_uid", sa.Text(), nullable=True),
        sa.Column("calendar_sequence", sa.Integer(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
    )
    record(
        "decision",
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        link("group", "group", nullable=True),
        link("meeting", "meeting", nullable=True),
        link("agenda_item", "agenda_item", nullable=True),
        sa.Column("on", DAY, nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("status_reason", sa.Text(), nullable=True),
        link("supersedes", "decision", nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
    )
    record(
        "paper",
        sa.Column("reference", sa.Text(), nullable=True),
        link("meeting", "meeting", nullable=False),
        link("agenda_item", "agenda_item", nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        link("author", "person", nullable=True),
        sa.Column("author_name", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("due", DAY, nullable=True),
        link("file", "file", nullable=True),
        link("supersedes", "paper", nullable=True),
    )
    record(
        "minutes_version",
        link("meeting", "meeting", nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        link("file", "file", nullable=True),
        link("confirmed_at", "meeting", nullable=True),
        sa.Column("by_correspondence", sa.Boolean(), nullable=False),
        sa.Column("confirmed_on", DAY, nullable=True),
        sa.Column("correction", sa.Text(), nullable=True),
    )
    record(
        "meeting_series",
        link("group", "group", nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("rhythm", sa.Text(), nullable=False),
        sa.Column("first", MOMENT, nullable=False),
        sa.Column("length", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("joining_link", sa.Text(), nullable=True),
        sa.Column("until", DAY, nullable=True),
    )
    record(
        "study",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=True),
        sa.Column("atmp_class", sa.Text(), nullable=True),
        link("sponsor", "organisation", nullable=True),
        sa.Column("commercial", sa.Boolean(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        link("group", "group", nullable=True),
        sa.Column("from_date", DAY, nullable=True),
        sa.Column("to_date", DAY, nullable=True),
        sa.Column("isrctn", sa.Text(), nullable=True),
        sa.Column("nct", sa.Text(), nullable=True),
        sa.Column("support", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
    )
    record(
        "assessment",
        link("organisation", "organisation", nullable=True),
        link("person", "person", nullable=True),
        sa.Column("on", DAY, nullable=False),
        sa.Column("influence", sa.Integer(), nullable=False),
        sa.Column("interest", sa.Integer(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=True),
        sa.Column("engagement_now", sa.Text(), nullable=True),
        sa.Column("engagement_wanted", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
    )
    record(
        "file",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("hash", sa.Text(), nullable=True),
    )
    record(
        "service_target",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("acknowledge", sa.Integer(), nullable=False),
        sa.Column("reply", sa.Integer(), nullable=False),
        sa.Column("calendar", sa.Text(), nullable=False),
        sa.Column("from_date", DAY, nullable=True),
        sa.Column("to_date", DAY, nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
    )
    record(
        "agenda_item",
        link("meeting", "meeting", nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=True),
        link("presenter", "person", nullable=True),
        sa.Column("minutes_planned", sa.Integer(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("reserved", sa.Boolean(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=True),
        link("deferred_from", "agenda_item", nullable=True),
        link("enquiry", "enquiry", nullable=True),
        link("action", "action", nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("brief", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("minute_text", sa.Text(), nullable=True),
    )
    record(
        "attendance",
        link("meeting", "meeting", nullable=False),
        link("person", "person", nullable=True),
        sa.Column("guest", sa.Text(), nullable=True),
        sa.Column("guest_organisation", sa.Text(), nullable=True),
        sa.Column("capacity", sa.Text(), nullable=True),
        link("deputy_for", "person", nullable=True),
        sa.Column("reply", sa.Text(), nullable=True),
        sa.Column("record", sa.Text(), nullable=True),
        sa.Column("mode", sa.Text(), nullable=True),
        sa.Column("arrived", MOMENT, nullable=True),
        sa.Column("left", MOMENT, nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
    )
    record(
        "declaration",
        link("attendance", "attendance", nullable=False),
        link("agenda_item", "agenda_item", nullable=True),
        sa.Column("interest", sa.Text(), nullable=False),
        sa.Column("handling", sa.Text(), nullable=True),
    )
    record(
        "attachment",
        link("file", "file", nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        link("enquiry", "enquiry", nullable=True),
        link("message", "message", nullable=True),
        link("meeting", "meeting", nullable=True),
        link("agenda_item", "agenda_item", nullable=True),
        link("decision", "decision", nullable=True),
        link("action", "action", nullable=True),
        link("minutes_version", "minutes_version", nullable=True),
        link("organisation", "organisation", nullable=True),
        link("person", "person", nullable=True),
        link("group", "group", nullable=True),
        link("project", "project", nullable=True),
        link("interaction", "interaction", nullable=True),
        link("study", "study", nullable=True),
    )
    record(
        "enquiry_step",
        link("enquiry", "enquiry", nullable=False),
        sa.Column("on", DAY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
    )
    record(
        "message",
        link("enquiry", "enquiry", nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("sender", sa.Text(), nullable=True),
        sa.Column("to", sa.Text(), nullable=True),
        sa.Column("cc", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("html", sa.Text(), nullable=True),
        link("original", "file", nullable=True),
        sa.Column("message_id", sa.Text(), nullable=True),
        sa.Column("in_reply_to", sa.Text(), nullable=True),
        sa.Column("references", sa.Text(), nullable=True),
        sa.Column("defects", sa.Text(), nullable=True),
    )
    record("enquiry_resource", link("enquiry", "enquiry", nullable=False), link("resource", "resource", nullable=False))
    record(
        "enquiry_challenge", link("enquiry", "enquiry", nullable=False), link("challenge", "challenge", nullable=False)
    )
    record(
        "study_site",
        link("study", "study", nullable=False),
        link("organisation", "organisation", nullable=False),
        link("investigator", "person", nullable=True),
        sa.Column("from_date", DAY, nullable=True),
        sa.Column("to_date", DAY, nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
    )
    record(
        "saved_view",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("filter", sa.Text(), nullable=True),
        sa.Column("columns", sa.Text(), nullable=True),
        sa.Column("order", sa.Text(), nullable=True),
        sa.Column("group_by", sa.Text(), nullable=True),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
    )
    record(
        "lookup_value",
        sa.Column("list", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("retired", sa.Boolean(), nullable=False),
        link("replaced_by", "lookup_value", nullable=True),
    )
    record(
        "custom_field",
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("help", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("search", sa.Boolean(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
    )


def more_columns() -> None:
    rebuild(
        "action",
        link("meeting", "meeting", nullable=True),
        link("agenda_item", "agenda_item", nullable=True),
        link("decision", "decision", nullable=True),
        link("enquiry", "enquiry", nullable=True),
        link("closed_at", "meeting", nullable=True),
        link("superseded_by", "action", nullable=True),
        sa.Column("own", sa.Text(), nullable=True),
    )
    op.add_column("group", sa.Column("quorum_least", sa.Integer(), nullable=True))
    op.add_column("group", sa.Column("quorum_share", sa.Text(), nullable=True))
    op.add_column("group", sa.Column("quorum_chair", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.add_column("group", sa.Column("closes_at_meetings", sa.Boolean(), nullable=False, server_default=sa.text("1")))
    op.add_column("group", sa.Column("enquiry_pattern", sa.Text(), nullable=True))
    rebuild(
        "tagging",
        link("enquiry", "enquiry", nullable=True),
        link("meeting", "meeting", nullable=True),
        link("study", "study", nullable=True),
        link("decision", "decision", nullable=True),
        link("paper", "paper", nullable=True),
        sa.Column("own", sa.Text(), nullable=True),
    )
    for name in GIVEN_NO_LINKS.split():
        op.add_column(name, sa.Column("own", sa.Text(), nullable=True))
