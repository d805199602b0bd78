-- A visit by two (M10(2), M10(3)). What they found is sealed and stays; the answer of the second is written once.
create table visit (
    id             bigint primary key generated always as identity,
    case_id        bigint not null references casework,
    level          text not null check (level in ('GRASSROOTS', 'COUNTY')),
    visited_on     date not null,
    first_visitor  bigint not null references account,
    first_name     text not null,
    second_visitor bigint not null references account,
    second_name    text not null,
    standing       text not null check (standing in ('PREPARED', 'CONFIRMED', 'TAKEN_BACK')),
    agrees         boolean not null,
    survey         bytea not null,                     -- sealed with the dossier's key
    prepared_on    date not null,
    prepared_at    timestamptz not null,
    answered_by    bigint references account,
    answered_on    date,
    answered_at    timestamptz,
    check (first_visitor <> second_visitor),
    check (visited_on <= prepared_on),
    check ((standing = 'PREPARED') = (answered_by is null)),
    check ((answered_by is null) = (answered_on is null and answered_at is null)),
    -- nobody confirms for another
    check (standing <> 'CONFIRMED' or answered_by = second_visitor),
    check (standing <> 'TAKEN_BACK' or answered_by in (first_visitor, second_visitor))
);
create unique index visit_one_waiting on visit (case_id) where standing = 'PREPARED';
create index visit_case on visit (case_id, id desc);
create index visit_second on visit (second_visitor) where standing = 'PREPARED';
alter table visit enable row level security;
create policy visit_seen on visit for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));

create function visit_answered_once() returns trigger language plpgsql as $$
begin
    if old.standing <> 'PREPARED' then
        raise exception 'a visit is answered once' using errcode = '23001';
    end if;
    return new;
end $$;
create trigger visit_answered_once before update on visit for each row execute function visit_answered_once();
create trigger visit_kept before delete on visit for each row execute function refuse_change();
create trigger visit_not_emptied before truncate on visit for each statement execute function refuse_change();
grant select, insert, update (standing, answered_by, answered_on, answered_at) on visit to bangfu_app;

-- What was explained to a family that the grassroots union did not pass on (M10(2)).
create table first_refusal (
    case_id  bigint primary key references casework,
    refusing bytea not null                            -- sealed with the dossier's key
);
alter table first_refusal enable row level security;
create policy first_refusal_seen on first_refusal for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
create trigger first_refusal_appended before update or delete on first_refusal
    for each row execute function refuse_change();
grant select, insert on first_refusal to bangfu_app;
