-- A register is kept by source: within one, a full list replaces, an increment adds; the newest of each source counts (M10(4)).
alter table register_import
    add source  text not null default '' check (length(source) <= 60),   -- '': of before sources were told
    add mode    text not null default 'FULL' check (mode in ('FULL', 'INCREMENT')),
    add remarks text not null default '[]';                              -- JSON: what of the file was not read
drop index register_import_current;
create index register_import_current on register_import (county, register, source, as_of desc, id desc);
create trigger register_import_kept before truncate on register_import for each statement execute function refuse_change();
create trigger register_entry_kept before truncate on register_entry for each statement execute function refuse_change();

-- No file twice while it counts; one that was taken back may come again.
drop index register_import_once;
create table register_import_live (
    import   bigint primary key references register_import,
    county   bigint not null references organisation,
    register text not null,
    sha256   bytea not null
);
create unique index register_import_once on register_import_live (county, register, sha256);
insert into register_import_live select id, county, register, sha256 from register_import;
alter table register_import_live enable row level security;
create policy register_import_live_seen on register_import_live for all to bangfu_app
    using (county between acting_from() and acting_to())
    with check (county between acting_from() and acting_to());
grant select, insert, delete on register_import_live to bangfu_app;

-- Lines that were not imported, each with the reason, sealed; identity: whom a number of 15 digits probably means.
create table register_fault (
    import     bigint not null references register_import,
    row_number int not null check (row_number > 0),
    identity   bytea,                                  -- fingerprint
    reason     bytea not null,                         -- sealed
    primary key (import, row_number)
);
create index register_fault_identity on register_fault (identity, import) where identity is not null;
alter table register_fault enable row level security;
create policy register_fault_seen on register_fault for all to bangfu_app
    using (exists (select from register_import i where i.id = import))
    with check (exists (select from register_import i where i.id = import));
create trigger register_fault_appended before update or delete on register_fault
    for each row execute function refuse_change();
create trigger register_fault_kept before truncate on register_fault for each statement execute function refuse_change();
grant select, insert on register_fault to bangfu_app;

-- The day of a list that was told wrong, told anew; the last one counts, the others stay.
create table register_as_of (
    import     bigint not null references register_import,
    position   int not null check (position > 0),
    as_of      date not null check (as_of <= office_day),
    was        date not null check (was <> as_of),
    reason     text not null check (length(reason) between 10 and 500),
    account    bigint not null references account,
    made_by    text not null,
    office_day date not null,
    primary key (import, position)
);
alter table register_as_of enable row level security;
create policy register_as_of_seen on register_as_of for all to bangfu_app
    using (exists (select from register_import i where i.id = import))
    with check (exists (select from register_import i where i.id = import));
create trigger register_as_of_appended before update or delete on register_as_of
    for each row execute function refuse_change();
create trigger register_as_of_kept before truncate on register_as_of for each statement execute function refuse_change();
grant select, insert on register_as_of to bangfu_app;

-- A matching rests on the lists it used.
create table matching_list (
    matching bigint not null references matching,
    import   bigint not null references register_import,
    primary key (matching, import)
);
create index matching_list_import on matching_list (import);
alter table matching_list enable row level security;
create policy matching_list_seen on matching_list for all to bangfu_app
    using (exists (select from matching m where m.id = matching))
    with check (exists (select from matching m where m.id = matching));
create trigger matching_list_appended before update or delete on matching_list
    for each row execute function refuse_change();
create trigger matching_list_kept before truncate on matching_list for each statement execute function refuse_change();
grant select, insert on matching_list to bangfu_app;

-- Taken back by a second person, while nothing rests on it.
create table register_taken_back (
    import     bigint primary key references register_import,
    reason     text not null check (length(reason) between 10 and 500),
    account    bigint not null references account,
    made_by    text not null,
    stood_in   text,                                   -- the city's union, where the desk had nobody else
    office_day date not null
);
alter table register_taken_back enable row level security;
create policy register_taken_back_seen on register_taken_back for all to bangfu_app
    using (exists (select from register_import i where i.id = import))
    with check (exists (select from register_import i where i.id = import));
create trigger register_taken_back_appended before update or delete on register_taken_back
    for each row execute function refuse_change();
create trigger register_taken_back_kept before truncate on register_taken_back
    for each statement execute function refuse_change();
grant select, insert on register_taken_back to bangfu_app;

create function register_taken_back_alone() returns trigger language plpgsql as $$
begin
    if exists (select from matching_list m where m.import = new.import) then
        raise exception 'a matching rests on list %', new.import using errcode = '23514';
    end if;
    if exists (select from register_import i where i.id = new.import and i.account = new.account) then
        raise exception 'taken back by who imported it' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger register_taken_back_alone before insert on register_taken_back
    for each row execute function register_taken_back_alone();

create function matching_list_stands() returns trigger language plpgsql as $$
begin
    if exists (select from register_taken_back t where t.import = new.import) then
        raise exception 'list % was taken back', new.import using errcode = '23514';
    end if;
    return new;
end $$;
create trigger matching_list_stands before insert on matching_list for each row execute function matching_list_stands();

-- The lists that were not taken back, each with the day that counts.
create view register_import_now with (security_invoker = true) as
select i.id, i.county, i.register, i.source, i.mode, i.file_name, i.lines, i.account, i.made_by, i.office_day,
       coalesce((select a.as_of from register_as_of a where a.import = i.id order by a.position desc limit 1), i.as_of) as as_of
  from register_import i
 where not exists (select from register_taken_back t where t.import = i.id);
grant select on register_import_now to bangfu_app;

-- A file that was looked at and not yet imported: one a person, sealed, gone when imported or dropped.
create table register_draft (
    id         bigint primary key generated always as identity,
    account    bigint not null references account,
    county     bigint not null references organisation,
    register   text not null check (register in ('DIBAO', 'HOMES', 'VEHICLES', 'COMPANIES', 'DEATHS')),
    source     text not null check (length(source) between 2 and 60),
    mode       text not null check (mode in ('FULL', 'INCREMENT')),
    as_of      date not null,
    sheet      text,
    file_name  text not null,
    content    bytea not null,                         -- sealed
    base       text not null,                          -- the lists it was compared with
    office_day date not null
);
create unique index register_draft_one on register_draft (account);
alter table register_draft enable row level security;
create policy register_draft_seen on register_draft for all to bangfu_app
    using (county between acting_from() and acting_to())
    with check (county between acting_from() and acting_to());
grant select, insert, delete on register_draft to bangfu_app;

-- A line whose number is a member's and whose name is another: answered once, by a person.
create table register_line_answer (
    import     bigint not null,
    row_number int not null,
    case_id    bigint not null references casework,
    same       boolean not null,
    reason     text not null check (length(reason) between 10 and 500),
    account    bigint not null references account,
    made_by    text not null,
    office_day date not null,
    primary key (import, row_number),
    foreign key (import, row_number) references register_entry
);
alter table register_line_answer enable row level security;
create policy register_line_answer_seen on register_line_answer for all to bangfu_app
    using (exists (select from register_import i where i.id = import))
    with check (exists (select from register_import i where i.id = import));
create trigger register_line_answer_appended before update or delete on register_line_answer
    for each row execute function refuse_change();
create trigger register_line_answer_kept before truncate on register_line_answer
    for each statement execute function refuse_change();
grant select, insert on register_line_answer to bangfu_app;
