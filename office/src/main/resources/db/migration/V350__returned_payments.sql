-- A return of what was paid is believed only when a bookkeeper has seen the bank's paper (F9, F15, R-39): until then the money is spent,
-- and the instalment can neither be planned nor paid again.
alter table payment_attempt drop constraint payment_attempt_state_check;
alter table payment_attempt add constraint payment_attempt_state_check
    check (state in ('WAITING', 'UNKNOWN', 'PAID', 'RETURN_CLAIMED', 'REFUSED', 'RETURNED', 'CANCELLED'));
alter table payment_attempt drop constraint payment_attempt_check;
alter table payment_attempt add constraint payment_attempt_serial_check
    check (state not in ('PAID', 'RETURN_CLAIMED', 'RETURNED') or (bank_serial is not null and bank_date is not null));
alter table payment_attempt add column version int not null default 0;  -- counts its states; a form sends it back

-- Money moves once: what is paid, or may have been, is not tried again.
drop index payment_attempt_once;
create unique index payment_attempt_once on payment_attempt (instalment)
    where state in ('WAITING', 'UNKNOWN', 'PAID', 'RETURN_CLAIMED');

-- What the bank's file, or a letter or call of the bank, says came back, and what the second person found on the bank's paper.
create table payment_return (
    id           bigint primary key generated always as identity,
    attempt      bigint not null references payment_attempt,
    answer       bigint references bank_answer,           -- null where somebody typed it
    serial       text not null check (length(serial) between 1 and 60),
    bank_date    date not null,
    reason       text not null check (length(reason) between 2 and 200),
    claimed_by   bigint not null references account,
    claimer      text not null,
    claimed_on   date not null,
    released_by  bigint not null references account,      -- who released the batch
    state        text not null default 'CLAIMED' check (state in ('CLAIMED', 'CONFIRMED', 'REJECTED')),
    decided_by   bigint references account,
    decider      text,
    decided_on   date,
    stood_in     text,                                    -- the city's union, where the desk had no second person
    words        text check (length(words) between 2 and 200),           -- why it is no return
    proof        bigint unique references proof,          -- the bank's paper
    paper_serial text check (length(paper_serial) between 1 and 60),     -- as the paper says it
    paper_date   date,
    paper_reason text check (length(paper_reason) between 2 and 200),
    constraint payment_return_two_persons check (decided_by <> claimed_by and decided_by <> released_by),
    constraint payment_return_decided check ((state = 'CLAIMED') = (decided_by is null)
        and (decided_by is null) = (decider is null) and (decided_by is null) = (decided_on is null)),
    constraint payment_return_paper check (state <> 'CONFIRMED'
        or (proof is not null and paper_serial is not null and paper_date is not null and paper_reason is not null)),
    constraint payment_return_why_not check (state <> 'REJECTED' or words is not null)
);
create unique index payment_return_open on payment_return (attempt) where state = 'CLAIMED';
create index payment_return_attempt on payment_return (attempt, id);

-- Who released stands in the batch, whatever the program says; nothing is claimed as decided already.
create function payment_return_claimed() returns trigger language plpgsql as $$
begin
    select b.released_by into new.released_by
      from payment_attempt a join payment_batch b on b.id = a.batch where a.id = new.attempt;
    if new.state <> 'CLAIMED' then
        raise exception 'a return is claimed first' using errcode = '23001';
    end if;
    return new;
end $$;
create trigger payment_return_claimed before insert on payment_return for each row execute function payment_return_claimed();
create trigger payment_return_once before update or delete on payment_return
    for each row when (old.state <> 'CLAIMED') execute function refuse_change();
alter table payment_return enable row level security;
create policy payment_return_seen on payment_return for all to bangfu_app
    using (exists (select from payment_attempt a where a.id = attempt))
    with check (exists (select from payment_attempt a where a.id = attempt));
grant select, insert on payment_return to bangfu_app;
grant update (state, decided_by, decider, decided_on, stood_in, words, proof, paper_serial, paper_date, paper_reason)
    on payment_return to bangfu_app;

-- Only what AttemptState.next() allows; a return only after its claim, and RETURNED only on a confirmed one.
create or replace function payment_attempt_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state then
        if (old.state, new.state) not in (
               ('WAITING', 'UNKNOWN'), ('WAITING', 'PAID'), ('WAITING', 'REFUSED'), ('WAITING', 'CANCELLED'),
               ('UNKNOWN', 'PAID'), ('UNKNOWN', 'REFUSED'),
               ('PAID', 'RETURN_CLAIMED'), ('RETURN_CLAIMED', 'PAID'), ('RETURN_CLAIMED', 'RETURNED')) then
            raise exception 'a payment that is % does not become %', old.state, new.state using errcode = '23001';
        end if;
        if new.state = 'RETURN_CLAIMED'
           and not exists (select from payment_return r where r.attempt = new.id and r.state = 'CLAIMED') then
            raise exception 'nobody says that this payment was returned' using errcode = '23001';
        end if;
        if old.state = 'RETURN_CLAIMED'
           and exists (select from payment_return r where r.attempt = new.id and r.state = 'CLAIMED') then
            raise exception 'this return is not decided' using errcode = '23001';
        end if;
        if new.state = 'RETURNED'
           and not exists (select from payment_return r where r.attempt = new.id and r.state = 'CONFIRMED') then
            raise exception 'this return is not confirmed' using errcode = '23001';
        end if;
        new.version := old.version + 1;
    end if;
    return new;
end $$;

-- A serial number of one union's bank stands for one movement of money: one payment, or its return.
create table bank_serial (
    organisation bigint not null references organisation,  -- whose bank
    serial       text not null check (serial = upper(serial)),
    attempt      bigint not null references payment_attempt,
    returned     boolean not null,
    primary key (organisation, serial)
);
create index bank_serial_attempt on bank_serial (attempt);
create trigger bank_serial_appended before update or delete on bank_serial for each row execute function refuse_change();
alter table bank_serial enable row level security;
create policy bank_serial_seen on bank_serial for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert on bank_serial to bangfu_app;

insert into bank_serial (organisation, serial, attempt, returned)
select distinct on (b.organisation, upper(w.serial)) b.organisation, upper(w.serial), w.attempt, w.state = 'RETURNED'
  from bank_word w
  join payment_attempt a on a.id = w.attempt
  join payment_batch b on b.id = a.batch
 where w.serial is not null
 order by b.organisation, upper(w.serial), w.answer, w.attempt;

-- The city's union where the desk had nobody else to file a slip, or to confirm an account.
alter table payment_slip add column stood_in text;
alter table account_change add column stood_in text;
grant update (stood_in) on account_change to bangfu_app;

-- Rows under the table of a bank's file that are no payments: a sum, who made it.
alter table bank_answer add column left_out text;
