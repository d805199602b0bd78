-- A change of circumstances between re-checks: told by the worker or a clerk, decided point by point by a second person (M19).
create table change (
    id           bigint primary key generated always as identity,
    case_id      bigint not null references casework,
    organisation bigint not null,
    told_by      bigint not null references account,
    teller       text not null,
    at_counter   boolean not null,
    words        bytea not null,                       -- sealed with the dossier's key
    told_on      date not null,
    told_at      timestamptz not null
);
create index change_case on change (case_id, id desc);
create trigger change_appended before update or delete on change for each row execute function refuse_change();
alter table change enable row level security;
create policy change_seen on change for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
grant select, insert on change to bangfu_app;

create table change_point (
    change     bigint not null references change,
    position   int not null check (position > 0),
    told_by    bigint not null,
    kind       text not null check (kind in ('PHONE', 'JOINED', 'LEFT', 'INCOME')),
    wanted     bytea not null,                         -- sealed with the dossier's key
    before     bytea not null,                         -- what stood there when it was told; sealed
    verdict    text check (verdict in ('APPROVED', 'REFUSED')),
    decided_by bigint references account,
    decider    text,
    decided_on date,
    reason     bytea,                                  -- sealed
    primary key (change, position),
    check ((verdict is null) = (decided_by is null and decider is null and decided_on is null)),
    check (verdict is distinct from 'REFUSED' or reason is not null),
    -- nobody approves what she told herself
    check (decided_by <> told_by)
);
create trigger change_point_decided before update or delete on change_point
    for each row when (old.verdict is not null) execute function refuse_change();
alter table change_point enable row level security;
create policy change_point_seen on change_point for all to bangfu_app
    using (exists (select from change c where c.id = change))
    with check (exists (select from change c where c.id = change));
grant select, insert, update (verdict, decided_by, decider, decided_on, reason) on change_point to bangfu_app;
