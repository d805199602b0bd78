-- The policy folder that an installation was founded with, where it is not the one that comes with the program: another city is another
-- folder (M22). Written once, when the installation is founded; its later versions are confirmed by two people like any other's.
create table own_policy (
    one        boolean not null primary key default true check (one),
    policy     bytea   not null,
    standards  bytea   not null,
    workdays   bytea   not null,
    regulation text                                        -- what each clause says in plain words; null where the folder has none
);
create trigger own_policy_final before update or delete on own_policy for each row execute function refuse_change();
create trigger own_policy_kept before truncate on own_policy for each statement execute function refuse_change();
grant select on own_policy to bangfu_app;
comment on table own_policy is '建立时的政策';
comment on table job is '定时工作';
