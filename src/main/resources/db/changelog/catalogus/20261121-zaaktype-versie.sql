-- liquibase formatted sql
-- Why: a zaak is handled by the rules it started with, so every version of a zaaktype that was ever in use stays readable.

-- changeset catalogus:20261121-zaaktype-versie
create table zaaktype_versie (
    identificatie text        not null check (identificatie ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    versie        integer     not null check (versie >= 1),
    inhoud        jsonb       not null check (inhoud ->> 'identificatie' is not distinct from identificatie and inhoud ->> 'geldigVanaf' is not null),
    vingerafdruk  text        not null check (vingerafdruk ~ '^[0-9a-f]{64}$'),
    ingelezen_op  timestamptz not null,
    primary key (identificatie, versie)
);
create trigger zaaktype_versie_alleen_aanvullen before update or delete on zaaktype_versie
    for each row execute function weiger_wijziging();
create trigger zaaktype_versie_niet_leegmaken before truncate on zaaktype_versie
    for each statement execute function weiger_wijziging();
