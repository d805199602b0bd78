-- Official figures as the city enters them (M5, M9, M22): one person enters, another answers; rows are only added.
create table standard_entry (
    id         bigint primary key generated always as identity,
    kind       text not null,
    locality   text not null check (locality ~ '^[0-9]{6}$'),
    from_day   date not null,
    amount     bigint not null check (amount > 0),        -- fen, or hundredths of a square metre
    document   text not null check (length(document) between 2 and 100),
    dossier    bigint not null references dossier,        -- its key seals the document's picture
    account    bigint not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create trigger standard_entry_appended before update or delete on standard_entry for each row execute function refuse_change();
create table standard_answer (
    entry       bigint primary key references standard_entry,
    confirmed   boolean not null,
    reason      text check (confirmed or length(reason) between 2 and 200),
    account     bigint not null,
    answered_by text not null,
    answered_at timestamptz not null
);
create trigger standard_answer_appended before update or delete on standard_answer for each row execute function refuse_change();
-- Whoever entered a figure does not confirm it; the page says so first.
create function standard_by_another() returns trigger language plpgsql as $$
begin
    if new.account = (select account from standard_entry where id = new.entry) then
        raise exception 'a figure is confirmed by another person than entered it';
    end if;
    return new;
end $$;
create trigger standard_answer_by_another before insert on standard_answer for each row execute function standard_by_another();

-- Every policy that decided something, as the three files it was read from, so that the decision can be made again.
create table policy_version (
    sha256    text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    policy    bytea not null,
    standards bytea not null,
    workdays  bytea not null,
    kept_at   timestamptz not null
);
create trigger policy_version_appended before update or delete on policy_version for each row execute function refuse_change();

grant select, insert on standard_entry, standard_answer, policy_version to bangfu_app;
