-- That a payment was not made frees its money, as a return does: it is believed only when a bookkeeper has seen the bank's paper (F9, F15).
-- Until then the instalment can neither be planned, changed nor paid again, and does not lapse.
alter table payment_return add column kind text not null default 'RETURN' check (kind in ('RETURN', 'REFUSAL'));
alter table payment_return alter column kind drop default;
alter table payment_return alter column serial drop not null;   -- a refusal may have none
alter table payment_return drop constraint payment_return_paper;
alter table payment_return add constraint payment_return_serial check (kind = 'REFUSAL' or serial is not null);
alter table payment_return add constraint payment_return_paper check (state <> 'CONFIRMED'
    or (proof is not null and paper_date is not null and paper_reason is not null and (kind = 'REFUSAL' or paper_serial is not null)));

alter table payment_attempt drop constraint payment_attempt_state_check;
alter table payment_attempt add constraint payment_attempt_state_check
    check (state in ('WAITING', 'UNKNOWN', 'PAID', 'RETURN_CLAIMED', 'REFUSAL_CLAIMED', 'REFUSED', 'RETURNED', 'CANCELLED'));
drop index payment_attempt_once;
create unique index payment_attempt_once on payment_attempt (instalment)
    where state in ('WAITING', 'UNKNOWN', 'PAID', 'RETURN_CLAIMED', 'REFUSAL_CLAIMED');

-- Batches of before took a refusal on one person's word; verify asks for the second of the others.
alter table payment_batch add column two_for_refusals boolean not null default false;
alter table payment_batch alter column two_for_refusals set default true;

-- Only what AttemptState.next() allows: what would let the money go again is claimed first, and follows only on a confirmed claim.
create or replace function payment_attempt_moves() returns trigger language plpgsql as $$
declare
    said text := case when 'RETURN_CLAIMED' in (old.state, new.state) then 'RETURN' else 'REFUSAL' end;
begin
    if old.state <> new.state then
        if (old.state, new.state) not in (
               ('WAITING', 'UNKNOWN'), ('WAITING', 'PAID'), ('WAITING', 'REFUSAL_CLAIMED'), ('WAITING', 'CANCELLED'),
               ('UNKNOWN', 'PAID'), ('UNKNOWN', 'REFUSAL_CLAIMED'),
               ('REFUSAL_CLAIMED', 'UNKNOWN'), ('REFUSAL_CLAIMED', 'REFUSED'),
               ('PAID', 'RETURN_CLAIMED'), ('RETURN_CLAIMED', 'PAID'), ('RETURN_CLAIMED', 'RETURNED')) then
            raise exception 'a payment that is % does not become %', old.state, new.state using errcode = '23001';
        end if;
        if new.state in ('RETURN_CLAIMED', 'REFUSAL_CLAIMED')
           and not exists (select from payment_return r where r.attempt = new.id and r.kind = said and r.state = 'CLAIMED') then
            raise exception 'nobody says so of this payment' using errcode = '23001';
        end if;
        if old.state in ('RETURN_CLAIMED', 'REFUSAL_CLAIMED')
           and exists (select from payment_return r where r.attempt = new.id and r.state = 'CLAIMED') then
            raise exception 'what is said of this payment is not decided' using errcode = '23001';
        end if;
        if new.state in ('RETURNED', 'REFUSED')
           and not exists (select from payment_return r where r.attempt = new.id and r.kind = said and r.state = 'CONFIRMED') then
            raise exception 'what is said of this payment is not confirmed' using errcode = '23001';
        end if;
        new.version := old.version + 1;
    end if;
    return new;
end $$;
