-- One word per thing: an attempt is one try to pay an instalment. What is counted here is how often somebody tried to log in.
alter table attempt rename to login_try;
alter table login_try rename constraint attempt_pkey to login_try_pkey;
alter table login_try rename constraint attempt_tries_check to login_try_tries_check;
alter table login_try rename constraint attempt_locks_check to login_try_locks_check;
alter index attempt_until rename to login_try_until;
