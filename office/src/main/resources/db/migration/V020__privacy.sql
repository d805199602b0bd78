-- Each file's own key, wrapped by the master key that is never in the database. What it sealed (proofs, documents, findings) can be
-- read as long as this row holds the key; destroying a file after its thirty years is emptying it, and leaving the certificate (M16).
create sequence dossier_number;
create table dossier (
    id           bigint primary key,
    wrapped_key  bytea check (length(wrapped_key) = 61),
    destroyed_at timestamptz,
    certificate  text check (length(certificate) between 1 and 500),
    check ((wrapped_key is null) = (destroyed_at is not null)),
    check ((destroyed_at is null) = (certificate is null))
);
grant usage on sequence dossier_number to bangfu_app;
grant select, insert, update (wrapped_key, destroyed_at, certificate) on dossier to bangfu_app;

create function dossier_stays_destroyed() returns trigger language plpgsql as $$
begin
    if old.destroyed_at is not null or tg_op = 'DELETE' then
        raise exception 'a dossier is destroyed once and never comes back' using errcode = '23001';
    end if;
    return new;
end $$;
create trigger dossier_stays_destroyed before update or delete on dossier
    for each row execute function dossier_stays_destroyed();
