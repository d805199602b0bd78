-- A case that the older rules had decided and the rules of another version answer otherwise, and what was done about it (M1, R-43): determined
-- anew, or kept for the next check of a family on file that would get worse. Once for each version.
create table rules_redetermination (
    version         text not null check (version ~ '^[0-9]{1,6}$'),
    case_id         bigint not null references casework,
    determination   bigint references determination,            -- the new one; null where it waits for the check
    category_before text not null check (category_before in ('DEEP', 'RELATIVE', 'ACCIDENTAL', 'NONE')),
    category_after  text not null check (category_after in ('DEEP', 'RELATIVE', 'ACCIDENTAL', 'NONE')),
    before_fen      bigint not null check (before_fen >= 0),    -- the plan of that day by the rules that had decided
    after_fen       bigint not null check (after_fen >= 0),
    account         bigint not null,
    made_by         text not null,
    made_at         timestamptz not null,
    primary key (version, case_id)
);
create index rules_redetermination_case on rules_redetermination (case_id);
alter table rules_redetermination enable row level security;
create policy rules_redetermination_seen on rules_redetermination for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
create trigger rules_redetermination_appended before update or delete on rules_redetermination
    for each row execute function refuse_change();
grant select, insert on rules_redetermination to bangfu_app;
comment on table rules_redetermination is '按新规则的办理';
