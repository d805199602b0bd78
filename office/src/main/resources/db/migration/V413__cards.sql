-- Which card stands on which live file: a keyed hash, comparable and nothing else. The same card is never on two families' files (M12),
-- unless its holder is a member of both and a second person said so.
create table card_on_file (
    case_id bigint primary key references casework,
    print   bytea not null,
    vouched bigint references account               -- the second person
);
comment on table card_on_file is '各户登记的收款卡';
create unique index card_on_file_once on card_on_file (print) where vouched is null;
create index card_on_file_print on card_on_file (print);
grant select, insert, update, delete on card_on_file to bangfu_app;

-- A newborn gets a number.
alter table change_point drop constraint change_point_kind_check;
alter table change_point add constraint change_point_kind_check
    check (kind in ('PHONE', 'JOINED', 'LEFT', 'INCOME', 'NUMBER'));

alter table account_change add column shared boolean not null default false;

-- A number that fails its check digit was compared with the photograph of its card or paper, by whom and when.
create table number_compared (
    case_id  bigint not null references casework,
    what     text not null check (what in ('BANK_CARD', 'IDENTITY')),
    print    bytea not null,                         -- keyed hash of the number
    account  bigint not null references account,
    comparer text not null,
    on_day   date not null,
    primary key (case_id, what, print)
);
comment on table number_compared is '号码与照片的核对';
create trigger number_compared_appended before update or delete on number_compared
    for each row execute function refuse_change();
alter table number_compared enable row level security;
create policy number_compared_seen on number_compared for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
grant select, insert on number_compared to bangfu_app;

-- The telephone before a change is told of every further change of card or telephone for thirty days: aid is stolen by the one after the
-- other (M12).
create table phone_before (
    id       bigint primary key generated always as identity,
    case_id  bigint not null references casework,
    phone    bytea not null,                         -- sealed
    until    date not null
);
comment on table phone_before is '更换以前的手机号码';
create index phone_before_case on phone_before (case_id, until);
create trigger phone_before_appended before update or delete on phone_before
    for each row execute function refuse_change();
alter table phone_before enable row level security;
create policy phone_before_seen on phone_before for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
grant select, insert on phone_before to bangfu_app;
