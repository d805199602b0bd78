-- The bank paid after the last day of the money (F13, R-46): it stands in the books on the bank's day, and finance says how it was dealt with.
create table payment_finding (
    attempt     bigint primary key references payment_attempt,
    last_day    date not null,
    value_date  date not null,
    found_on    date not null,
    words       text check (length(words) between 2 and 500),   -- how it was dealt with
    answered_by bigint references account,
    answerer    text,
    answered_on date,
    check (value_date > last_day),
    check ((words is null) = (answered_by is null) and (words is null) = (answerer is null) and (words is null) = (answered_on is null))
);
create trigger payment_finding_answered before update or delete on payment_finding
    for each row when (old.words is not null) execute function refuse_change();
alter table payment_finding enable row level security;
create policy payment_finding_seen on payment_finding for all to bangfu_app
    using (exists (select from payment_attempt a where a.id = attempt))
    with check (exists (select from payment_attempt a where a.id = attempt));
grant select, insert, update (words, answered_by, answerer, answered_on) on payment_finding to bangfu_app;
