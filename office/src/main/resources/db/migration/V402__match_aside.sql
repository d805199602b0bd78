-- Setting aside what a register says of a family: with a proof, and where it would bar the file or move the category, by a second person
-- (M10(4), M7). What was found and why it does not hold is sealed with the dossier's key.
create table match_aside (
    id         bigint primary key generated always as identity,
    case_id    bigint not null references casework,
    matter     text not null check (matter in ('DIBAO', 'HOMES', 'VEHICLES', 'COMPANIES', 'DEATHS')),
    finding    bytea not null check (length(finding) = 32),   -- of the lines that are set aside
    figure     int check (figure between 0 and 99),           -- what holds instead; null: what was declared
    words      bytea not null,                                -- sealed: what was found, the reason
    proof      bigint not null references proof,
    account    bigint not null references account,
    made_by    text not null,
    office_day date not null,
    check (figure is null or matter in ('HOMES', 'VEHICLES'))
);
create index match_aside_case on match_aside (case_id, id desc);
alter table match_aside enable row level security;
create policy match_aside_seen on match_aside for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
create trigger match_aside_appended before update or delete on match_aside for each row execute function refuse_change();
create trigger match_aside_kept before truncate on match_aside for each statement execute function refuse_change();
grant select, insert on match_aside to bangfu_app;

create table match_aside_answer (
    aside      bigint primary key references match_aside,
    agreed     boolean not null,
    reason     text check (agreed or length(reason) between 2 and 500),
    account    bigint not null references account,
    made_by    text not null,
    stood_in   text,                                          -- the city's union, where the desk had nobody else
    office_day date not null
);
alter table match_aside_answer enable row level security;
create policy match_aside_answer_seen on match_aside_answer for all to bangfu_app
    using (exists (select from match_aside a where a.id = aside))
    with check (exists (select from match_aside a where a.id = aside));
create trigger match_aside_answer_appended before update or delete on match_aside_answer
    for each row execute function refuse_change();
create trigger match_aside_answer_kept before truncate on match_aside_answer
    for each statement execute function refuse_change();
grant select, insert on match_aside_answer to bangfu_app;

create function match_aside_one_open() returns trigger language plpgsql as $$
begin
    perform from casework c where c.id = new.case_id for update;
    if exists (select from match_aside a where a.case_id = new.case_id and a.matter = new.matter
                and not exists (select from match_aside_answer w where w.aside = a.id)) then
        raise exception 'one of this matter waits for its second person' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger match_aside_one_open before insert on match_aside for each row execute function match_aside_one_open();

create function match_aside_by_another() returns trigger language plpgsql as $$
begin
    if new.account = (select account from match_aside where id = new.aside) then
        raise exception 'set aside and agreed by one person' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger match_aside_by_another before insert on match_aside_answer
    for each row execute function match_aside_by_another();
