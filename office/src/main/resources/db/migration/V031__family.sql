-- A family is a document; each change is the next version with its reason; nothing is edited.
create table family_version (
    case_id  bigint not null references casework,
    number   int not null check (number > 0),
    document bytea not null,                         -- sealed with the dossier's key
    reason   text not null,
    account  bigint not null,
    made_by  text not null,
    made_at  timestamptz not null,
    state    text not null,                          -- the case's state when written: the last one written in DRAFT is what was declared
    primary key (case_id, number)
);
alter table family_version enable row level security;
create policy family_version_seen on family_version for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
create trigger family_version_appended before update or delete on family_version
    for each row execute function refuse_change();
grant select, insert on family_version to bangfu_app;

-- One family, one file (M16): no identity number stands on two live cases anywhere. Without row-level security, since the
-- other case may lie in any territory; it holds nothing but keyed hashes.
create table family_member_once (
    case_id  bigint not null references casework,
    identity bytea not null,                         -- fingerprint
    member   text not null,
    primary key (case_id, member)
);
create unique index family_member_live on family_member_once (identity);
grant select, insert, update, delete on family_member_once to bangfu_app;

create table determination (
    id            bigint primary key generated always as identity,
    case_id       bigint not null references casework,
    decision_date date not null,
    category      text not null check (category in ('DEEP', 'RELATIVE', 'ACCIDENTAL', 'NONE')),
    input         text not null,                     -- the documents as they were, byte for byte
    output        text not null,
    policy        text not null,                     -- sha256 of the policy, standards and calendar that decided
    engine        text not null,
    account       bigint not null,
    made_by       text not null,
    made_at       timestamptz not null
);
create index determination_case on determination (case_id, id desc);
alter table determination enable row level security;
create policy determination_seen on determination for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
create trigger determination_appended before update or delete on determination
    for each row execute function refuse_change();
grant select, insert on determination to bangfu_app;
