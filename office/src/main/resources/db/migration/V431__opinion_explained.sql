-- What the county's reviewer suggests is a category of its own, to be compared with what the rules say (M10(3), M10(4)). Reviews of before hold it in words alone.
alter table review
    add column suggestion text check (suggestion in ('DEEP', 'RELATIVE', 'ACCIDENTAL')),
    add constraint review_suggestion check (verdict = 'PASSED' or suggestion is null);

-- Whoever goes on although visitors or reviewer thought otherwise than the rules says why, once for each determination.
create table opinion_explained (
    determination bigint primary key references determination,
    case_id       bigint not null references casework,
    words         bytea not null,                    -- sealed with the dossier's key
    account       bigint not null,
    made_by       text not null,
    office_day    date not null,
    made_at       timestamptz not null
);
create index opinion_explained_case on opinion_explained (case_id);
create trigger opinion_explained_appended before update or delete on opinion_explained for each row execute function refuse_change();
create trigger opinion_explained_kept before truncate on opinion_explained for each statement execute function refuse_change();
alter table opinion_explained enable row level security;
create policy opinion_explained_seen on opinion_explained for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
grant select, insert on opinion_explained to bangfu_app;
comment on table opinion_explained is '意见与认定不同的说明';
