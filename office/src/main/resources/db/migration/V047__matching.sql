-- Lists of other offices, imported by the county (M10(4)). Identity numbers only as fingerprints, the rest sealed.
create table register_import (
    id         bigint primary key generated always as identity,
    county     bigint not null references organisation,
    register   text not null check (register in ('DIBAO', 'HOMES', 'VEHICLES', 'COMPANIES', 'DEATHS')),
    as_of      date not null check (as_of <= office_day),
    file_name  text not null,
    sha256     bytea not null,
    lines      int not null check (lines > 0),
    account    bigint not null references account,
    made_by    text not null,
    office_day date not null,
    made_at    timestamptz not null
);
create unique index register_import_once on register_import (county, register, sha256);
create index register_import_current on register_import (county, register, as_of desc, id desc);
alter table register_import enable row level security;
create policy register_import_seen on register_import for all to bangfu_app
    using (county between acting_from() and acting_to())
    with check (county between acting_from() and acting_to());
create trigger register_import_appended before update or delete on register_import
    for each row execute function refuse_change();
grant select, insert on register_import to bangfu_app;

create table register_entry (
    import     bigint not null references register_import,
    row_number int not null check (row_number > 0),
    identity   bytea not null,                         -- fingerprint
    details    bytea not null,                         -- sealed
    primary key (import, row_number)
);
create index register_entry_identity on register_entry (identity, import);
alter table register_entry enable row level security;
create policy register_entry_seen on register_entry for all to bangfu_app
    using (exists (select from register_import i where i.id = import))
    with check (exists (select from register_import i where i.id = import));
create trigger register_entry_appended before update or delete on register_entry
    for each row execute function refuse_change();
grant select, insert on register_entry to bangfu_app;

-- 《家庭经济状况核对报告》: appended, never changed.
create table matching (
    id            bigint primary key generated always as identity,
    case_id       bigint not null references casework,
    account       bigint not null references account,
    made_by       text not null,
    report        bytea not null,                      -- sealed with the dossier's key
    determination bigint not null references determination,
    passed        boolean not null,
    office_day    date not null,
    made_at       timestamptz not null
);
create index matching_case on matching (case_id, id desc);
alter table matching enable row level security;
create policy matching_seen on matching for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
create trigger matching_appended before update or delete on matching for each row execute function refuse_change();
create trigger matching_kept before truncate on matching for each statement execute function refuse_change();
grant select, insert on matching to bangfu_app;
