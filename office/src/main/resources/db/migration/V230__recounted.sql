-- What a confirmed year of days off moved, or made certain (rules.md, 4; M22): one row for each last day, only added.
create table recounted (
    id              bigint primary key generated always as identity,
    year            int not null,                    -- whose days off were confirmed
    case_id         bigint not null references casework,
    organisation    bigint not null,                 -- as of the last day that moved
    what            text not null check (length(what) between 1 and 100),
    was_on          date not null,
    was_provisional boolean not null,
    now_on          date not null,
    now_provisional boolean not null,
    at              timestamptz not null,
    check ((was_on, was_provisional) is distinct from (now_on, now_provisional))
);
create index recounted_year on recounted (year, id desc);
create trigger recounted_appended before update or delete on recounted for each row execute function refuse_change();
alter table recounted enable row level security;
create policy recounted_seen on recounted for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert on recounted to bangfu_app;
