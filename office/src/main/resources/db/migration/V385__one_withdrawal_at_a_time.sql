-- A version of the policy is asked back once at a time: the next waits until the one before was answered (M22).
create function policy_withdrawal_turn(proposal bigint) returns void language sql as $$
    select pg_advisory_xact_lock(385, (proposal % 2147483647)::int)
$$;
grant execute on function policy_withdrawal_turn(bigint) to bangfu_app;

create function policy_withdrawal_one_open() returns trigger language plpgsql as $$
begin
    perform policy_withdrawal_turn(new.proposal);
    if exists (select from policy_withdrawal w
                where w.proposal = new.proposal
                  and not exists (select from policy_withdrawal_answer a where a.withdrawal = w.id)) then
        raise exception 'an earlier withdrawal of the version still waits for its answer';
    end if;
    return new;
end $$;
create trigger policy_withdrawal_one_open before insert on policy_withdrawal
    for each row execute function policy_withdrawal_one_open();
