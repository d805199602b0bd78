-- Whoever objected is told how it ended: by message where a mobile number was left, else by letter, by hand or by call, which stands on
-- the desk's list until somebody has done it (M10(4)). Name and way are sealed with the dossier's key.
alter table objection
    add column objector   bytea,
    add column reach      bytea,
    add column told_how   text check (told_how in ('MESSAGE', 'LETTER', 'HANDED', 'CALLED', 'UNREACHED')),
    add column told_on    date,
    add column told_by    text,
    add column told_words bytea;
update objection set told_how = 'MESSAGE', told_on = answered_on, told_by = answered_by
 where answered_on is not null and phone is not null;
alter table objection
    add constraint objection_told check (num_nulls(told_how, told_on, told_by) in (0, 3)),
    add constraint objection_told_of_its_end check (told_on is null or told_on >= answered_on);
grant update (told_how, told_on, told_by, told_words) on objection to bangfu_app;
create index objection_untold on objection (case_id) where told_on is null and answered_on is not null;
