-- Which roles one person may not hold at once (F15; access.Role says it first, and a test holds the two together).
create function roles_apart(one text, other text) returns boolean language sql immutable as $$
    select one <> other and (
        one in ('WORKER', 'AUDITOR', 'SUPERVISOR', 'ADMINISTRATOR')
        or other in ('WORKER', 'AUDITOR', 'SUPERVISOR', 'ADMINISTRATOR')
        or (least(one, other), greatest(one, other)) in (
            ('CENTRE_CLERK', 'CHAIR'), ('BOOKKEEPER', 'PAYER'), ('CENTRE_CLERK', 'PAYER'), ('CHAIR', 'PAYER')))
$$;

-- Not even by two who give at once: they wait for each other at the account.
create function roles_stay_apart() returns trigger language plpgsql as $$
declare
    held text;
begin
    perform from account where id = new.account for update;
    select r.role into held
      from role_given r
     where r.account = new.account
       and r.id <> new.id
       and roles_apart(r.role, new.role)
       and daterange(r.since, r.until) && daterange(new.since, new.until)
     limit 1;
    if found then
        raise exception 'the roles % and % are not one person''s', held, new.role using errcode = '23514';
    end if;
    return null;
end $$;
create trigger roles_stay_apart after insert or update on role_given for each row execute function roles_stay_apart();
create trigger role_given_kept before delete on role_given for each row execute function refuse_change();
