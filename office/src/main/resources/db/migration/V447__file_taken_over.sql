-- The worker died and another of the family takes the file over, as a change that two persons see to (R-44, M12). Who submitted the
-- application stays written down beside whose file it is.
alter table change_point drop constraint change_point_kind_check;
alter table change_point add constraint change_point_kind_check
    check (kind in ('PHONE', 'JOINED', 'LEFT', 'INCOME', 'NUMBER', 'SUCCEEDED'));
alter table casework add column former_applicant bigint references account;
