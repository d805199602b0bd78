-- Plans are drafted from determinations (F7); a meeting decides them; grants arise from the lines it passed.
create table plan (
    id           bigint primary key generated always as identity,
    number       text not null unique,               -- 镜湖-方案-2026-01
    organisation bigint not null references organisation,
    year         int not null check (year between 2020 and 2100),
    title        text not null check (length(title) between 2 and 60),
    state        text not null check (state in ('DRAFT', 'CHECKING', 'PROPOSED', 'DECIDED', 'RETURNED')),
    version      int not null default 0,
    drafted_by   bigint not null references account,
    drafter      text not null,
    drafted_on   date not null,
    checked_by   bigint references account,          -- the bookkeeper who confirmed the money (F15(1))
    checker      text,
    checked_on   date,
    returned     text,                               -- why it came back
    check ((checked_by is null) = (checked_on is null)),
    check (checked_by is distinct from drafted_by),
    check (state not in ('PROPOSED', 'DECIDED') or checked_by is not null)
);
create index plan_territory on plan (organisation, id desc);
alter table plan enable row level security;
create policy plan_seen on plan for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert, update on plan to bangfu_app;

create table plan_counter (
    organisation bigint not null,
    year         int not null,
    series       text not null check (series in ('PLAN', 'MEETING')),
    last         int not null check (last > 0),
    primary key (organisation, year, series)
);
grant select, insert, update on plan_counter to bangfu_app;

create table plan_line (
    id            bigint primary key generated always as identity,
    plan_id       bigint not null references plan,
    case_id       bigint not null references casework,
    determination bigint references determination,   -- null for a request above standard, M9(1)5
    kind          text not null check (kind in ('LIVING', 'MEDICAL', 'EDUCATION', 'ACCIDENT', 'TRAINING', 'LEGAL', 'WORK_STUDY')),
    standard_fen  bigint not null check (standard_fen >= 0),
    amount_fen    bigint not null check (amount_fen > 0),
    fund          bigint not null,
    reason        text,                              -- of a request above standard
    check (amount_fen <= standard_fen or reason is not null),
    unique (plan_id, case_id, kind)
);
create index plan_line_case on plan_line (case_id);
alter table plan_line enable row level security;
create policy plan_line_seen on plan_line for all to bangfu_app
    using (exists (select from plan p where p.id = plan_id)
           or exists (select from casework c where c.id = case_id and c.applicant = acting_account()))
    with check (exists (select from plan p where p.id = plan_id));
grant select, insert, delete on plan_line to bangfu_app;

create table meeting (
    id           bigint primary key generated always as identity,
    organisation bigint not null references organisation,
    year         int not null,
    ordinal      int not null,
    held_on      date not null,
    expected     int not null check (expected between 1 and 99),
    place        text not null,
    state        text not null check (state in ('PREPARED', 'SIGNED')),
    version      int not null default 0,
    record       bytea,                              -- who said what, sealed
    chair        bigint references account,
    chair_name   text,
    signed_at    timestamptz,
    content_hash bytea,                              -- of everything the minutes say, set when signed
    unique (organisation, year, ordinal),
    check ((state = 'SIGNED') = (chair is not null and signed_at is not null and content_hash is not null))
);
create index meeting_territory on meeting (organisation, id desc);
alter table meeting enable row level security;
create policy meeting_seen on meeting for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert, update on meeting to bangfu_app;

create table meeting_attendee (
    meeting_id bigint not null references meeting,
    position   int not null,
    name       text not null check (length(name) between 2 and 30),
    office     text not null check (length(office) between 1 and 30),
    primary key (meeting_id, position),
    unique (meeting_id, name, office)
);
create table meeting_item (
    id         bigint primary key generated always as identity,
    meeting_id bigint not null references meeting,
    position   int not null,
    plan_id    bigint references plan,               -- null for a matter that is only discussed, M15
    title      text not null check (length(title) between 2 and 100),
    agreed     int not null default 0 check (agreed >= 0),
    against    int not null default 0 check (against >= 0),
    abstained  int not null default 0 check (abstained >= 0),
    recused    text,                                 -- who stayed out and why
    decision   text check (decision in ('PASSED', 'RETURNED', 'NOTED')),
    resolution text,
    unique (meeting_id, position)
);
create unique index meeting_item_plan on meeting_item (plan_id) where decision = 'PASSED';
alter table meeting_attendee enable row level security;
alter table meeting_item enable row level security;
create policy meeting_attendee_seen on meeting_attendee for all to bangfu_app
    using (exists (select from meeting m where m.id = meeting_id)) with check (exists (select from meeting m where m.id = meeting_id));
create policy meeting_item_seen on meeting_item for all to bangfu_app
    using (exists (select from meeting m where m.id = meeting_id)) with check (exists (select from meeting m where m.id = meeting_id));
grant select, insert, delete on meeting_attendee to bangfu_app;
grant select, insert, update, delete on meeting_item to bangfu_app;

-- Signed is signed: neither a meeting nor what hangs on it changes afterwards.
create function refuse_change_of_signed_meeting() returns trigger language plpgsql as $$
begin
    if exists (select from meeting m where m.id = old.meeting_id and m.state = 'SIGNED') then
        raise exception 'the minutes of this meeting are signed' using errcode = '23001';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger meeting_attendee_signed before update or delete on meeting_attendee
    for each row execute function refuse_change_of_signed_meeting();
create trigger meeting_item_signed before update or delete on meeting_item
    for each row execute function refuse_change_of_signed_meeting();
create trigger meeting_signed before update or delete on meeting
    for each row when (old.state = 'SIGNED') execute function refuse_change();

create table aid_grant (
    id           bigint primary key generated always as identity,
    case_id      bigint not null references casework,
    organisation bigint not null,                    -- of the case
    county       bigint not null,                    -- whose meeting decided and whose money it is
    kind         text not null,
    amount_fen   bigint not null check (amount_fen > 0),
    fund         bigint not null,
    year         int not null,
    plan_line    bigint not null unique references plan_line,
    meeting      bigint not null references meeting,
    minute       text not null,
    decided_on   date not null,
    needs        text check (needs in ('PROVINCE', 'NATION'))   -- the highest approval F9 asks for
);
create index aid_grant_case on aid_grant (case_id, year, kind);
create index aid_grant_county on aid_grant (county, id desc);
create trigger aid_grant_appended before update or delete on aid_grant for each row execute function refuse_change();
alter table aid_grant enable row level security;
create policy aid_grant_seen on aid_grant for all to bangfu_app
    using (organisation between acting_from() and acting_to()
           or exists (select from casework c where c.id = case_id and c.applicant = acting_account()))
    with check (organisation between acting_from() and acting_to());
grant select, insert on aid_grant to bangfu_app;

create table grant_approval (
    grant_id    bigint not null references aid_grant,
    level       text not null check (level in ('PROVINCE', 'NATION')),
    agreed      boolean not null,
    document    text not null check (length(document) between 4 and 60),
    decided_on  date not null,
    entered_by  bigint not null references account,
    entered     text not null,
    primary key (grant_id, level)
);
create trigger grant_approval_appended before update or delete on grant_approval for each row execute function refuse_change();
alter table grant_approval enable row level security;
create policy grant_approval_seen on grant_approval for all to bangfu_app
    using (exists (select from aid_grant g where g.id = grant_id)) with check (exists (select from aid_grant g where g.id = grant_id));
grant select, insert on grant_approval to bangfu_app;

create table instalment (
    id         bigint primary key generated always as identity,
    grant_id   bigint not null references aid_grant,
    position   int not null check (position > 0),
    amount_fen bigint not null check (amount_fen > 0),
    paid_on    date,
    unique (grant_id, position)
);
create index instalment_unpaid on instalment (grant_id) where paid_on is null;
alter table instalment enable row level security;
create policy instalment_seen on instalment for all to bangfu_app
    using (exists (select from aid_grant g where g.id = grant_id)) with check (exists (select from aid_grant g where g.id = grant_id));
grant select, insert, update (paid_on) on instalment to bangfu_app;
