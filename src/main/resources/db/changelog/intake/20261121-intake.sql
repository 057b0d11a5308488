-- liquibase formatted sql
-- Why: how an intake and a department's judgement ended is a fact of the domain; the process only follows it.

-- changeset intake:20261121-intake
create table intake (
    klantcontact text        primary key,
    uitkomst     text        not null check (uitkomst in ('ZAAK', 'OVERDRAGEN', 'VERVALLEN')),
    reden        text,
    door         text        not null,
    op           timestamptz not null,
    constraint intake_reden check (uitkomst = 'ZAAK' or btrim(reden) <> '')
);
create table beoordeling (
    klantcontact text        primary key,
    uitkomst     text        not null check (uitkomst in ('ZAAK', 'AFGEHANDELD')),
    door         text        not null,
    op           timestamptz not null
);
