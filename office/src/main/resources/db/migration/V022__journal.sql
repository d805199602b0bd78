-- Who did and who saw what (F17, M15). Appended, never changed. A line waits in journal_unsealed until a seal has taken it in;
-- so nodes write without waiting for one another, and one of them seals.
create table access_record (
    id           bigint primary key generated always as identity,
    account      bigint not null,
    actor        text not null,
    organisation bigint not null,                    -- where the actor works
    deed         text not null check (deed in ('DID', 'SAW')),
    what         text not null check (length(what) between 1 and 200),
    subject      text not null check (length(subject) between 1 and 100),
    office_day   date not null,
    at           timestamptz not null                -- machine time
);
create index access_record_territory on access_record (organisation, id desc);
create index access_record_subject on access_record (subject, id desc);
create index access_record_account on access_record (account, id desc);

create table journal_unsealed (
    record bigint primary key
);

-- Each seal is over the Merkle root of its lines and over the seal before it. The hash is keyed: who owns the database but not the
-- key can't write another history.
create table journal_seal (
    position  bigint primary key check (position > 0),
    records   bigint[] not null check (cardinality(records) > 0),
    root      bytea not null check (length(root) = 32),
    previous  bytea not null check (length(previous) = 32),
    hash      bytea not null check (length(hash) = 32),
    sealed_at timestamptz not null
);

create function journal_wait_for_seal() returns trigger language plpgsql as $$
begin
    insert into journal_unsealed (record) values (new.id);
    return null;
end $$;
create trigger access_record_waits after insert on access_record for each row execute function journal_wait_for_seal();
create trigger access_record_appended before update or delete on access_record for each row execute function refuse_change();
create trigger access_record_kept before truncate on access_record for each statement execute function refuse_change();
create trigger journal_seal_appended before update or delete on journal_seal for each row execute function refuse_change();
create trigger journal_seal_kept before truncate on journal_seal for each statement execute function refuse_change();

-- Everyone writes, the public included; one reads what one did oneself and what was done by people of the territory.
-- What was done to a case of the territory or of one's own is added where cases are made.
alter table access_record enable row level security;
create policy access_record_written on access_record for insert to bangfu_app with check (true);
create policy access_record_read on access_record for select to bangfu_app
    using (organisation between acting_from() and acting_to() or account = acting_account() and account <> 0);
grant select, insert on access_record to bangfu_app;
grant select, insert on journal_seal to bangfu_app;
grant select, insert, delete on journal_unsealed to bangfu_app;
