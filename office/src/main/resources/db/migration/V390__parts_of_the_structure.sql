-- What the structure of this database is made of, as the migrations left it: columns, constraints, indexes, triggers, functions, views,
-- policies of row-level security, rights. Written by the launcher after it migrated and signed like every row, so that verify can name a
-- guard that somebody took away, switched off or replaced.
create table structure_part (
    kind       text not null check (kind in ('TABLE', 'COLUMN', 'CONSTRAINT', 'INDEX', 'TRIGGER', 'FUNCTION', 'VIEW', 'POLICY', 'RULE', 'RIGHT', 'ROLE')),
    name       text not null,
    definition text not null,
    primary key (kind, name)
);
comment on table structure_part is '数据库结构的登记';
