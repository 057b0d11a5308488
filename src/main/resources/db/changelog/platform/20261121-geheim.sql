-- liquibase formatted sql
-- Why: drafts in a browser are encrypted with a key that follows from a secret which all nodes share and which outlives a restart.

-- changeset platform:20261121-geheim
create table geheim (
    naam          text        primary key,
    waarde        bytea       not null check (octet_length(waarde) = 32),
    aangemaakt_op timestamptz not null
);
