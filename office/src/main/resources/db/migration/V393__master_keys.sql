-- Master keys that were added since the first: each can be told from another, and none that was taken in may be missing from the key file.
create table master_key (
    number    int primary key check (number > 1),
    key_check text not null,
    since     timestamptz not null
);
create trigger master_key_appended before update or delete on master_key for each row execute function refuse_change();
create trigger master_key_kept before truncate on master_key for each statement execute function refuse_change();
comment on table master_key is '主密钥的更换';
