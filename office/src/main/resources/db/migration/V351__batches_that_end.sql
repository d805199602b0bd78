-- One line is taken out of a batch that the bank has not seen, so that the others go (M12, F9).
create table payment_taken_out (
    attempt bigint primary key references payment_attempt,
    reason  text not null check (length(reason) between 2 and 200),
    account bigint not null references account,
    taker   text not null,
    on_day  date not null
);
create trigger payment_taken_out_appended before update or delete on payment_taken_out
    for each row execute function refuse_change();
alter table payment_taken_out enable row level security;
create policy payment_taken_out_seen on payment_taken_out for all to bangfu_app
    using (exists (select from payment_attempt a where a.id = attempt))
    with check (exists (select from payment_attempt a where a.id = attempt));
grant select, insert on payment_taken_out to bangfu_app;

-- Who ended a batch, and why while slips were lacking.
alter table payment_batch
    add column closed_by bigint references account,
    add column closer    text,
    add column closed_on date,
    add column lacking   text check (length(lacking) between 2 and 200);
grant update (closed_by, closer, closed_on, lacking) on payment_batch to bangfu_app;

-- Only what BatchStep allows. A batch ends when the bank has said all, every said return is decided, and every payment has its slip or
-- there is a reason why not.
create function payment_batch_moves() returns trigger language plpgsql as $$
begin
    if old.state = new.state then
        return new;
    end if;
    if (old.state, new.state) not in (
           ('PREPARED', 'RELEASED'), ('PREPARED', 'CANCELLED'), ('RELEASED', 'SENT'), ('RELEASED', 'CANCELLED'),
           ('SENT', 'ANSWERED'), ('ANSWERED', 'CLOSED')) then
        raise exception 'a batch that is % does not become %', old.state, new.state using errcode = '23001';
    end if;
    if new.state = 'CLOSED' and exists (
           select from payment_attempt a
            where a.batch = new.id
              and (a.state in ('WAITING', 'UNKNOWN', 'RETURN_CLAIMED')
                   or a.state = 'PAID' and new.lacking is null
                      and not exists (select from payment_slip s where s.attempt = a.id))) then
        raise exception 'batch % is not at its end', new.number using errcode = '23001';
    end if;
    return new;
end $$;
create trigger payment_batch_moved before update on payment_batch for each row execute function payment_batch_moves();

-- What the bank has is never taken back.
create function payment_attempt_stays_sent() returns trigger language plpgsql as $$
begin
    if exists (select from payment_batch b where b.id = new.batch and b.state not in ('PREPARED', 'RELEASED')) then
        raise exception 'the bank has this payment' using errcode = '23001';
    end if;
    return new;
end $$;
create trigger payment_attempt_sent before update on payment_attempt
    for each row when (new.state = 'CANCELLED' and old.state <> 'CANCELLED') execute function payment_attempt_stays_sent();

-- The same account is never that of two workers: a keyed hash, comparable and nothing else (never 1, M12). Null before this stood.
alter table payment_attempt add column card_print bytea;
create index payment_attempt_card on payment_attempt (card_print) where card_print is not null;
