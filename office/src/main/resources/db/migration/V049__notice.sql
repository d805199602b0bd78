-- What neighbours and colleagues may read, and no more: masked name, employer, place, category (M10(4)).
create table notice (
    id           bigint primary key generated always as identity,
    case_id      bigint not null references casework,
    case_number  text not null,
    organisation bigint not null references organisation,
    place        text not null,
    masked_name  text not null check (masked_name like '%*%'),
    employer     text,
    category     text not null check (category in ('DEEP', 'RELATIVE', 'ACCIDENTAL')),
    ordered_by   text not null,
    ordered_on   date not null,
    posted_on    date,
    posted_at    text,                                -- where: 街道公示栏
    poster       text,
    second       text,
    photo        bigint,                              -- the proof that it hangs
    ends_on      date,                                -- the last full working day
    closed_on    date,                                -- filed, refused or withdrawn
    check ((posted_on is null) = (ends_on is null)),
    check (posted_on is null or (poster is not null and second is not null and poster <> second and photo is not null)),
    check (ends_on > posted_on)
);
create unique index notice_one_open on notice (case_id) where closed_on is null;
create index notice_public on notice (posted_on desc, id desc) where posted_on is not null and closed_on is null;
alter table notice enable row level security;
-- What hangs on the wall may be read by anyone.
create policy notice_public on notice for select to bangfu_app using (posted_on is not null and closed_on is null);
create policy notice_seen on notice for all to bangfu_app
    using (organisation between acting_from() and acting_to()
           or exists (select from casework c where c.id = case_id and c.applicant = acting_account()))
    with check (organisation between acting_from() and acting_to()
           or exists (select from casework c where c.id = case_id and c.applicant = acting_account()));
grant select, insert, update on notice to bangfu_app;

create table objection (
    id          bigint primary key generated always as identity,
    notice_id   bigint not null references notice,
    case_id     bigint not null references casework,
    received_on date not null,
    days_left   int not null check (days_left > 0),   -- working days the notice still had to run
    words       bytea not null,                       -- sealed with the dossier's key: what, from whom, how to reach
    answer      bytea,
    answered_by text,
    answered_on date,
    check ((answer is null) = (answered_on is null))
);
create unique index objection_one_open on objection (notice_id) where answered_on is null;
create index objection_case on objection (case_id);
alter table objection enable row level security;
-- Not the family: who objected is kept from those it concerns.
create policy objection_seen on objection for all to bangfu_app
    using (exists (select from casework c where c.id = case_id and c.organisation between acting_from() and acting_to()))
    with check (exists (select from casework c where c.id = case_id and c.organisation between acting_from() and acting_to()));
grant select, insert, update (answer, answered_by, answered_on) on objection to bangfu_app;
