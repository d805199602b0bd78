-- A meeting ends signed or cancelled; until then a plan stands on no other one, and what became of each matter is written down.
alter table meeting drop constraint meeting_state_check;
alter table meeting add constraint meeting_state_check check (state in ('PREPARED', 'SIGNED', 'CANCELLED'));
alter table meeting
    add saved        text,                           -- who wrote the minutes last
    add saved_at     timestamptz,
    add cancelled_by bigint references account,
    add canceller    text,
    add cancelled_at timestamptz,
    add cancelled    text check (length(cancelled) between 2 and 500),
    add constraint meeting_saved check ((saved is null) = (saved_at is null)),
    add constraint meeting_cancelled check
        ((state = 'CANCELLED') = (cancelled_by is not null and canceller is not null and cancelled_at is not null and cancelled is not null));

-- Those who attend have an account or are named; who only listens has no vote.
alter table meeting_attendee
    add account bigint references account,
    add votes   boolean not null default true;
create unique index meeting_attendee_once on meeting_attendee (meeting_id, account) where account is not null;

-- Nothing is a vote before it was typed.
alter table meeting_item
    alter agreed drop not null, alter agreed drop default,
    alter against drop not null, alter against drop default,
    alter abstained drop not null, alter abstained drop default,
    add open      boolean not null default false,    -- still to be decided by this meeting
    add families  int check (families >= 0),         -- of the plan, as the meeting had it before it
    add total_fen bigint check (total_fen >= 0);
alter table meeting_item alter open set default true;
update meeting_item i
   set open = true,
       agreed = case when decision is null then null else agreed end,
       against = case when decision is null then null else against end,
       abstained = case when decision is null then null else abstained end
  from meeting m
 where m.id = i.meeting_id and m.state = 'PREPARED';

alter table meeting_item drop constraint meeting_item_decision_check;
alter table meeting_item add constraint meeting_item_decision_check
    check (decision in ('PASSED', 'RETURNED', 'POSTPONED', 'NOTED', 'WITHDRAWN'));

-- What two meetings had before them at once, and what was decided or sent back meanwhile, leaves the agenda by name.
update meeting_item i
   set open = false, decision = 'WITHDRAWN', resolution = '方案已在另一次会议的议题里，或者已不在待会议研究。'
  from plan p
 where p.id = i.plan_id and i.open
   and (p.state <> 'PROPOSED'
        or exists (select from meeting_item other where other.plan_id = i.plan_id and other.open and other.id < i.id));

create unique index meeting_item_one_agenda on meeting_item (plan_id) where open and plan_id is not null;
alter table meeting_item
    add constraint meeting_item_withdrawn check (decision is distinct from 'WITHDRAWN' or not open),
    add constraint meeting_item_plan_decided check (plan_id is not null or decision is null or decision in ('NOTED', 'WITHDRAWN')),
    add constraint meeting_item_plan_not_noted check (plan_id is null or decision is distinct from 'NOTED');

-- Ended is ended: neither a meeting nor what hangs on it changes or grows afterwards; its matters are free for another meeting.
drop trigger meeting_signed on meeting;
create trigger meeting_signed before update or delete on meeting
    for each row when (old.state <> 'PREPARED') execute function refuse_change();
create or replace function refuse_change_of_signed_meeting() returns trigger language plpgsql as $$
begin
    if exists (select from meeting m
                where m.id = case when tg_op = 'INSERT' then new.meeting_id else old.meeting_id end and m.state <> 'PREPARED') then
        raise exception 'this meeting has ended' using errcode = '23001';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
drop trigger meeting_attendee_signed on meeting_attendee;
create trigger meeting_attendee_signed before insert or update or delete on meeting_attendee
    for each row execute function refuse_change_of_signed_meeting();
drop trigger meeting_item_signed on meeting_item;
create trigger meeting_item_signed before insert or update or delete on meeting_item
    for each row execute function refuse_change_of_signed_meeting();
create function end_agenda() returns trigger language plpgsql as $$
begin
    update meeting_item set open = false where meeting_id = new.id and open;
    return new;
end $$;
create trigger meeting_ends before update on meeting
    for each row when (old.state = 'PREPARED' and new.state <> 'PREPARED') execute function end_agenda();
