-- Lists with personal data that left the system: who, when, why, which bytes. Appended, never changed.
create table export (
    id           bigint primary key generated always as identity,
    organisation bigint not null references organisation,
    account      bigint not null references account,
    made_by      text not null,
    what         text not null check (length(what) between 1 and 40),
    reason       text not null check (length(reason) between 1 and 200),
    lines        int not null check (lines > 0),
    sha256       bytea not null check (length(sha256) = 32),
    office_day   date not null,
    made_at      timestamptz not null
);
create index export_territory on export (organisation, id desc);
alter table export enable row level security;
create policy export_seen on export for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
create trigger export_appended before update or delete on export for each row execute function refuse_change();
create trigger export_kept before truncate on export for each statement execute function refuse_change();
grant select, insert on export to bangfu_app;
