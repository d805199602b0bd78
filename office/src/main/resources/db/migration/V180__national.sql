-- Paid aid stands in the national system within 30 working days of the payment (M17, R-38): what is owed there, and what was entered.
create table national_report (
    attempt      bigint primary key references payment_attempt,
    organisation bigint not null references organisation,   -- the union that paid, which has to enter it
    case_id      bigint not null references casework,
    since        date not null,                             -- the payment, or its return
    due          date not null,
    provisional  boolean not null,                          -- the calendar of that year was not out yet
    state        text not null check (state in ('OWED', 'ENTERED', 'NEVER', 'TO_WITHDRAW', 'WITHDRAWN')),
    number       text check (length(number) between 1 and 40),   -- as the national system counts it
    entered_on   date check (entered_on >= '2000-01-01'),
    ticked_by    bigint references account,
    ticker       text,
    check (due >= since),
    check (state in ('OWED', 'NEVER') = (entered_on is null)),
    check ((entered_on is null) = (ticked_by is null) and (entered_on is null) = (ticker is null))
);
create index national_report_open on national_report (organisation, due, attempt) where state in ('OWED', 'TO_WITHDRAW');
create index national_report_entered on national_report (organisation, entered_on desc, attempt desc)
    where state in ('ENTERED', 'WITHDRAWN');
create index national_report_case on national_report (case_id);
alter table national_report enable row level security;
create policy national_report_seen on national_report for all to bangfu_app
    using (organisation between acting_from() and acting_to() or exists (select from casework c where c.id = case_id))
    with check (organisation between acting_from() and acting_to());
grant select, insert, update (since, due, provisional, state, number, entered_on, ticked_by, ticker) on national_report to bangfu_app;

-- Only what ReportState.next() allows.
create function national_report_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and (old.state, new.state) not in (
           ('OWED', 'ENTERED'), ('OWED', 'NEVER'), ('ENTERED', 'OWED'), ('ENTERED', 'TO_WITHDRAW'),
           ('TO_WITHDRAW', 'WITHDRAWN'), ('WITHDRAWN', 'TO_WITHDRAW')) then
        raise exception 'a report that is % does not become %', old.state, new.state using errcode = '23001';
    end if;
    return new;
end $$;
create trigger national_report_moved before update on national_report for each row execute function national_report_moves();

-- What was paid before this table stood: six weeks, which is thirty working days without a feast; the calendar is the program's.
insert into national_report (attempt, organisation, case_id, since, due, provisional, state)
select a.id, b.organisation, a.case_id, a.bank_date, a.bank_date + 42, false, 'OWED'
  from payment_attempt a
  join payment_batch b on b.id = a.batch
 where a.state = 'PAID';
