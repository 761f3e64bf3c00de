"""The register as first released."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "challenge",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_challenge")),
    )
    op.create_table(
        "document",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=8), nullable=False),
        sa.Column("binned", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_document")),
    )
    op.create_index("ix_document_id", "document", ["id"], unique=True)
    op.create_index("ix_document_type", "document", ["type", "binned", "sort_key", "id"], unique=False)
    op.create_table(
        "group",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("parent", sa.LargeBinary(length=16), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("areas", sa.Text(), nullable=True),
        sa.Column("mailbox", sa.Text(), nullable=True),
        sa.Column("established", sa.String(length=10), nullable=True),
        sa.Column("closed", sa.String(length=10), nullable=True),
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
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent"], ["group.id"], name=op.f("fk_group_parent"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group")),
    )
    op.create_index(op.f("ix_group_parent"), "group", ["parent"], unique=False)
    op.create_table(
        "organisation",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("parent", sa.LargeBinary(length=16), nullable=True),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("postcode", sa.Text(), nullable=True),
        sa.Column("nation", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("key_partner_from", sa.String(length=10), nullable=True),
        sa.Column("key_partner_to", sa.String(length=10), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent"], ["organisation.id"], name=op.f("fk_organisation_parent"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
    )
    op.create_index(op.f("ix_organisation_parent"), "organisation", ["parent"], unique=False)
    op.create_table(
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
        sa.Column("informed_on", sa.String(length=10), nullable=True),
        sa.Column("review_by", sa.String(length=10), nullable=True),
        sa.Column("do_not_contact", sa.Boolean(), nullable=False),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_table(
        "register",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("seal", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_register")),
    )
    op.create_table(
        "site",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.Column("home", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("seal", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site")),
    )
    op.create_table(
        "tag",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
    )
    op.create_table(
        "action",
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("group", sa.LargeBinary(length=16), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=True),
        sa.Column("due", sa.String(length=10), nullable=True),
        sa.Column("due_kind", sa.Text(), nullable=True),
        sa.Column("due_first", sa.String(length=10), nullable=True),
        sa.Column("raised_on", sa.String(length=10), nullable=True),
        sa.Column("closed_on", sa.String(length=10), nullable=True),
        sa.Column("closure_note", sa.Text(), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["group"], ["group.id"], name=op.f("fk_action_group"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["owner"], ["person.id"], name=op.f("fk_action_owner"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
    )
    op.create_index(op.f("ix_action_group"), "action", ["group"], unique=False)
    op.create_index(op.f("ix_action_owner"), "action", ["owner"], unique=False)
    op.create_table(
        "affiliation",
        sa.Column("person", sa.LargeBinary(length=16), nullable=False),
        sa.Column("organisation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("job_title", sa.Text(), nullable=True),
        sa.Column("department", sa.Text(), nullable=True),
        sa.Column("main", sa.Boolean(), nullable=False),
        sa.Column("from_date", sa.String(length=10), nullable=True),
        sa.Column("to_date", sa.String(length=10), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation"],
            ["organisation.id"],
            name=op.f("fk_affiliation_organisation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_affiliation_person"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_affiliation")),
    )
    op.create_index(op.f("ix_affiliation_organisation"), "affiliation", ["organisation"], unique=False)
    op.create_index(op.f("ix_affiliation_person"), "affiliation", ["person"], unique=False)
    op.create_table(
        "former_name",
        sa.Column("organisation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("from_date", sa.String(length=10), nullable=True),
        sa.Column("to_date", sa.String(length=10), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation"],
            ["organisation.id"],
            name=op.f("fk_former_name_organisation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_former_name")),
    )
    op.create_index(op.f("ix_former_name_organisation"), "former_name", ["organisation"], unique=False)
    op.create_table(
        "identifier",
        sa.Column("organisation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation"],
            ["organisation.id"],
            name=op.f("fk_identifier_organisation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identifier")),
    )
    op.create_index(op.f("ix_identifier_organisation"), "identifier", ["organisation"], unique=False)
    op.create_table(
        "operation",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("site", sa.LargeBinary(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("clock", sa.String(length=27), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reverses", sa.LargeBinary(length=16), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("seal", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["reverses"], ["operation.id"], name=op.f("fk_operation_reverses")),
        sa.ForeignKeyConstraint(["site"], ["site.id"], name=op.f("fk_operation_site")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operation")),
    )
    op.create_index("ix_operation_reverses", "operation", ["reverses"], unique=False)
    op.create_index("ix_operation_site", "operation", ["site", "seq"], unique=True)
    op.create_table(
        "project",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("group", sa.LargeBinary(length=16), nullable=False),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("from_date", sa.String(length=10), nullable=True),
        sa.Column("to_date", sa.String(length=10), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["group"], ["group.id"], name=op.f("fk_project_group"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
    )
    op.create_index(op.f("ix_project_group"), "project", ["group"], unique=False)
    op.create_table(
        "resource",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("publisher", sa.LargeBinary(length=16), nullable=True),
        sa.Column("group", sa.LargeBinary(length=16), nullable=True),
        sa.Column("area", sa.Text(), nullable=True),
        sa.Column("review_on", sa.String(length=10), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["group"], ["group.id"], name=op.f("fk_resource_group"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["publisher"],
            ["organisation.id"],
            name=op.f("fk_resource_publisher"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resource")),
    )
    op.create_index(op.f("ix_resource_group"), "resource", ["group"], unique=False)
    op.create_index(op.f("ix_resource_publisher"), "resource", ["publisher"], unique=False)
    op.create_table(
        "seat",
        sa.Column("group", sa.LargeBinary(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("organisation", sa.LargeBinary(length=16), nullable=True),
        sa.Column("from_date", sa.String(length=10), nullable=True),
        sa.Column("to_date", sa.String(length=10), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["group"], ["group.id"], name=op.f("fk_seat_group"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["organisation"],
            ["organisation.id"],
            name=op.f("fk_seat_organisation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat")),
    )
    op.create_index(op.f("ix_seat_group"), "seat", ["group"], unique=False)
    op.create_index(op.f("ix_seat_organisation"), "seat", ["organisation"], unique=False)
    op.create_table(
        "succession",
        sa.Column("organisation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("successor", sa.LargeBinary(length=16), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("on", sa.String(length=10), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation"],
            ["organisation.id"],
            name=op.f("fk_succession_organisation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["successor"],
            ["organisation.id"],
            name=op.f("fk_succession_successor"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_succession")),
    )
    op.create_index(op.f("ix_succession_organisation"), "succession", ["organisation"], unique=False)
    op.create_index(op.f("ix_succession_successor"), "succession", ["successor"], unique=False)
    op.create_table(
        "action_update",
        sa.Column("action", sa.LargeBinary(length=16), nullable=False),
        sa.Column("on", sa.String(length=10), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("due_was", sa.String(length=10), nullable=True),
        sa.Column("due_now", sa.String(length=10), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["action"], ["action.id"], name=op.f("fk_action_update_action"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_update")),
    )
    op.create_index(op.f("ix_action_update_action"), "action_update", ["action"], unique=False)
    op.create_table(
        "aim",
        sa.Column("project", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["project"], ["project.id"], name=op.f("fk_aim_project"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aim")),
    )
    op.create_index(op.f("ix_aim_project"), "aim", ["project"], unique=False)
    op.create_table(
        "challenge_resource",
        sa.Column("challenge", sa.LargeBinary(length=16), nullable=False),
        sa.Column("resource", sa.LargeBinary(length=16), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["challenge"],
            ["challenge.id"],
            name=op.f("fk_challenge_resource_challenge"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["resource"],
            ["resource.id"],
            name=op.f("fk_challenge_resource_resource"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_challenge_resource")),
    )
    op.create_index(op.f("ix_challenge_resource_challenge"), "challenge_resource", ["challenge"], unique=False)
    op.create_index(op.f("ix_challenge_resource_resource"), "challenge_resource", ["resource"], unique=False)
    op.create_table(
        "change",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("site", sa.LargeBinary(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("clock", sa.String(length=27), nullable=False),
        sa.Column("operation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("record", sa.LargeBinary(length=16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("bases", sa.Text(), nullable=False),
        sa.Column("seal", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["operation"], ["operation.id"], name=op.f("fk_change_operation"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(["site"], ["site.id"], name=op.f("fk_change_site")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
    )
    op.create_index("ix_change_operation", "change", ["operation"], unique=False)
    op.create_index("ix_change_record", "change", ["record"], unique=False)
    op.create_table(
        "co_owner",
        sa.Column("action", sa.LargeBinary(length=16), nullable=False),
        sa.Column("person", sa.LargeBinary(length=16), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["action"], ["action.id"], name=op.f("fk_co_owner_action"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_co_owner_person"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_co_owner")),
    )
    op.create_index(op.f("ix_co_owner_action"), "co_owner", ["action"], unique=False)
    op.create_index(op.f("ix_co_owner_person"), "co_owner", ["person"], unique=False)
    op.create_table(
        "contact_point",
        sa.Column("person", sa.LargeBinary(length=16), nullable=True),
        sa.Column("organisation", sa.LargeBinary(length=16), nullable=True),
        sa.Column("affiliation", sa.LargeBinary(length=16), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        sa.Column("preferred", sa.Boolean(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("confirmed_on", sa.String(length=10), nullable=True),
        sa.Column("confirmed_by", sa.Text(), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["affiliation"],
            ["affiliation.id"],
            name=op.f("fk_contact_point_affiliation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organisation"],
            ["organisation.id"],
            name=op.f("fk_contact_point_organisation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_contact_point_person"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_point")),
    )
    op.create_index(op.f("ix_contact_point_affiliation"), "contact_point", ["affiliation"], unique=False)
    op.create_index(op.f("ix_contact_point_organisation"), "contact_point", ["organisation"], unique=False)
    op.create_index(op.f("ix_contact_point_person"), "contact_point", ["person"], unique=False)
    op.create_table(
        "interaction",
        sa.Column("on", sa.String(length=10), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("follow_up", sa.LargeBinary(length=16), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["follow_up"], ["action.id"], name=op.f("fk_interaction_follow_up"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interaction")),
    )
    op.create_index(op.f("ix_interaction_follow_up"), "interaction", ["follow_up"], unique=False)
    op.create_table(
        "membership",
        sa.Column("group", sa.LargeBinary(length=16), nullable=False),
        sa.Column("person", sa.LargeBinary(length=16), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("represents", sa.LargeBinary(length=16), nullable=True),
        sa.Column("seat", sa.LargeBinary(length=16), nullable=True),
        sa.Column("deputy_for", sa.LargeBinary(length=16), nullable=True),
        sa.Column("counts_for_quorum", sa.Boolean(), nullable=False),
        sa.Column("from_date", sa.String(length=10), nullable=True),
        sa.Column("to_date", sa.String(length=10), nullable=True),
        sa.Column("term_ends", sa.String(length=10), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["deputy_for"], ["person.id"], name=op.f("fk_membership_deputy_for"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["group"], ["group.id"], name=op.f("fk_membership_group"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_membership_person"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["represents"],
            ["organisation.id"],
            name=op.f("fk_membership_represents"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["seat"], ["seat.id"], name=op.f("fk_membership_seat"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
    )
    op.create_index(op.f("ix_membership_deputy_for"), "membership", ["deputy_for"], unique=False)
    op.create_index(op.f("ix_membership_group"), "membership", ["group"], unique=False)
    op.create_index(op.f("ix_membership_person"), "membership", ["person"], unique=False)
    op.create_index(op.f("ix_membership_represents"), "membership", ["represents"], unique=False)
    op.create_index(op.f("ix_membership_seat"), "membership", ["seat"], unique=False)
    op.create_table(
        "project_challenge",
        sa.Column("project", sa.LargeBinary(length=16), nullable=False),
        sa.Column("challenge", sa.LargeBinary(length=16), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["challenge"],
            ["challenge.id"],
            name=op.f("fk_project_challenge_challenge"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project"],
            ["project.id"],
            name=op.f("fk_project_challenge_project"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_challenge")),
    )
    op.create_index(op.f("ix_project_challenge_challenge"), "project_challenge", ["challenge"], unique=False)
    op.create_index(op.f("ix_project_challenge_project"), "project_challenge", ["project"], unique=False)
    op.create_table(
        "participant",
        sa.Column("interaction", sa.LargeBinary(length=16), nullable=False),
        sa.Column("person", sa.LargeBinary(length=16), nullable=True),
        sa.Column("organisation", sa.LargeBinary(length=16), nullable=True),
        sa.Column("affiliation", sa.LargeBinary(length=16), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["affiliation"],
            ["affiliation.id"],
            name=op.f("fk_participant_affiliation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["interaction"],
            ["interaction.id"],
            name=op.f("fk_participant_interaction"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organisation"],
            ["organisation.id"],
            name=op.f("fk_participant_organisation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_participant_person"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant")),
    )
    op.create_index(op.f("ix_participant_affiliation"), "participant", ["affiliation"], unique=False)
    op.create_index(op.f("ix_participant_interaction"), "participant", ["interaction"], unique=False)
    op.create_index(op.f("ix_participant_organisation"), "participant", ["organisation"], unique=False)
    op.create_index(op.f("ix_participant_person"), "participant", ["person"], unique=False)
    op.create_table(
        "tagging",
        sa.Column("tag", sa.LargeBinary(length=16), nullable=False),
        sa.Column("organisation", sa.LargeBinary(length=16), nullable=True),
        sa.Column("person", sa.LargeBinary(length=16), nullable=True),
        sa.Column("group", sa.LargeBinary(length=16), nullable=True),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("challenge", sa.LargeBinary(length=16), nullable=True),
        sa.Column("resource", sa.LargeBinary(length=16), nullable=True),
        sa.Column("interaction", sa.LargeBinary(length=16), nullable=True),
        sa.Column("action", sa.LargeBinary(length=16), nullable=True),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("deleted", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(
            ["action"], ["action.id"], name=op.f("fk_tagging_action"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["challenge"], ["challenge.id"], name=op.f("fk_tagging_challenge"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["group"], ["group.id"], name=op.f("fk_tagging_group"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["interaction"],
            ["interaction.id"],
            name=op.f("fk_tagging_interaction"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organisation"],
            ["organisation.id"],
            name=op.f("fk_tagging_organisation"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_tagging_person"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["project"], ["project.id"], name=op.f("fk_tagging_project"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["resource"], ["resource.id"], name=op.f("fk_tagging_resource"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["tag"], ["tag.id"], name=op.f("fk_tagging_tag"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tagging")),
    )
    op.create_index(op.f("ix_tagging_action"), "tagging", ["action"], unique=False)
    op.create_index(op.f("ix_tagging_challenge"), "tagging", ["challenge"], unique=False)
    op.create_index(op.f("ix_tagging_group"), "tagging", ["group"], unique=False)
    op.create_index(op.f("ix_tagging_interaction"), "tagging", ["interaction"], unique=False)
    op.create_index(op.f("ix_tagging_organisation"), "tagging", ["organisation"], unique=False)
    op.create_index(op.f("ix_tagging_person"), "tagging", ["person"], unique=False)
    op.create_index(op.f("ix_tagging_project"), "tagging", ["project"], unique=False)
    op.create_index(op.f("ix_tagging_resource"), "tagging", ["resource"], unique=False)
    op.create_index(op.f("ix_tagging_tag"), "tagging", ["tag"], unique=False)
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(name, body, tokenize=\"unicode61 remove_diacritics 0\", prefix='1 2 3 4', detail=column)"
    )
    op.execute("INSERT INTO search(search, rank) VALUES('secure-delete', 1)")
