-- What may stand once in the books of a union (F4, F10, F12): each receipt, quota, transfer of the bank and own share has a key here while
-- it stands, put here by the database itself; taking it back in red frees the key, so that the right one can be entered.
create table standing (
    organisation bigint not null references organisation,
    act          text not null check (act in ('RECEIPT', 'ALLOCATION', 'REMITTANCE', 'OWN_SHARE')),
    key          text not null,
    voucher      bigint references voucher,
    share        bigint references own_share,
    primary key (organisation, act, key),
    check (num_nonnulls(voucher, share) = 1),
    check ((act = 'OWN_SHARE') = (share is not null))
);
create unique index standing_voucher on standing (voucher);
create unique index standing_share on standing (share);
alter table standing enable row level security;
create policy standing_seen on standing for select to bangfu_app using (organisation between acting_from() and acting_to());
grant select on standing to bangfu_app;

-- A number of a paper as people mean it: spaces, kinds of brackets, width and case of letters make no other paper.
create function paper_key(written text) returns text language sql immutable parallel safe
    return upper(translate(regexp_replace(written, '\s', '', 'g'),
        '０１２３４５６７８９（）()[]【】{}－—　', '0123456789〔〕〔〕〔〕〔〕〔〕--'));
create function receipt_key(fund bigint, document text, payer text, fen bigint, received_on date) returns text language sql stable parallel safe
    return concat_ws('|', fund, paper_key(document), paper_key(payer), fen, to_char(received_on, 'YYYY-MM-DD'));
create function allocation_key(fund bigint, receiver bigint, document text, fen bigint) returns text language sql stable parallel safe
    return concat_ws('|', fund, receiver, paper_key(document), fen);
create function own_share_key(fund bigint, document text, fen bigint) returns text language sql stable parallel safe
    return concat_ws('|', fund, paper_key(document), fen);

insert into standing (organisation, act, key, voucher)
    select r.organisation, 'RECEIPT', receipt_key(r.fund, r.document, r.payer, r.amount_fen, r.received_on), r.voucher
      from receipt r
     where not exists (select from voucher red where red.reverses = r.voucher)
     order by r.id
    on conflict do nothing;
insert into standing (organisation, act, key, voucher)
    select a.organisation, 'ALLOCATION', allocation_key(a.fund, a.receiver, a.document, a.amount_fen), a.voucher
      from allocation a
     where a.voucher is not null and a.cancelled_on is null
     order by a.id
    on conflict do nothing;
insert into standing (organisation, act, key, voucher)
    select a.organisation, 'REMITTANCE', paper_key(a.remit_serial), a.remit_voucher
      from allocation a
     where a.remit_voucher is not null
     order by a.id
    on conflict do nothing;
insert into standing (organisation, act, key, share)
    select o.organisation, 'OWN_SHARE', own_share_key(o.fund, o.document, o.amount_fen), o.id
      from own_share o
     where not exists (select from own_share_reversal r where r.share = o.id)
     order by o.id
    on conflict do nothing;

create function receipt_stands() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into standing (organisation, act, key, voucher) values (new.organisation, 'RECEIPT',
        receipt_key(new.fund, new.document, new.payer, new.amount_fen, new.received_on), new.voucher);
    return null;
end $$;
create trigger receipt_stands after insert on receipt for each row execute function receipt_stands();

create function allocation_stands() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into standing (organisation, act, key, voucher) values (new.organisation, 'ALLOCATION',
        allocation_key(new.fund, new.receiver, new.document, new.amount_fen), new.voucher);
    return null;
end $$;
create trigger allocation_stands after insert on allocation for each row execute function allocation_stands();

create function remittance_stands() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into standing (organisation, act, key, voucher) values (new.organisation, 'REMITTANCE',
        paper_key(new.remit_serial), new.remit_voucher);
    return null;
end $$;
create trigger remittance_stands after update of remit_voucher on allocation
    for each row when (new.remit_voucher is not null and old.remit_voucher is null) execute function remittance_stands();

create function own_share_stands() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into standing (organisation, act, key, share) values (new.organisation, 'OWN_SHARE',
        own_share_key(new.fund, new.document, new.amount_fen), new.id);
    return null;
end $$;
create trigger own_share_stands after insert on own_share for each row execute function own_share_stands();

create function voucher_taken_back() returns trigger language plpgsql security definer set search_path = public as $$
begin
    delete from standing where voucher = new.reverses;
    return null;
end $$;
create trigger voucher_taken_back after insert on voucher
    for each row when (new.reverses is not null) execute function voucher_taken_back();

create function own_share_taken_back() returns trigger language plpgsql security definer set search_path = public as $$
begin
    delete from standing where share = new.share;
    return null;
end $$;
create trigger own_share_taken_back after insert on own_share_reversal for each row execute function own_share_taken_back();

-- Its paper, sealed like a receipt's; and the last day that the giver's money had when the quota was told (R-46).
alter table own_share add dossier bigint references dossier;
alter table allocation add last_day date;
