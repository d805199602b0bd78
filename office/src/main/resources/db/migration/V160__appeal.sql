-- A family whose objection was right is judged again, and may be refused again: a letter for each time.
alter table refusal drop constraint refusal_pkey;
alter table refusal add column id bigint primary key generated always as identity;
create index refusal_case on refusal (case_id, id desc);

-- A family's objection to a refusal (M10(4), R-37): one for each letter.
create table appeal (
    id          bigint primary key generated always as identity,
    refusal     bigint not null unique references refusal,
    case_id     bigint not null references casework,
    words       bytea not null,                        -- sealed with the dossier's key
    made_by     text not null,
    made_on     date not null,
    answer_by   date not null check (answer_by > made_on),
    provisional boolean not null,
    made_at     timestamptz not null
);
create index appeal_case on appeal (case_id, id desc);
alter table appeal enable row level security;
create policy appeal_seen on appeal for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
create trigger appeal_appended before update or delete on appeal for each row execute function refuse_change();
create trigger appeal_kept before truncate on appeal for each statement execute function refuse_change();
grant select, insert on appeal to bangfu_app;

-- Its answer, once.
create table appeal_answer (
    appeal      bigint primary key references appeal,
    upheld      boolean not null,
    words       bytea not null,                        -- sealed with the dossier's key
    account     bigint not null references account,
    answered_by text not null,
    answered_on date not null,
    made_at     timestamptz not null
);
alter table appeal_answer enable row level security;
create policy appeal_answer_seen on appeal_answer for all to bangfu_app
    using (exists (select from appeal a where a.id = appeal))
    with check (exists (select from appeal a where a.id = appeal));
create trigger appeal_answer_appended before update or delete on appeal_answer
    for each row execute function refuse_change();
create trigger appeal_answer_kept before truncate on appeal_answer
    for each statement execute function refuse_change();
grant select, insert on appeal_answer to bangfu_app;
