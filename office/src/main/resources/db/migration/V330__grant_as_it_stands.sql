-- A grant stands as it was decided, less what later decisions and the law took from it (R-46). Neither is ever edited.
alter table aid_grant
    add column beside boolean not null default false,          -- R-41, R-47: counts under R-27 and R-30, not under R-26, R-28, R-29
    add column counted_on date,                                -- the day that says its year; null where it is the day of the decision
    add column again bigint references aid_grant;              -- decided again for its own year: the one that lapsed (R-46)

-- Until now the day of signing was taken for the day of the meeting, and a request above the standard for an ordinary grant. These three
-- facts are read from the meeting and the plan; nothing else of a grant is touched.
alter table aid_grant disable trigger aid_grant_appended;
update aid_grant g set beside = true from plan_line l where l.id = g.plan_line and l.reason is not null;
update aid_grant g set counted_on = m.held_on, year = extract(year from m.held_on)
  from meeting m where m.id = g.meeting and extract(year from m.held_on) <> extract(year from g.decided_on);
update aid_grant g set year = extract(year from coalesce(g.counted_on, g.decided_on))
 where g.year <> extract(year from coalesce(g.counted_on, g.decided_on));
alter table aid_grant enable trigger aid_grant_appended;
alter table aid_grant
    add constraint aid_grant_year_of_its_day check (year = extract(year from coalesce(counted_on, decided_on))),
    add constraint aid_grant_again_has_its_day check (again is null or counted_on is not null);
create unique index aid_grant_again_once on aid_grant (again);

create table grant_event (
    id         bigint primary key generated always as identity,
    grant_id   bigint not null references aid_grant,
    kind       text not null check (kind in ('REDUCED', 'WITHDRAWN', 'MOVED', 'LAPSED')),
    ended_fen  bigint not null check (ended_fen >= 0),         -- what of it is no longer to be paid
    fund       bigint,                                         -- what is left is paid from it
    meeting    bigint references meeting,                      -- that decided it; a lapse needs none
    minute     text,
    reason     text not null check (length(reason) between 2 and 500),
    on_day     date not null,
    account    bigint not null,
    entered    text not null,
    check ((kind = 'MOVED') = (fund is not null)),
    check ((kind = 'MOVED') = (ended_fen = 0)),
    check ((kind = 'LAPSED') = (meeting is null)),
    check ((meeting is null) = (minute is null))
);
create index grant_event_grant on grant_event (grant_id, id);
create trigger grant_event_appended before update or delete on grant_event for each row execute function refuse_change();
create trigger grant_event_kept before truncate on grant_event for each statement execute function refuse_change();
alter table grant_event enable row level security;
create policy grant_event_seen on grant_event for all to bangfu_app
    using (exists (select from aid_grant g where g.id = grant_id)) with check (exists (select from aid_grant g where g.id = grant_id));
grant select, insert on grant_event to bangfu_app;

alter table instalment
    add column fund bigint,                                    -- null: the grant's own
    add column ended_by bigint references grant_event,         -- never paid any more
    add constraint instalment_paid_or_ended check (paid_on is null or ended_by is null);
grant update (ended_by) on instalment to bangfu_app;

-- Ended is ended; and what the bank holds, or paid, is not ended.
create function instalment_ends() returns trigger language plpgsql as $$
begin
    if old.ended_by is not null then
        raise exception 'instalment % has ended', old.id using errcode = '23001';
    end if;
    if new.ended_by is not null and exists (
           select from payment_attempt a join payment_batch b on b.id = a.batch
            where a.instalment = old.id and (a.state in ('UNKNOWN', 'PAID') or a.state = 'WAITING' and b.state in ('SENT', 'ANSWERED'))) then
        raise exception 'instalment % is at the bank', old.id using errcode = '23001';
    end if;
    return new;
end $$;
create trigger instalment_ended before update on instalment for each row execute function instalment_ends();

-- Who prepares a payment waits for whoever just ends it, and then finds it ended.
create function payment_attempt_of_what_stands() returns trigger language plpgsql as $$
declare
    ended bigint;
begin
    select i.ended_by into ended from instalment i where i.id = new.instalment for key share;
    if ended is not null then
        raise exception 'instalment % has ended', new.instalment using errcode = '23001';
    end if;
    return new;
end $$;
create trigger payment_attempt_stands before insert on payment_attempt
    for each row execute function payment_attempt_of_what_stands();

-- What is still to be paid and what was paid are together what stands of the grant, to the fen.
create function grant_adds_up() returns trigger language plpgsql as $$
declare
    about bigint := new.grant_id;
begin
    if (select g.amount_fen - coalesce((select sum(e.ended_fen) from grant_event e where e.grant_id = g.id), 0)
             - coalesce((select sum(i.amount_fen) from instalment i where i.grant_id = g.id and i.ended_by is null), 0)
          from aid_grant g where g.id = about) <> 0 then
        raise exception 'the instalments of grant % do not add up to what stands of it', about using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger grant_event_adds_up after insert on grant_event
    deferrable initially deferred for each row execute function grant_adds_up();
create constraint trigger instalment_adds_up after insert or update on instalment
    deferrable initially deferred for each row execute function grant_adds_up();

-- Each grant with what stands of it. Refused from above it stands for nothing, but still shows what was asked.
create view grant_amount with (security_invoker = true) as
select g.id, g.case_id, g.kind, g.year, g.beside,
       g.amount_fen - e.ended_fen as amount_fen, e.fund,
       exists (select from grant_approval a where a.grant_id = g.id and not a.agreed) as refused
  from aid_grant g
 cross join lateral (select coalesce(sum(ended_fen), 0) as ended_fen,
                            (array_agg(v.fund order by v.id desc) filter (where v.fund is not null))[1] as fund
                       from grant_event v where v.grant_id = g.id) e;

-- The same with what was paid, and the year's total of its kind up to it (R-30): a grant decided later never asks an earlier one for approval.
create view grant_standing with (security_invoker = true) as
select g.id, g.case_id, g.organisation, g.county, g.kind, g.beside, g.amount_fen as decided_fen, n.amount_fen, n.refused, n.fund is not null as moved,
       coalesce(n.fund, g.fund) as fund, g.year, coalesce(g.counted_on, g.decided_on) as counted_on, g.again, g.plan_line, g.meeting, g.minute,
       g.decided_on, i.paid_fen, i.paid_on, n.amount_fen - i.paid_fen as unpaid_fen,
       n.amount_fen + coalesce((select sum(o.amount_fen) from grant_amount o
                                 where o.case_id = g.case_id and o.kind = g.kind and o.year = g.year and o.id < g.id and not o.refused), 0)
           as total_fen
  from aid_grant g
  join grant_amount n on n.id = g.id
 cross join lateral (select coalesce(sum(amount_fen) filter (where paid_on is not null), 0) as paid_fen, max(paid_on) as paid_on
                       from instalment where grant_id = g.id) i;
grant select on grant_amount, grant_standing to bangfu_app;
