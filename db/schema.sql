-- The whole schema as it is now. A test writes this file: ATMP_WRITE_SCHEMA=1 make test

CREATE TABLE "action" (
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
    meeting BLOB,
    agenda_item BLOB,
    decision BLOB,
    enquiry BLOB,
    closed_at BLOB,
    superseded_by BLOB,
    own TEXT,
    CONSTRAINT fk_action_agenda_item FOREIGN KEY(agenda_item) REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_action_closed_at FOREIGN KEY(closed_at) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_action_decision FOREIGN KEY(decision) REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_action_enquiry FOREIGN KEY(enquiry) REFERENCES enquiry (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_action_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_action_meeting FOREIGN KEY(meeting) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_action_owner FOREIGN KEY(owner) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_action_superseded_by FOREIGN KEY(superseded_by) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_action PRIMARY KEY (id)
);
CREATE INDEX ix_action_agenda_item ON action (agenda_item);
CREATE INDEX ix_action_closed_at ON action (closed_at);
CREATE INDEX ix_action_decision ON action (decision);
CREATE INDEX ix_action_enquiry ON action (enquiry);
CREATE INDEX ix_action_group ON action ("group");
CREATE INDEX ix_action_meeting ON action (meeting);
CREATE INDEX ix_action_owner ON action (owner);
CREATE INDEX ix_action_superseded_by ON action (superseded_by);

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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_action_update_action FOREIGN KEY(action) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_action_update PRIMARY KEY (id)
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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_affiliation_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_affiliation_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_affiliation PRIMARY KEY (id)
);
CREATE INDEX ix_affiliation_organisation ON affiliation (organisation);
CREATE INDEX ix_affiliation_person ON affiliation (person);

CREATE TABLE agenda_item (
    meeting BLOB NOT NULL,
    number INTEGER,
    title TEXT NOT NULL,
    purpose TEXT,
    presenter BLOB,
    minutes_planned INTEGER,
    late BOOLEAN NOT NULL,
    reserved BOOLEAN NOT NULL,
    origin TEXT,
    deferred_from BLOB,
    enquiry BLOB,
    action BLOB,
    status TEXT NOT NULL,
    brief TEXT,
    reference TEXT,
    minute_text TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_agenda_item_action FOREIGN KEY(action) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_agenda_item_deferred_from FOREIGN KEY(deferred_from) REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_agenda_item_enquiry FOREIGN KEY(enquiry) REFERENCES enquiry (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_agenda_item_meeting FOREIGN KEY(meeting) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_agenda_item_presenter FOREIGN KEY(presenter) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_agenda_item PRIMARY KEY (id)
);
CREATE INDEX ix_agenda_item_action ON agenda_item (action);
CREATE INDEX ix_agenda_item_deferred_from ON agenda_item (deferred_from);
CREATE INDEX ix_agenda_item_enquiry ON agenda_item (enquiry);
CREATE INDEX ix_agenda_item_meeting ON agenda_item (meeting);
CREATE INDEX ix_agenda_item_presenter ON agenda_item (presenter);

CREATE TABLE aim (
    project BLOB NOT NULL,
    position INTEGER,
    text TEXT NOT NULL,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_aim_project FOREIGN KEY(project) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_aim PRIMARY KEY (id)
);
CREATE INDEX ix_aim_project ON aim (project);

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE assessment (
    organisation BLOB,
    person BLOB,
    "on" VARCHAR(10) NOT NULL,
    influence INTEGER NOT NULL,
    interest INTEGER NOT NULL,
    stance TEXT,
    engagement_now TEXT,
    engagement_wanted TEXT,
    why TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_assessment_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_assessment_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_assessment PRIMARY KEY (id)
);
CREATE INDEX ix_assessment_organisation ON assessment (organisation);
CREATE INDEX ix_assessment_person ON assessment (person);

CREATE TABLE attachment (
    file BLOB NOT NULL,
    label TEXT,
    enquiry BLOB,
    message BLOB,
    meeting BLOB,
    agenda_item BLOB,
    decision BLOB,
    action BLOB,
    minutes_version BLOB,
    organisation BLOB,
    person BLOB,
    "group" BLOB,
    project BLOB,
    interaction BLOB,
    study BLOB,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_attachment_action FOREIGN KEY(action) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_agenda_item FOREIGN KEY(agenda_item) REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_decision FOREIGN KEY(decision) REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_enquiry FOREIGN KEY(enquiry) REFERENCES enquiry (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_file FOREIGN KEY(file) REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_interaction FOREIGN KEY(interaction) REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_meeting FOREIGN KEY(meeting) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_message FOREIGN KEY(message) REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_minutes_version FOREIGN KEY(minutes_version) REFERENCES minutes_version (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_project FOREIGN KEY(project) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attachment_study FOREIGN KEY(study) REFERENCES study (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_attachment PRIMARY KEY (id)
);
CREATE INDEX ix_attachment_action ON attachment (action);
CREATE INDEX ix_attachment_agenda_item ON attachment (agenda_item);
CREATE INDEX ix_attachment_decision ON attachment (decision);
CREATE INDEX ix_attachment_enquiry ON attachment (enquiry);
CREATE INDEX ix_attachment_file ON attachment (file);
CREATE INDEX ix_attachment_group ON attachment ("group");
CREATE INDEX ix_attachment_interaction ON attachment (interaction);
CREATE INDEX ix_attachment_meeting ON attachment (meeting);
CREATE INDEX ix_attachment_message ON attachment (message);
CREATE INDEX ix_attachment_minutes_version ON attachment (minutes_version);
CREATE INDEX ix_attachment_organisation ON attachment (organisation);
CREATE INDEX ix_attachment_person ON attachment (person);
CREATE INDEX ix_attachment_project ON attachment (project);
CREATE INDEX ix_attachment_study ON attachment (study);

CREATE TABLE attendance (
    meeting BLOB NOT NULL,
    person BLOB,
    guest TEXT,
    guest_organisation TEXT,
    capacity TEXT,
    deputy_for BLOB,
    reply TEXT,
    record TEXT,
    mode TEXT,
    arrived VARCHAR(27),
    "left" VARCHAR(27),
    note TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_attendance_deputy_for FOREIGN KEY(deputy_for) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attendance_meeting FOREIGN KEY(meeting) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attendance_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_attendance PRIMARY KEY (id)
);
CREATE INDEX ix_attendance_deputy_for ON attendance (deputy_for);
CREATE INDEX ix_attendance_meeting ON attendance (meeting);
CREATE INDEX ix_attendance_person ON attendance (person);

CREATE TABLE challenge (
    title TEXT NOT NULL,
    description TEXT,
    status TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27), own TEXT,
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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_challenge_resource_challenge FOREIGN KEY(challenge) REFERENCES challenge (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_challenge_resource_resource FOREIGN KEY(resource) REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_challenge_resource PRIMARY KEY (id)
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
    CONSTRAINT fk_change_operation FOREIGN KEY(operation) REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_change_site FOREIGN KEY(site) REFERENCES site (id),
    CONSTRAINT pk_change PRIMARY KEY (id)
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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_co_owner_action FOREIGN KEY(action) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_co_owner_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_co_owner PRIMARY KEY (id)
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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_contact_point_affiliation FOREIGN KEY(affiliation) REFERENCES affiliation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_contact_point_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_contact_point_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_contact_point PRIMARY KEY (id)
);
CREATE INDEX ix_contact_point_affiliation ON contact_point (affiliation);
CREATE INDEX ix_contact_point_organisation ON contact_point (organisation);
CREATE INDEX ix_contact_point_person ON contact_point (person);

CREATE TABLE content (
    hash VARCHAR NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    CONSTRAINT pk_content PRIMARY KEY (hash)
);

CREATE TABLE custom_field (
    type TEXT NOT NULL,
    label TEXT NOT NULL,
    code TEXT,
    kind TEXT NOT NULL,
    target TEXT,
    section TEXT,
    help TEXT,
    position INTEGER,
    search BOOLEAN NOT NULL,
    retired BOOLEAN NOT NULL,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_custom_field PRIMARY KEY (id)
);

CREATE TABLE decision (
    reference TEXT,
    text TEXT NOT NULL,
    kind TEXT,
    "group" BLOB,
    meeting BLOB,
    agenda_item BLOB,
    "on" VARCHAR(10),
    status TEXT NOT NULL,
    status_reason TEXT,
    supersedes BLOB,
    notes TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_decision_agenda_item FOREIGN KEY(agenda_item) REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_decision_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_decision_meeting FOREIGN KEY(meeting) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_decision_supersedes FOREIGN KEY(supersedes) REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_decision PRIMARY KEY (id)
);
CREATE INDEX ix_decision_agenda_item ON decision (agenda_item);
CREATE INDEX ix_decision_group ON decision ("group");
CREATE INDEX ix_decision_meeting ON decision (meeting);
CREATE INDEX ix_decision_supersedes ON decision (supersedes);

CREATE TABLE declaration (
    attendance BLOB NOT NULL,
    agenda_item BLOB,
    interest TEXT NOT NULL,
    handling TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_declaration_agenda_item FOREIGN KEY(agenda_item) REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_declaration_attendance FOREIGN KEY(attendance) REFERENCES attendance (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_declaration PRIMARY KEY (id)
);
CREATE INDEX ix_declaration_agenda_item ON declaration (agenda_item);
CREATE INDEX ix_declaration_attendance ON declaration (attendance);

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

CREATE TABLE enquiry (
    reference TEXT,
    subject TEXT NOT NULL,
    received_on VARCHAR(10) NOT NULL,
    channel TEXT,
    person BLOB,
    organisation BLOB,
    enquirer_name TEXT,
    enquirer_address TEXT,
    enquirer_kind TEXT,
    summary TEXT,
    category TEXT,
    "group" BLOB,
    lead BLOB,
    handler BLOB,
    status TEXT NOT NULL,
    priority TEXT,
    foi BOOLEAN NOT NULL,
    raise_at_meeting BOOLEAN NOT NULL,
    follows BLOB,
    outcome TEXT,
    outcome_note TEXT,
    status_reason TEXT,
    transferred_to BLOB,
    merged_into BLOB,
    retention_review VARCHAR(10),
    acknowledge_days INTEGER,
    reply_days INTEGER,
    calendar TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_enquiry_follows FOREIGN KEY(follows) REFERENCES enquiry (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_enquiry_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_enquiry_handler FOREIGN KEY(handler) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_enquiry_lead FOREIGN KEY(lead) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_enquiry_merged_into FOREIGN KEY(merged_into) REFERENCES enquiry (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_enquiry_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_enquiry_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_enquiry_transferred_to FOREIGN KEY(transferred_to) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_enquiry PRIMARY KEY (id)
);
CREATE INDEX ix_enquiry_follows ON enquiry (follows);
CREATE INDEX ix_enquiry_group ON enquiry ("group");
CREATE INDEX ix_enquiry_handler ON enquiry (handler);
CREATE INDEX ix_enquiry_lead ON enquiry (lead);
CREATE INDEX ix_enquiry_merged_into ON enquiry (merged_into);
CREATE INDEX ix_enquiry_organisation ON enquiry (organisation);
CREATE INDEX ix_enquiry_person ON enquiry (person);
CREATE INDEX ix_enquiry_transferred_to ON enquiry (transferred_to);

CREATE TABLE enquiry_challenge (
    enquiry BLOB NOT NULL,
    challenge BLOB NOT NULL,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_enquiry_challenge_challenge FOREIGN KEY(challenge) REFERENCES challenge (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_enquiry_challenge_enquiry FOREIGN KEY(enquiry) REFERENCES enquiry (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_enquiry_challenge PRIMARY KEY (id)
);
CREATE INDEX ix_enquiry_challenge_challenge ON enquiry_challenge (challenge);
CREATE INDEX ix_enquiry_challenge_enquiry ON enquiry_challenge (enquiry);

CREATE TABLE enquiry_resource (
    enquiry BLOB NOT NULL,
    resource BLOB NOT NULL,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_enquiry_resource_enquiry FOREIGN KEY(enquiry) REFERENCES enquiry (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_enquiry_resource_resource FOREIGN KEY(resource) REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_enquiry_resource PRIMARY KEY (id)
);
CREATE INDEX ix_enquiry_resource_enquiry ON enquiry_resource (enquiry);
CREATE INDEX ix_enquiry_resource_resource ON enquiry_resource (resource);

CREATE TABLE enquiry_step (
    enquiry BLOB NOT NULL,
    "on" VARCHAR(10) NOT NULL,
    kind TEXT NOT NULL,
    days INTEGER,
    note TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_enquiry_step_enquiry FOREIGN KEY(enquiry) REFERENCES enquiry (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_enquiry_step PRIMARY KEY (id)
);
CREATE INDEX ix_enquiry_step_enquiry ON enquiry_step (enquiry);

CREATE TABLE file (
    name TEXT NOT NULL,
    media_type TEXT,
    size INTEGER,
    hash TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_file PRIMARY KEY (id)
);

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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_former_name_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_former_name PRIMARY KEY (id)
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
    deleted VARCHAR(27), quorum_least INTEGER, quorum_share TEXT, quorum_chair BOOLEAN DEFAULT 0 NOT NULL, closes_at_meetings BOOLEAN DEFAULT 1 NOT NULL, enquiry_pattern TEXT, own TEXT,
    CONSTRAINT fk_group_parent FOREIGN KEY(parent) REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_group PRIMARY KEY (id)
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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_identifier_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_identifier PRIMARY KEY (id)
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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_interaction_follow_up FOREIGN KEY(follow_up) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_interaction PRIMARY KEY (id)
);
CREATE INDEX ix_interaction_follow_up ON interaction (follow_up);

CREATE TABLE lookup_value (
    list TEXT NOT NULL,
    code TEXT,
    words TEXT NOT NULL,
    position INTEGER,
    retired BOOLEAN NOT NULL,
    replaced_by BLOB,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_lookup_value_replaced_by FOREIGN KEY(replaced_by) REFERENCES lookup_value (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_lookup_value PRIMARY KEY (id)
);
CREATE INDEX ix_lookup_value_replaced_by ON lookup_value (replaced_by);

CREATE TABLE meeting (
    reference TEXT,
    "group" BLOB NOT NULL,
    series BLOB,
    title TEXT,
    number INTEGER,
    starts VARCHAR(27) NOT NULL,
    ends VARCHAR(27),
    place TEXT,
    joining_link TEXT,
    chair BLOB,
    secretary BLOB,
    status TEXT NOT NULL,
    status_reason TEXT,
    calendar_uid TEXT,
    calendar_sequence INTEGER,
    notes TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_meeting_chair FOREIGN KEY(chair) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_meeting_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_meeting_secretary FOREIGN KEY(secretary) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_meeting_series FOREIGN KEY(series) REFERENCES meeting_series (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_meeting PRIMARY KEY (id)
);
CREATE INDEX ix_meeting_chair ON meeting (chair);
CREATE INDEX ix_meeting_group ON meeting ("group");
CREATE INDEX ix_meeting_secretary ON meeting (secretary);
CREATE INDEX ix_meeting_series ON meeting (series);

CREATE TABLE meeting_series (
    "group" BLOB NOT NULL,
    title TEXT NOT NULL,
    rhythm TEXT NOT NULL,
    first VARCHAR(27) NOT NULL,
    length INTEGER,
    place TEXT,
    joining_link TEXT,
    until VARCHAR(10),
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_meeting_series_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_meeting_series PRIMARY KEY (id)
);
CREATE INDEX ix_meeting_series_group ON meeting_series ("group");

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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_membership_deputy_for FOREIGN KEY(deputy_for) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_membership_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_membership_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_membership_represents FOREIGN KEY(represents) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_membership_seat FOREIGN KEY(seat) REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_membership PRIMARY KEY (id)
);
CREATE INDEX ix_membership_deputy_for ON membership (deputy_for);
CREATE INDEX ix_membership_group ON membership ("group");
CREATE INDEX ix_membership_person ON membership (person);
CREATE INDEX ix_membership_represents ON membership (represents);
CREATE INDEX ix_membership_seat ON membership (seat);

CREATE TABLE message (
    enquiry BLOB NOT NULL,
    direction TEXT NOT NULL,
    at VARCHAR(27) NOT NULL,
    sender TEXT,
    "to" TEXT,
    cc TEXT,
    subject TEXT,
    text TEXT,
    html TEXT,
    original BLOB,
    message_id TEXT,
    in_reply_to TEXT,
    "references" TEXT,
    defects TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_message_enquiry FOREIGN KEY(enquiry) REFERENCES enquiry (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_message_original FOREIGN KEY(original) REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_message PRIMARY KEY (id)
);
CREATE INDEX ix_message_enquiry ON message (enquiry);
CREATE INDEX ix_message_original ON message (original);

CREATE TABLE minutes_version (
    meeting BLOB NOT NULL,
    version INTEGER,
    status TEXT NOT NULL,
    text TEXT,
    file BLOB,
    confirmed_at BLOB,
    by_correspondence BOOLEAN NOT NULL,
    confirmed_on VARCHAR(10),
    correction TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_minutes_version_confirmed_at FOREIGN KEY(confirmed_at) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_minutes_version_file FOREIGN KEY(file) REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_minutes_version_meeting FOREIGN KEY(meeting) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_minutes_version PRIMARY KEY (id)
);
CREATE INDEX ix_minutes_version_confirmed_at ON minutes_version (confirmed_at);
CREATE INDEX ix_minutes_version_file ON minutes_version (file);
CREATE INDEX ix_minutes_version_meeting ON minutes_version (meeting);

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
    CONSTRAINT fk_operation_reverses FOREIGN KEY(reverses) REFERENCES operation (id),
    CONSTRAINT fk_operation_site FOREIGN KEY(site) REFERENCES site (id),
    CONSTRAINT pk_operation PRIMARY KEY (id)
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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_organisation_parent FOREIGN KEY(parent) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_organisation PRIMARY KEY (id)
);
CREATE INDEX ix_organisation_parent ON organisation (parent);

CREATE TABLE paper (
    reference TEXT,
    meeting BLOB NOT NULL,
    agenda_item BLOB,
    title TEXT NOT NULL,
    author BLOB,
    author_name TEXT,
    status TEXT NOT NULL,
    due VARCHAR(10),
    file BLOB,
    supersedes BLOB,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_paper_agenda_item FOREIGN KEY(agenda_item) REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_paper_author FOREIGN KEY(author) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_paper_file FOREIGN KEY(file) REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_paper_meeting FOREIGN KEY(meeting) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_paper_supersedes FOREIGN KEY(supersedes) REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_paper PRIMARY KEY (id)
);
CREATE INDEX ix_paper_agenda_item ON paper (agenda_item);
CREATE INDEX ix_paper_author ON paper (author);
CREATE INDEX ix_paper_file ON paper (file);
CREATE INDEX ix_paper_meeting ON paper (meeting);
CREATE INDEX ix_paper_supersedes ON paper (supersedes);

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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_participant_affiliation FOREIGN KEY(affiliation) REFERENCES affiliation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_participant_interaction FOREIGN KEY(interaction) REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_participant_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_participant_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_participant PRIMARY KEY (id)
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
    deleted VARCHAR(27), own TEXT,
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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_project_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_project PRIMARY KEY (id)
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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_project_challenge_challenge FOREIGN KEY(challenge) REFERENCES challenge (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_project_challenge_project FOREIGN KEY(project) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_project_challenge PRIMARY KEY (id)
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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_resource_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_resource_publisher FOREIGN KEY(publisher) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_resource PRIMARY KEY (id)
);
CREATE INDEX ix_resource_group ON resource ("group");
CREATE INDEX ix_resource_publisher ON resource (publisher);

CREATE TABLE saved_view (
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    filter TEXT,
    columns TEXT,
    "order" TEXT,
    group_by TEXT,
    pinned BOOLEAN NOT NULL,
    position INTEGER,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_saved_view PRIMARY KEY (id)
);

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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_seat_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_seat_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_seat PRIMARY KEY (id)
);
CREATE INDEX ix_seat_group ON seat ("group");
CREATE INDEX ix_seat_organisation ON seat (organisation);

CREATE TABLE service_target (
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    acknowledge INTEGER NOT NULL,
    reply INTEGER NOT NULL,
    calendar TEXT NOT NULL,
    from_date VARCHAR(10),
    to_date VARCHAR(10),
    notes TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT pk_service_target PRIMARY KEY (id)
);

CREATE TABLE site (
    id BLOB NOT NULL,
    letter VARCHAR NOT NULL,
    home VARCHAR NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    seal INTEGER NOT NULL,
    CONSTRAINT pk_site PRIMARY KEY (id)
);

CREATE TABLE study (
    title TEXT NOT NULL,
    short_name TEXT,
    atmp_class TEXT,
    sponsor BLOB,
    commercial BOOLEAN NOT NULL,
    phase TEXT,
    status TEXT,
    "group" BLOB,
    from_date VARCHAR(10),
    to_date VARCHAR(10),
    isrctn TEXT,
    nct TEXT,
    support TEXT,
    notes TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_study_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_study_sponsor FOREIGN KEY(sponsor) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_study PRIMARY KEY (id)
);
CREATE INDEX ix_study_group ON study ("group");
CREATE INDEX ix_study_sponsor ON study (sponsor);

CREATE TABLE study_site (
    study BLOB NOT NULL,
    organisation BLOB NOT NULL,
    investigator BLOB,
    from_date VARCHAR(10),
    to_date VARCHAR(10),
    note TEXT,
    own TEXT,
    id BLOB NOT NULL,
    created_at VARCHAR(27) NOT NULL,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR(27) NOT NULL,
    updated_by VARCHAR NOT NULL,
    deleted VARCHAR(27),
    CONSTRAINT fk_study_site_investigator FOREIGN KEY(investigator) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_study_site_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_study_site_study FOREIGN KEY(study) REFERENCES study (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_study_site PRIMARY KEY (id)
);
CREATE INDEX ix_study_site_investigator ON study_site (investigator);
CREATE INDEX ix_study_site_organisation ON study_site (organisation);
CREATE INDEX ix_study_site_study ON study_site (study);

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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT fk_succession_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_succession_successor FOREIGN KEY(successor) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_succession PRIMARY KEY (id)
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
    deleted VARCHAR(27), own TEXT,
    CONSTRAINT pk_tag PRIMARY KEY (id)
);

CREATE TABLE "tagging" (
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
    enquiry BLOB,
    meeting BLOB,
    study BLOB,
    decision BLOB,
    paper BLOB,
    own TEXT,
    CONSTRAINT fk_tagging_action FOREIGN KEY(action) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_challenge FOREIGN KEY(challenge) REFERENCES challenge (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_decision FOREIGN KEY(decision) REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_enquiry FOREIGN KEY(enquiry) REFERENCES enquiry (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_group FOREIGN KEY("group") REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_interaction FOREIGN KEY(interaction) REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_meeting FOREIGN KEY(meeting) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_organisation FOREIGN KEY(organisation) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_paper FOREIGN KEY(paper) REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_person FOREIGN KEY(person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_project FOREIGN KEY(project) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_resource FOREIGN KEY(resource) REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_study FOREIGN KEY(study) REFERENCES study (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tagging_tag FOREIGN KEY(tag) REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pk_tagging PRIMARY KEY (id)
);
CREATE INDEX ix_tagging_action ON tagging (action);
CREATE INDEX ix_tagging_challenge ON tagging (challenge);
CREATE INDEX ix_tagging_decision ON tagging (decision);
CREATE INDEX ix_tagging_enquiry ON tagging (enquiry);
CREATE INDEX ix_tagging_group ON tagging ("group");
CREATE INDEX ix_tagging_interaction ON tagging (interaction);
CREATE INDEX ix_tagging_meeting ON tagging (meeting);
CREATE INDEX ix_tagging_organisation ON tagging (organisation);
CREATE INDEX ix_tagging_paper ON tagging (paper);
CREATE INDEX ix_tagging_person ON tagging (person);
CREATE INDEX ix_tagging_project ON tagging (project);
CREATE INDEX ix_tagging_resource ON tagging (resource);
CREATE INDEX ix_tagging_study ON tagging (study);
CREATE INDEX ix_tagging_tag ON tagging (tag);
