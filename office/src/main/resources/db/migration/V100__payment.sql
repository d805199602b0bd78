-- Payment (M12, F9, R-39). A batch is prepared by the centre and released by finance; an attempt is one try to pay one instalment.
create table payment_counter (
    organisation bigint not null references organisation,
    year         int not null,
    last         int not null check (last > 0),
    primary key (organisation, year)
);
alter table payment_counter enable row level security;
create policy payment_counter_seen on payment_counter for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert, update on payment_counter to bangfu_app;

create table payment_batch (
    id           bigint primary key generated always as identity,
    organisation bigint not null references organisation,
    year         int not null,
    ordinal      int not null check (ordinal > 0),
    number       text not null unique,               -- 镜湖批-2026-0003
    state        text not null check (state in ('PREPARED', 'RELEASED', 'SENT', 'ANSWERED', 'CLOSED', 'CANCELLED')),
    version      int not null default 0,
    dossier      bigint not null,                     -- whose key seals its files
    prepared_by  bigint not null references account,
    preparer     text not null,
    prepared_on  date not null,
    released_by  bigint references account,
    releaser     text,
    released_on  date,
    sent_on      date,
    unique (organisation, year, ordinal),
    check (released_by <> prepared_by),               -- F15(2), R-39
    check (state not in ('RELEASED', 'SENT', 'ANSWERED', 'CLOSED') or (released_by is not null and released_on is not null)),
    check (state not in ('SENT', 'ANSWERED', 'CLOSED') or sent_on is not null)
);
create index payment_batch_territory on payment_batch (organisation, id desc);
create index payment_batch_open on payment_batch (organisation, id desc) where state not in ('CLOSED', 'CANCELLED');
alter table payment_batch enable row level security;
create policy payment_batch_seen on payment_batch for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert, update (state, version, released_by, releaser, released_on, sent_on) on payment_batch to bangfu_app;

create table payment_attempt (
    id           bigint primary key generated always as identity,
    batch        bigint not null references payment_batch,
    position     int not null check (position > 0),
    reference    text not null unique,                -- ours; the bank answers by it
    instalment   bigint not null references instalment,
    case_id      bigint not null references casework,
    fund         bigint not null references fund,
    used_for     text not null,
    amount_fen   bigint not null check (amount_fen > 0),
    name         text not null,
    card         bytea not null,                      -- sealed with the key of the family's dossier
    state        text not null default 'WAITING'
                     check (state in ('WAITING', 'UNKNOWN', 'PAID', 'REFUSED', 'RETURNED', 'CANCELLED')),
    reason       text,
    bank_serial  text,
    bank_date    date,
    check (state not in ('PAID', 'RETURNED') or (bank_serial is not null and bank_date is not null)),
    unique (batch, position)
);
-- Money moves once: what is paid, or may have been, is not tried again.
create unique index payment_attempt_once on payment_attempt (instalment) where state in ('WAITING', 'UNKNOWN', 'PAID');
create index payment_attempt_case on payment_attempt (case_id, id desc);
create index payment_attempt_instalment on payment_attempt (instalment);
alter table payment_attempt enable row level security;
create policy payment_attempt_seen on payment_attempt for all to bangfu_app
    using (exists (select from payment_batch b where b.id = batch) or exists (select from casework c where c.id = case_id))
    with check (exists (select from payment_batch b where b.id = batch));
grant select, insert, update (state, reason, bank_serial, bank_date) on payment_attempt to bangfu_app;

-- Only what AttemptState.next() allows, and nothing of what was asked for.
create function payment_attempt_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and (old.state, new.state) not in (
           ('WAITING', 'UNKNOWN'), ('WAITING', 'PAID'), ('WAITING', 'REFUSED'), ('WAITING', 'CANCELLED'),
           ('UNKNOWN', 'PAID'), ('UNKNOWN', 'REFUSED'), ('PAID', 'RETURNED')) then
        raise exception 'a payment that is % does not become %', old.state, new.state using errcode = '23001';
    end if;
    return new;
end $$;
create trigger payment_attempt_moved before update on payment_attempt for each row execute function payment_attempt_moves();

-- An attempt has one entry of each kind in the books.
create table payment_posting (
    attempt  bigint not null references payment_attempt,
    occasion text not null check (occasion in ('PAYMENT', 'FREEING', 'REVERSAL')),
    voucher  bigint not null unique references voucher,
    primary key (attempt, occasion)
);
create trigger payment_posting_appended before update or delete on payment_posting for each row execute function refuse_change();
alter table payment_posting enable row level security;
create policy payment_posting_seen on payment_posting for all to bangfu_app
    using (exists (select from payment_attempt a where a.id = attempt))
    with check (exists (select from payment_attempt a where a.id = attempt));
grant select, insert on payment_posting to bangfu_app;

-- What went to the bank, byte for byte: the order (round 0) and each question about it.
create table bank_order (
    batch   bigint not null references payment_batch,
    round   int not null check (round >= 0),
    lines   int not null check (lines > 0),
    csv     bytea not null,                           -- sealed with the batch's key, like the next
    xlsx    bytea not null,
    account bigint not null,
    made_by text not null,
    made_on date not null,
    primary key (batch, round)
);
create trigger bank_order_appended before update or delete on bank_order for each row execute function refuse_change();
alter table bank_order enable row level security;
create policy bank_order_seen on bank_order for all to bangfu_app
    using (exists (select from payment_batch b where b.id = batch))
    with check (exists (select from payment_batch b where b.id = batch));
grant select, insert on bank_order to bangfu_app;

-- What the bank answered, as it came; the same file is never taken twice.
create table bank_answer (
    id       bigint primary key generated always as identity,
    batch    bigint not null references payment_batch,
    sha256   bytea not null unique,
    name     text not null,
    lines    int not null,
    content  bytea not null,                          -- sealed with the batch's key
    account  bigint not null,
    taken_by text not null,
    taken_on date not null
);
create index bank_answer_batch on bank_answer (batch, id);
create trigger bank_answer_appended before update or delete on bank_answer for each row execute function refuse_change();
alter table bank_answer enable row level security;
create policy bank_answer_seen on bank_answer for all to bangfu_app
    using (exists (select from payment_batch b where b.id = batch))
    with check (exists (select from payment_batch b where b.id = batch));
grant select, insert on bank_answer to bangfu_app;

-- Each word of the bank on an attempt: what its electronic slip shows (M12).
create table bank_word (
    attempt   bigint not null references payment_attempt,
    answer    bigint not null references bank_answer,
    line      int not null,
    state     text not null check (state in ('UNKNOWN', 'PAID', 'REFUSED', 'RETURNED')),
    reason    text,
    serial    text,
    bank_date date not null,
    primary key (attempt, answer)
);
create trigger bank_word_appended before update or delete on bank_word for each row execute function refuse_change();
alter table bank_word enable row level security;
create policy bank_word_seen on bank_word for all to bangfu_app
    using (exists (select from payment_attempt a where a.id = attempt))
    with check (exists (select from payment_attempt a where a.id = attempt));
grant select, insert on bank_word to bangfu_app;

-- The bank's stamped slip as a proof on the family's file (M12, M16).
create table payment_slip (
    attempt bigint not null references payment_attempt,
    proof   bigint not null unique references proof,
    primary key (attempt, proof)
);
create trigger payment_slip_appended before update or delete on payment_slip for each row execute function refuse_change();
alter table payment_slip enable row level security;
create policy payment_slip_seen on payment_slip for all to bangfu_app
    using (exists (select from payment_attempt a where a.id = attempt))
    with check (exists (select from payment_attempt a where a.id = attempt));
grant select, insert on payment_slip to bangfu_app;

-- A corrected account: one enters, another confirms (M12).
create table account_change (
    id          bigint primary key generated always as identity,
    case_id     bigint not null references casework,
    organisation bigint not null,                     -- of the case
    account     bytea not null,                       -- bank, branch, holder, card; sealed with the key of the family's dossier
    reason      text not null check (length(reason) between 2 and 200),
    entered_by  bigint not null references account,
    entered     text not null,
    entered_on  date not null,
    state       text not null default 'PROPOSED' check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    decided_by  bigint references account,
    decided     text,
    decided_on  date,
    words       text,                                 -- why it was rejected
    check (decided_by <> entered_by),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check (state <> 'REJECTED' or words is not null)
);
create unique index account_change_one_open on account_change (case_id) where state = 'PROPOSED';
create index account_change_open on account_change (organisation, id) where state = 'PROPOSED';
create trigger account_change_decided before update or delete on account_change
    for each row when (old.state <> 'PROPOSED') execute function refuse_change();
alter table account_change enable row level security;
create policy account_change_seen on account_change for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
grant select, insert, update (state, decided_by, decided, decided_on, words) on account_change to bangfu_app;
