-- The State Council's yearly arrangement of days off as the city enters it (rules.md, 4; M22): one person enters it whole, another
-- answers; rows are only added. The last confirmed of a year stands for the whole of that year.
create table arrangement (
    id         bigint primary key generated always as identity,
    year       int not null check (year between 2000 and 2200),
    document   text not null check (length(document) between 2 and 100),
    source     text not null check (source ~ '^https?://'),   -- where the notice stands
    dossier    bigint not null references dossier,        -- its key seals the notice's picture
    account    bigint not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create trigger arrangement_appended before update or delete on arrangement for each row execute function refuse_change();
create table arrangement_day (
    arrangement bigint not null references arrangement,
    day         date not null,
    kind        text not null check (kind in ('OFF', 'WORK')),
    name        text not null check (length(name) between 1 and 20),
    primary key (arrangement, day),
    check (kind = 'OFF' or extract(isodow from day) >= 6)  -- only a weekend day is worked instead
);
create trigger arrangement_day_appended before update or delete on arrangement_day for each row execute function refuse_change();
create table arrangement_answer (
    arrangement bigint primary key references arrangement,
    confirmed   boolean not null,
    reason      text check (confirmed or length(reason) between 2 and 200),
    account     bigint not null,
    answered_by text not null,
    answered_at timestamptz not null
);
create trigger arrangement_answer_appended before update or delete on arrangement_answer
    for each row execute function refuse_change();
create function arrangement_by_another() returns trigger language plpgsql as $$
begin
    if new.account = (select account from arrangement where id = new.arrangement) then
        raise exception 'an arrangement is confirmed by another person than entered it';
    end if;
    return new;
end $$;
create trigger arrangement_answer_by_another before insert on arrangement_answer
    for each row execute function arrangement_by_another();
grant select, insert on arrangement, arrangement_day, arrangement_answer to bangfu_app;

-- How a deadline was counted, so that it can be counted again; null where it is not counted in working days.
alter table deadline add column workdays int check (workdays > 0);
create index deadline_counted on deadline (id) where met_on is null and not ended and workdays is not null;

-- How a notice's last day was counted: so many full working days after this one.
alter table notice add column counted_from date;
alter table notice add column days int check (days > 0);
update notice n
   set counted_from = coalesce(o.answered_on, n.posted_on), days = coalesce(o.days_left, 5)
  from notice m
  left join lateral (select answered_on, days_left from objection
                      where notice_id = m.id and answered_on is not null
                      order by id desc limit 1) o on true
 where m.id = n.id and n.posted_on is not null;
alter table notice add check ((posted_on is null) = (counted_from is null) and (posted_on is null) = (days is null));
