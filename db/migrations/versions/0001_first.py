"""The register as first released."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.LargeBinary(16)
MOMENT = sa.String(27)
DAY = sa.String(10)


def link(name: str, target: str, *, nullable: bool) -> tuple[sa.Column[bytes], str]:
    """A column with the id of a record of another type, and the name of that type."""
    return sa.Column(name, ID, nullable=nullable), target


def record(name: str, *columns: sa.Column[object] | tuple[sa.Column[bytes], str]) -> None:
    """A table of records: its own columns, those that all records have, a key and an index for each link."""
    links = [each for each in columns if isinstance(each, tuple)]
    op.create_table(
        name,
        *(each[0] if isinstance(each, tuple) else each for each in columns),
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


def upgrade() -> None:
    store()
    main_records()
    parts()


def store() -> None:
    op.create_table(
        "register",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("seal", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_register"),
    )
    op.create_table(
        "site",
        sa.Column("id", ID, nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.Column("home", sa.String(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("seal", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_site"),
    )
    op.create_table(
        "operation",
        sa.Column("id", ID, nullable=False),
        sa.Column("site", ID, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("clock", MOMENT, nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reverses", ID, nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("seal", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_operation"),
        sa.ForeignKeyConstraint(["reverses"], ["operation.id"], name="fk_operation_reverses"),
        sa.ForeignKeyConstraint(["site"], ["site.id"], name="fk_operation_site"),
    )
    op.create_index("ix_operation_reverses", "operation", ["reverses"], unique=False)
    op.create_index("ix_operation_site", "operation", ["site", "seq"], unique=True)
    op.create_table(
        "change",
        sa.Column("id", ID, nullable=False),
        sa.Column("site", ID, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("clock", MOMENT, nullable=False),
        sa.Column("operation", ID, nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("record", ID, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("bases", sa.Text(), nullable=False),
        sa.Column("seal", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
        sa.ForeignKeyConstraint(
            ["operation"], ["operation.id"], name="fk_change_operation", deferrable=True, initially="DEFERRED"
        ),
        sa.ForeignKeyConstraint(["site"], ["site.id"], name="fk_change_site"),
    )
    op.create_index("ix_change_operation", "change", ["operation"], unique=False)
    op.create_index("ix_change_record", "change", ["record"], unique=False)
    op.create_table(
        "document",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("hash", sa.LargeBinary(8), nullable=False),
        sa.Column("binned", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_document"),
    )
    op.create_index("ix_document_id", "document", ["id"], unique=True)
    op.create_index("ix_document_type", "document", ["type", "binned", "sort_key", "id"], unique=False)
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(name, body, tokenize=\"unicode61 remove_diacritics 0\", prefix='1 2 3 4', detail=column)"
    )
    op.execute("INSERT INTO search(search, rank) VALUES('secure-delete', 1)")


def main_records() -> None:
    record(
        "action",
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        link("owner", "person", nullable=True),
        link("group", "group", nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=True),
        sa.Column("due", DAY, nullable=True),
        sa.Column("due_kind", sa.Text(), nullable=True),
        sa.Column("due_first", DAY, nullable=True),
        sa.Column("raised_on", DAY, nullable=True),
        sa.Column("closed_on", DAY, nullable=True),
        sa.Column("closure_note", sa.Text(), nullable=True),
    )
    record(
        "group",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        link("parent", "group", nullable=True),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("areas", sa.Text(), nullable=True),
        sa.Column("mailbox", sa.Text(), nullable=True),
        sa.Column("established", DAY, nullable=True),
        sa.Column("closed", DAY, nullable=True),
        sa.Column("quorum", sa.Text(), nullable=True),
        sa.Column("papers_due", sa.Integer(), nullable=True),
        sa.Column("issue_due", sa.Integer(), nullable=True),
        sa.Column("minutes_due", sa.Integer(), nullable=True),
        sa.Column("meeting_pattern", sa.Text(), nullable=True),
        sa.Column("paper_pattern", sa.Text(), nullable=True),
        sa.Column("minute_pattern", sa.Text(), nullable=True),
        sa.Column("decision_pattern", sa.Text(), nullable=True),
        sa.Column("action_pattern", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
    )
    record(
        "person",
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("family_name", sa.Text(), nullable=False),
        sa.Column("known_as", sa.Text(), nullable=True),
        sa.Column("post_nominals", sa.Text(), nullable=True),
        sa.Column("pronouns", sa.Text(), nullable=True),
        sa.Column("orcid", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("lawful_basis", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("informed_on", DAY, nullable=True),
        sa.Column("review_by", DAY, nullable=True),
        sa.Column("do_not_contact", sa.Boolean(), nullable=False),
        sa.Column("restricted", sa.Boolean(), nullable=False),
    )
    record(
        "organisation",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        link("parent", "organisation", nullable=True),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("postcode", sa.Text(), nullable=True),
        sa.Column("nation", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("key_partner_from", DAY, nullable=True),
        sa.Column("key_partner_to", DAY, nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
    )
    record(
        "membership",
        link("group", "group", nullable=False),
        link("person", "person", nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        link("represents", "organisation", nullable=True),
        link("seat", "seat", nullable=True),
        link("deputy_for", "person", nullable=True),
        sa.Column("counts_for_quorum", sa.Boolean(), nullable=False),
        sa.Column("from_date", DAY, nullable=True),
        sa.Column("to_date", DAY, nullable=True),
        sa.Column("term_ends", DAY, nullable=True),
    )
    record(
        "affiliation",
        link("person", "person", nullable=False),
        link("organisation", "organisation", nullable=False),
        sa.Column("job_title", sa.Text(), nullable=True),
        sa.Column("department", sa.Text(), nullable=True),
        sa.Column("main", sa.Boolean(), nullable=False),
        sa.Column("from_date", DAY, nullable=True),
        sa.Column("to_date", DAY, nullable=True),
    )
    record(
        "contact_point",
        link("person", "person", nullable=True),
        link("organisation", "organisation", nullable=True),
        link("affiliation", "affiliation", nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        sa.Column("preferred", sa.Boolean(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("confirmed_on", DAY, nullable=True),
        sa.Column("confirmed_by", sa.Text(), nullable=True),
    )
    record(
        "project",
        sa.Column("title", sa.Text(), nullable=False),
        link("group", "group", nullable=False),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("from_date", DAY, nullable=True),
        sa.Column("to_date", DAY, nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
    )
    record(
        "challenge",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
    )
    record(
        "resource",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        link("publisher", "organisation", nullable=True),
        link("group", "group", nullable=True),
        sa.Column("area", sa.Text(), nullable=True),
        sa.Column("review_on", DAY, nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
    )
    record(
        "interaction",
        sa.Column("on", DAY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=True),
        link("follow_up", "action", nullable=True),
    )
    record("tag", sa.Column("name", sa.Text(), nullable=False), sa.Column("description", sa.Text(), nullable=True))


def parts() -> None:
    record(
        "seat",
        link("group", "group", nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        link("organisation", "organisation", nullable=True),
        sa.Column("from_date", DAY, nullable=True),
        sa.Column("to_date", DAY, nullable=True),
    )
    record(
        "former_name",
        link("organisation", "organisation", nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("from_date", DAY, nullable=True),
        sa.Column("to_date", DAY, nullable=True),
    )
    record(
        "identifier",
        link("organisation", "organisation", nullable=False),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
    )
    record(
        "succession",
        link("organisation", "organisation", nullable=False),
        link("successor", "organisation", nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("on", DAY, nullable=True),
    )
    record(
        "aim",
        link("project", "project", nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
    )
    record(
        "project_challenge",
        link("project", "project", nullable=False),
        link("challenge", "challenge", nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
    )
    record(
        "challenge_resource",
        link("challenge", "challenge", nullable=False),
        link("resource", "resource", nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
    )
    record(
        "participant",
        link("interaction", "interaction", nullable=False),
        link("person", "person", nullable=True),
        link("organisation", "organisation", nullable=True),
        link("affiliation", "affiliation", nullable=True),
    )
    record("co_owner", link("action", "action", nullable=False), link("person", "person", nullable=False))
    record(
        "action_update",
        link("action", "action", nullable=False),
        sa.Column("on", DAY, nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("due_was", DAY, nullable=True),
        sa.Column("due_now", DAY, nullable=True),
    )
    record(
        "tagging",
        link("tag", "tag", nullable=False),
        link("organisation", "organisation", nullable=True),
        link("person", "person", nullable=True),
        link("group", "group", nullable=True),
        link("project", "project", nullable=True),
        link("challenge", "challenge", nullable=True),
        link("resource", "resource", nullable=True),
        link("interaction", "interaction", nullable=True),
        link("action", "action", nullable=True),
    )
