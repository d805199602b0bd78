-- A token belongs to one act: who asked for it, where and with what. The same token again for anything else is refused, never
-- answered with what the first act answered. What was kept before this has no fingerprint; its tokens fit no act any more, so that
-- none of them acts a second time.
delete from act_once later
 using act_once earlier
 where later.token = earlier.token
   and (later.at, later.account) > (earlier.at, earlier.account);
alter table act_once
    drop constraint act_once_pkey,
    add primary key (token),
    add column fingerprint bytea not null default '' check (length(fingerprint) in (0, 32));
alter table act_once alter column fingerprint drop default;
