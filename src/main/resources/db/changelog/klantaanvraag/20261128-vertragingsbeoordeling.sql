-- liquibase formatted sql
-- Why: whoever directs must hear of a promise that moved, and it must be seen later what was done about it.

-- changeset klantaanvraag:20261128-vertragingsbeoordeling
create table klantaanvraag_vertragingsbeoordeling (
    id               bigint generated always as identity primary key,
    klantaanvraag    text        not null references klantaanvraag,
    gevraagd_op      timestamptz not null,
    -- Who directs: a group, and in it the one who made the promise.
    groep            text        not null,
    account          text,
    proces_gestart   boolean     not null default false,
    beoordeeld_op    timestamptz,
    beoordeeld_door  text,
    uitkomst         text check (uitkomst in ('AKKOORD', 'KLANT_GEBELD', 'ANDERS', 'VERVALLEN')),
    toelichting      text check (length(toelichting) <= 400),
    taak_afgerond    boolean     not null default false,
    constraint klantaanvraag_vertragingsbeoordeling_heel check (
        (beoordeeld_op is null) = (uitkomst is null) and (beoordeeld_op is null) = (beoordeeld_door is null)
        and (beoordeeld_op is not null or (toelichting is null and not taak_afgerond))),
    constraint klantaanvraag_vertragingsbeoordeling_toelichting check (uitkomst <> 'ANDERS' or toelichting is not null)
);
create index klantaanvraag_vertragingsbeoordeling_klantaanvraag on klantaanvraag_vertragingsbeoordeling (klantaanvraag, id);
create unique index klantaanvraag_vertragingsbeoordeling_een_open on klantaanvraag_vertragingsbeoordeling (klantaanvraag)
    where beoordeeld_op is null;
