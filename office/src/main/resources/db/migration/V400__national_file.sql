-- A table of the national system that was handed in: what it ticked off, and its lines that were not taken over. No names, no numbers of
-- people: payments go by their reference.
create table national_file (
    id           bigint primary key generated always as identity,
    organisation bigint not null references organisation,
    file_name    text not null check (length(file_name) between 1 and 120),
    ticked       int not null check (ticked >= 0),
    faults       text not null,                      -- JSON: [{"row": 3, "reason": "…"}]
    remarks      text not null,                      -- JSON: ["…"]
    account      bigint not null references account,
    made_by      text not null,
    office_day   date not null
);
create index national_file_of on national_file (organisation, id desc);
alter table national_file enable row level security;
create policy national_file_seen on national_file for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
create trigger national_file_appended before update or delete on national_file for each row execute function refuse_change();
create trigger national_file_kept before truncate on national_file for each statement execute function refuse_change();
grant select, insert on national_file to bangfu_app;
