-- What the county's reviewers decided (M10(3)): appended, never changed.
create table review (
    id         bigint primary key generated always as identity,
    case_id    bigint not null references casework,
    verdict    text not null check (verdict in ('PASSED', 'SENT_BACK', 'DOUBTED', 'CLEARED')),
    account    bigint not null references account,
    made_by    text not null,
    words      bytea not null,                         -- sealed with the dossier's key
    office_day date not null,
    made_at    timestamptz not null
);
create index review_case on review (case_id, id desc);
alter table review enable row level security;
create policy review_seen on review for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
create trigger review_appended before update or delete on review for each row execute function refuse_change();
create trigger review_kept before truncate on review for each statement execute function refuse_change();
grant select, insert on review to bangfu_app;

-- The points of a sending back, by kind, so that kinds of error can be counted.
create table review_point (
    review   bigint not null references review,
    position int not null check (position > 0),
    fault    text not null,
    words    bytea not null,                           -- sealed with the dossier's key
    primary key (review, position)
);
alter table review_point enable row level security;
create policy review_point_seen on review_point for all to bangfu_app
    using (exists (select from review r where r.id = review))
    with check (exists (select from review r where r.id = review));
create trigger review_point_appended before update or delete on review_point
    for each row execute function refuse_change();
grant select, insert on review_point to bangfu_app;

-- 《不予困难帮扶告知书》: one for each refused case (M10(4), R-37).
create table refusal (
    case_id       bigint primary key references casework,
    letter        bytea not null,                      -- grounds and words, sealed with the dossier's key
    county        text not null,
    made_by       text not null,
    told_on       date not null,
    object_until  date not null check (object_until > told_on),
    provisional   boolean not null,
    determination bigint references determination,     -- null where the grassroots union refused after its visit
    made_at       timestamptz not null
);
alter table refusal enable row level security;
create policy refusal_seen on refusal for all to bangfu_app
    using (exists (select from casework c where c.id = case_id))
    with check (exists (select from casework c where c.id = case_id));
create trigger refusal_appended before update or delete on refusal for each row execute function refuse_change();
create trigger refusal_kept before truncate on refusal for each statement execute function refuse_change();
grant select, insert on refusal to bangfu_app;

-- A draw of families for the county to visit (M10(3)): anyone can draw it again from what is written here.
create table visit_draw (
    county     bigint not null,
    drawn_on   date not null,
    seed       text not null,
    wanted     int not null check (wanted > 0),
    among      text[] not null,                        -- case numbers, in order
    drawn      text[] not null,
    made_by    text not null,
    made_at    timestamptz not null,
    primary key (county, drawn_on)                     -- nobody draws until the result pleases
);
alter table visit_draw enable row level security;
create policy visit_draw_seen on visit_draw for all to bangfu_app
    using (county between acting_from() and acting_to())
    with check (county between acting_from() and acting_to());
create trigger visit_draw_appended before update or delete on visit_draw
    for each row execute function refuse_change();
grant select, insert on visit_draw to bangfu_app;
