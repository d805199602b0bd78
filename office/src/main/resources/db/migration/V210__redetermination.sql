-- A case that was determined again because a confirmed figure changes what it is given: what was, what is, who acted (M5, M9, M22).
create table redetermination (
    entry           bigint not null references standard_entry,
    case_id         bigint not null references casework,
    determination   bigint not null references determination,   -- the new one
    category_before text not null check (category_before in ('DEEP', 'RELATIVE', 'ACCIDENTAL', 'NONE')),
    category_after  text not null check (category_after in ('DEEP', 'RELATIVE', 'ACCIDENTAL', 'NONE')),
    before_fen      bigint not null check (before_fen >= 0),    -- the plan of that day by the figure before
    after_fen       bigint not null check (after_fen >= 0),
    account         bigint not null,
    made_by         text not null,
    made_at         timestamptz not null,
    primary key (entry, case_id)                                -- once for each figure
);
create index redetermination_case on redetermination (case_id);
alter table redetermination enable row level security;
create policy redetermination_seen on redetermination for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
create trigger redetermination_appended before update or delete on redetermination
    for each row execute function refuse_change();
grant select, insert on redetermination to bangfu_app;
