create table casework (
    id             bigint primary key generated always as identity,
    number         text not null unique,
    file_number    text unique,
    state          text not null check (state in ('DRAFT', 'SUBMITTED', 'INCOMPLETE', 'VISITED', 'REVIEWED', 'MATCHED', 'ON_NOTICE',
                       'OBJECTED', 'FILED', 'GRADUAL_EXIT', 'CLOSED', 'REFUSED', 'WITHDRAWN')),
    version        int not null default 0,
    organisation   bigint not null references organisation,
    dossier        bigint not null unique,
    applicant      bigint not null references account,
    applicant_name text not null,
    opened_at      timestamptz not null,
    submitted_on   date,
    filed_on       date,
    doubtful       boolean not null default false,
    category       text check (category in ('DEEP', 'RELATIVE', 'ACCIDENTAL', 'NONE')),
    cause          text,
    held_until     date,
    held_because   text,
    check ((file_number is null) = (filed_on is null)),
    check ((held_until is null) = (held_because is null))
);
-- One worker, one live case (M16); members are guarded by family_member_once.
create unique index casework_one_live on casework (applicant)
    where state not in ('CLOSED', 'REFUSED', 'WITHDRAWN');
create index casework_territory on casework (organisation, id desc);
create index casework_state on casework (state, organisation, id desc);
create index casework_name on casework (applicant_name text_pattern_ops, organisation);
alter table casework enable row level security;
create policy casework_seen on casework for all to bangfu_app
    using (organisation between acting_from() and acting_to() or applicant = acting_account())
    with check (organisation between acting_from() and acting_to() or applicant = acting_account());
grant select, insert, update on casework to bangfu_app;

-- Numbers without gaps: the row is locked until the transaction that takes one ends.
create table case_counter (
    county bigint not null,
    year   int not null,
    series text not null check (series in ('APPLICATION', 'FILE')),
    last   int not null check (last > 0),
    primary key (county, year, series)
);
grant select, insert, update on case_counter to bangfu_app;

create table casework_event (
    id         bigint primary key generated always as identity,
    case_id    bigint not null references casework,
    position   int not null check (position > 0),
    step       text,                                -- null for a note
    act        text not null,
    state_from text,
    state_to   text not null,
    account    bigint not null,
    actor      text not null,
    role       text not null,
    finding    bytea,                               -- sealed with the dossier's key
    for_worker bytea,                               -- sealed with the dossier's key
    office_day date not null,
    at         timestamptz not null,
    previous   bytea not null,                      -- hash of the one before; 32 zero bytes at the start
    hash       bytea not null,
    unique (case_id, position)
);
alter table casework_event enable row level security;
create policy casework_event_seen on casework_event for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
create trigger casework_event_appended before update or delete on casework_event
    for each row execute function refuse_change();
create trigger casework_event_kept before truncate on casework_event
    for each statement execute function refuse_change();
grant select, insert on casework_event to bangfu_app;

create table deadline (
    id           bigint primary key generated always as identity,
    case_id      bigint not null references casework,
    organisation bigint not null,
    due          text not null,
    desk         text not null,
    due_on       date not null,
    provisional  boolean not null default false,
    set_on       date not null,
    met_on       date,
    ended        boolean not null default false      -- the case ended before it was met
);
create unique index deadline_one_open on deadline (case_id, due) where met_on is null and not ended;
create index deadline_open on deadline (organisation, due_on, id) where met_on is null and not ended;
create index deadline_desk on deadline (desk, organisation, due_on, id) where met_on is null and not ended;
alter table deadline enable row level security;
create policy deadline_seen on deadline for all to bangfu_app
    using (organisation between acting_from() and acting_to()
           or exists (select from casework c where c.id = case_id and c.applicant = acting_account()))
    with check (organisation between acting_from() and acting_to()
           or exists (select from casework c where c.id = case_id and c.applicant = acting_account()));
grant select, insert, update on deadline to bangfu_app;
