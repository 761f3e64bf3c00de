-- The whole schema as it is now. A test writes this file: ATMP_WRITE_SCHEMA=1 make test

CREATE TABLE action (
    reference TEXT,
    text TEXT NOT NULL,
    owner BLOB,
    "group" BLOB,
    status TEXT NOT NULL,
    priority TEXT,
    due VARCHAR(10),
    due_kind TEXT,
    due_first VARCHAR(10),
    raised_on VARCHAR(10),
    closed_on VARCHAR(10),
    closure_note TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_action PRIMARY KEY (id),
    CONSTRAINT fk_action_owner FOREIGN KEY(owner) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_action_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_action_group ON action ("group");
CREATE INDEX ix_action_owner ON action (owner);

CREATE TABLE action_update (
    action BLOB NOT NULL,
    "on" VARCHAR(10) NOT NULL,
    text TEXT,
    due_was VARCHAR(10),
    due_now VARCHAR(10),
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_action_update PRIMARY KEY (id),
    CONSTRAINT fk_action_update_action FOREIGN KEY(action) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_action_update_action ON action_update (action);

CREATE TABLE affiliation (
    person BLOB NOT NULL,
    organisation BLOB NOT NULL,
    job_title TEXT,
    department TEXT,
    main BOOLEAN NOT NULL,
    from_date VARCHAR(10),
    to_date VARCHAR(10),
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_affiliation PRIMARY KEY (id),
    CONSTRAINT fk_affiliation_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_affiliation_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_affiliation_organisation ON affiliation (organisation);
CREATE INDEX ix_affiliation_person ON affiliation (person);

CREATE TABLE aim (
    project BLOB NOT NULL,
    position INTEGER,
    text TEXT NOT NULL,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_aim PRIMARY KEY (id),
    CONSTRAINT fk_aim_project FOREIGN KEY(project) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_aim_project ON aim (project);

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE challenge (
    title TEXT NOT NULL,
    description TEXT,
    status TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_challenge PRIMARY KEY (id)
);

CREATE TABLE challenge_resource (
    challenge BLOB NOT NULL,
    resource BLOB NOT NULL,
    note TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_challenge_resource PRIMARY KEY (id),
    CONSTRAINT fk_challenge_resource_challenge FOREIGN KEY(challenge) REFERENCES challenge (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_challenge_resource_resource FOREIGN KEY(resource) REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_challenge_resource_challenge ON challenge_resource (challenge);
CREATE INDEX ix_challenge_resource_resource ON challenge_resource (resource);

CREATE TABLE change (
    id BLOB NOT NULL,
    site BLOB NOT NULL,
    seq INTEGER NOT NULL,
    clock VARCHAR(27) NOT NULL,
    operation BLOB NOT NULL,
    who VARCHAR NOT NULL,
    type VARCHAR NOT NULL,
    record BLOB NOT NULL,
    kind VARCHAR NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    bases TEXT NOT NULL,
    seal INTEGER NOT NULL,
    CONSTRAINT pk_change PRIMARY KEY (id),
    CONSTRAINT fk_change_operation FOREIGN KEY(operation) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_change_site FOREIGN KEY(site) REFERENCES site (id)
);
CREATE INDEX ix_change_operation ON change (operation);
CREATE INDEX ix_change_record ON change (record);

CREATE TABLE co_owner (
    action BLOB NOT NULL,
    person BLOB NOT NULL,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_co_owner PRIMARY KEY (id),
    CONSTRAINT fk_co_owner_action FOREIGN KEY(action) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_co_owner_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_co_owner_action ON co_owner (action);
CREATE INDEX ix_co_owner_person ON co_owner (person);

CREATE TABLE contact_point (
    person BLOB,
    organisation BLOB,
    affiliation BLOB,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    label TEXT,
    preferred BOOLEAN NOT NULL,
    audience TEXT NOT NULL,
    status TEXT NOT NULL,
    confirmed_on VARCHAR(10),
    confirmed_by TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_contact_point PRIMARY KEY (id),
    CONSTRAINT fk_contact_point_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_contact_point_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_contact_point_affiliation FOREIGN KEY(affiliation) REFERENCES affiliation (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_contact_point_affiliation ON contact_point (affiliation);
CREATE INDEX ix_contact_point_organisation ON contact_point (organisation);
CREATE INDEX ix_contact_point_person ON contact_point (person);

CREATE TABLE document (
    number INTEGER NOT NULL,
    id BLOB NOT NULL,
    type VARCHAR NOT NULL,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    hash BLOB NOT NULL,
    binned BOOLEAN NOT NULL,
    CONSTRAINT pk_document PRIMARY KEY (number)
);
CREATE UNIQUE INDEX ix_document_id ON document (id);
CREATE INDEX ix_document_type ON document (type, binned, sort_key, id);

CREATE TABLE former_name (
    organisation BLOB NOT NULL,
    name TEXT NOT NULL,
    from_date VARCHAR(10),
    to_date VARCHAR(10),
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_former_name PRIMARY KEY (id),
    CONSTRAINT fk_former_name_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_former_name_organisation ON former_name (organisation);

CREATE TABLE "group" (
    name TEXT NOT NULL,
    code TEXT,
    kind TEXT,
    parent BLOB,
    purpose TEXT,
    areas TEXT,
    mailbox TEXT,
    established VARCHAR(10),
    closed VARCHAR(10),
    quorum TEXT,
    papers_due INTEGER,
    issue_due INTEGER,
    minutes_due INTEGER,
    meeting_pattern TEXT,
    paper_pattern TEXT,
    minute_pattern TEXT,
    decision_pattern TEXT,
    action_pattern TEXT,
    notes TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_group PRIMARY KEY (id),
    CONSTRAINT fk_group_parent FOREIGN KEY(parent) REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_group_parent ON "group" (parent);

CREATE TABLE identifier (
    organisation BLOB NOT NULL,
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_identifier PRIMARY KEY (id),
    CONSTRAINT fk_identifier_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_identifier_organisation ON identifier (organisation);

CREATE TABLE interaction (
    "on" VARCHAR(10) NOT NULL,
    kind TEXT,
    subject TEXT NOT NULL,
    notes TEXT,
    follow_up BLOB,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_interaction PRIMARY KEY (id),
    CONSTRAINT fk_interaction_follow_up FOREIGN KEY(follow_up) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_interaction_follow_up ON interaction (follow_up);

CREATE TABLE membership (
    "group" BLOB NOT NULL,
    person BLOB NOT NULL,
    role TEXT NOT NULL,
    represents BLOB,
    seat BLOB,
    deputy_for BLOB,
    counts_for_quorum BOOLEAN NOT NULL,
    from_date VARCHAR(10),
    to_date VARCHAR(10),
    term_ends VARCHAR(10),
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_membership PRIMARY KEY (id),
    CONSTRAINT fk_membership_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_membership_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_membership_represents FOREIGN KEY(represents) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_membership_seat FOREIGN KEY(seat) REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_membership_deputy_for FOREIGN KEY(deputy_for) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_membership_deputy_for ON membership (deputy_for);
CREATE INDEX ix_membership_group ON membership ("group");
CREATE INDEX ix_membership_person ON membership (person);
CREATE INDEX ix_membership_represents ON membership (represents);
CREATE INDEX ix_membership_seat ON membership (seat);

CREATE TABLE operation (
    id BLOB NOT NULL,
    site BLOB NOT NULL,
    seq INTEGER NOT NULL,
    clock VARCHAR(27) NOT NULL,
    who VARCHAR NOT NULL,
    label TEXT NOT NULL,
    kind VARCHAR NOT NULL,
    reverses BLOB,
    detail TEXT,
    seal INTEGER NOT NULL,
    CONSTRAINT pk_operation PRIMARY KEY (id),
    CONSTRAINT fk_operation_reverses FOREIGN KEY(reverses) REFERENCES operation (id),
    CONSTRAINT fk_operation_site FOREIGN KEY(site) REFERENCES site (id)
);
CREATE INDEX ix_operation_reverses ON operation (reverses);
CREATE UNIQUE INDEX ix_operation_site ON operation (site, seq);

CREATE TABLE organisation (
    name TEXT NOT NULL,
    short_name TEXT,
    kind TEXT,
    status TEXT,
    parent BLOB,
    website TEXT,
    address TEXT,
    postcode TEXT,
    nation TEXT,
    region TEXT,
    key_partner_from VARCHAR(10),
    key_partner_to VARCHAR(10),
    notes TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_organisation PRIMARY KEY (id),
    CONSTRAINT fk_organisation_parent FOREIGN KEY(parent) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_organisation_parent ON organisation (parent);

CREATE TABLE participant (
    interaction BLOB NOT NULL,
    person BLOB,
    organisation BLOB,
    affiliation BLOB,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_participant PRIMARY KEY (id),
    CONSTRAINT fk_participant_interaction FOREIGN KEY(interaction) REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_participant_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_participant_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_participant_affiliation FOREIGN KEY(affiliation) REFERENCES affiliation (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_participant_affiliation ON participant (affiliation);
CREATE INDEX ix_participant_interaction ON participant (interaction);
CREATE INDEX ix_participant_organisation ON participant (organisation);
CREATE INDEX ix_participant_person ON participant (person);

CREATE TABLE person (
    title TEXT,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    known_as TEXT,
    post_nominals TEXT,
    pronouns TEXT,
    orcid TEXT,
    notes TEXT,
    lawful_basis TEXT,
    source TEXT,
    informed_on VARCHAR(10),
    review_by VARCHAR(10),
    do_not_contact BOOLEAN NOT NULL,
    restricted BOOLEAN NOT NULL,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_person PRIMARY KEY (id)
);

CREATE TABLE project (
    title TEXT NOT NULL,
    "group" BLOB NOT NULL,
    status TEXT,
    from_date VARCHAR(10),
    to_date VARCHAR(10),
    notes TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_project PRIMARY KEY (id),
    CONSTRAINT fk_project_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_project_group ON project ("group");

CREATE TABLE project_challenge (
    project BLOB NOT NULL,
    challenge BLOB NOT NULL,
    note TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_project_challenge PRIMARY KEY (id),
    CONSTRAINT fk_project_challenge_project FOREIGN KEY(project) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_project_challenge_challenge FOREIGN KEY(challenge) REFERENCES challenge (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_project_challenge_challenge ON project_challenge (challenge);
CREATE INDEX ix_project_challenge_project ON project_challenge (project);

CREATE TABLE register (
    "key" VARCHAR NOT NULL,
    value TEXT NOT NULL,
    seal INTEGER NOT NULL,
    CONSTRAINT pk_register PRIMARY KEY ("key")
);

CREATE TABLE resource (
    title TEXT NOT NULL,
    url TEXT,
    kind TEXT,
    publisher BLOB,
    "group" BLOB,
    area TEXT,
    review_on VARCHAR(10),
    status TEXT,
    notes TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_resource PRIMARY KEY (id),
    CONSTRAINT fk_resource_publisher FOREIGN KEY(publisher) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_resource_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_resource_group ON resource ("group");
CREATE INDEX ix_resource_publisher ON resource (publisher);

CREATE VIRTUAL TABLE search USING fts5(name, body, tokenize="unicode61 remove_diacritics 0", prefix='1 2 3 4', detail=column);

CREATE TABLE seat (
    "group" BLOB NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    organisation BLOB,
    from_date VARCHAR(10),
    to_date VARCHAR(10),
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_seat PRIMARY KEY (id),
    CONSTRAINT fk_seat_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_seat_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_seat_group ON seat ("group");
CREATE INDEX ix_seat_organisation ON seat (organisation);

CREATE TABLE site (
    id BLOB NOT NULL,
    letter VARCHAR NOT NULL,
    home VARCHAR NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    seal INTEGER NOT NULL,
    CONSTRAINT pk_site PRIMARY KEY (id)
);

CREATE TABLE succession (
    organisation BLOB NOT NULL,
    successor BLOB NOT NULL,
    way TEXT NOT NULL,
    "on" VARCHAR(10),
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_succession PRIMARY KEY (id),
    CONSTRAINT fk_succession_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_succession_successor FOREIGN KEY(successor) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_succession_organisation ON succession (organisation);
CREATE INDEX ix_succession_successor ON succession (successor);

CREATE TABLE tag (
    name TEXT NOT NULL,
    description TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_tag PRIMARY KEY (id)
);

CREATE TABLE tagging (
    tag BLOB NOT NULL,
    organisation BLOB,
    person BLOB,
    "group" BLOB,
    project BLOB,
    challenge BLOB,
    resource BLOB,
    interaction BLOB,
    action BLOB,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_tagging PRIMARY KEY (id),
    CONSTRAINT fk_tagging_tag FOREIGN KEY(tag) REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_project FOREIGN KEY(project) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_challenge FOREIGN KEY(challenge) REFERENCES challenge (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_resource FOREIGN KEY(resource) REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_interaction FOREIGN KEY(interaction) REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_action FOREIGN KEY(action) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_tagging_action ON tagging (action);
CREATE INDEX ix_tagging_challenge ON tagging (challenge);
CREATE INDEX ix_tagging_group ON tagging ("group");
CREATE INDEX ix_tagging_interaction ON tagging (interaction);
CREATE INDEX ix_tagging_organisation ON tagging (organisation);
CREATE INDEX ix_tagging_person ON tagging (person);
CREATE INDEX ix_tagging_project ON tagging (project);
CREATE INDEX ix_tagging_resource ON tagging (resource);
CREATE INDEX ix_tagging_tag ON tagging (tag);
