-- Papers and photographs: what is here says where the sealed content lies; nothing of it changes.
create table proof (
    id         bigint primary key generated always as identity,
    dossier    bigint not null references dossier,
    kind       text not null,
    organisation bigint references organisation,        -- of papers that belong to no case: receipts, bank slips
    name       text not null check (length(name) between 1 and 120),
    media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
    bytes      bigint not null check (bytes > 0),
    content    text not null,                         -- keyed hash, hex: the name of the sealed file
    kept_by    text not null,
    account    bigint not null,
    kept_at    timestamptz not null
);
create index proof_dossier on proof (dossier, id);
create trigger proof_appended before update or delete on proof for each row execute function refuse_change();
alter table proof enable row level security;
create policy proof_seen on proof for all to bangfu_app
    using (exists (select from casework c where c.dossier = proof.dossier)
           or organisation between acting_from() and acting_to())
    with check (exists (select from casework c where c.dossier = proof.dossier)
           or organisation between acting_from() and acting_to());
grant select, insert on proof to bangfu_app;
