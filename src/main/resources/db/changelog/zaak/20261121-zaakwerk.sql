-- liquibase formatted sql
-- Why: a zaak is returned, transferred, extended, checked, withdrawn and reopened, and what happened then can be counted afterwards.

-- changeset zaak:20261121-zaakwerk
alter table zaak drop constraint zaak_lijn_check;
alter table zaak drop constraint zaak_resultaat_bij_einde;
alter table zaak
    add column klaar_voor           timestamptz,
    add column verlengd_op          date,
    add column voorgesteld_resultaat text,
    add column voorgesteld_door     text,
    add column ingetrokken          boolean not null default false,
    add column geinformeerd_via     text
        check (geinformeerd_via in ('BRIEF', 'E_MAIL', 'TELEFOON', 'BALIE', 'NIET_NODIG')),
    add constraint zaak_lijn_check check (lijn in ('EERSTE_LIJN', 'TWEEDE_LIJN', 'VAKAFDELING')),
    -- A zaak that the customer withdrew ends without a result if its zaaktype has none for that.
    add constraint zaak_resultaat_bij_einde check ((einddatum is not null) = (resultaattype is not null or ingetrokken)),
    add constraint zaak_voorstel_bij_controle check (
        (toestand = 'IN_CONTROLE') = (voorgesteld_resultaat is not null and voorgesteld_door is not null)),
    add constraint zaak_klaar_voor_bij_tweede_lijn check (klaar_voor is null or lijn = 'TWEEDE_LIJN');
-- The clock of those who wait at the desk is read every half minute.
create index zaak_klaar_voor on zaak (klaar_voor, nummer) where klaar_voor is not null and toestand = 'IN_BEHANDELING';

-- changeset zaak:20261121-zaakwerk-overdracht
create table zaak_overdracht (
    id            bigint generated always as identity primary key,
    zaak          text        not null references zaak,
    op            timestamptz not null,
    door          text        not null,
    soort         text        not null check (soort in ('DOORGEZET', 'KWARTIER_VOORBIJ', 'OVERGEDRAGEN', 'TERUGGEGEVEN')),
    reden         text        check (reden in ('VERKEERD_TOEGEDEELD', 'INTAKE_ONVOLLEDIG', 'ANDERS')),
    van_lijn      text        not null,
    van_afdeling  text        not null,
    naar_lijn     text        not null,
    naar_afdeling text        not null,
    constraint zaak_overdracht_reden_bij_teruggave check ((soort = 'TERUGGEGEVEN') = (reden is not null))
);
create index zaak_overdracht_zaak on zaak_overdracht (zaak, id);
create trigger zaak_overdracht_alleen_aanvullen before update or delete on zaak_overdracht
    for each row execute function weiger_wijziging();
create trigger zaak_overdracht_niet_leegmaken before truncate on zaak_overdracht
    for each statement execute function weiger_wijziging();

-- changeset zaak:20261121-zaakwerk-status
create table zaak_status (
    id         bigint generated always as identity primary key,
    zaak       text        not null references zaak,
    statustype text        not null,
    op         timestamptz not null,
    door       text        not null
);
create index zaak_status_zaak on zaak_status (zaak, id);
create trigger zaak_status_alleen_aanvullen before update or delete on zaak_status
    for each row execute function weiger_wijziging();
create trigger zaak_status_niet_leegmaken before truncate on zaak_status
    for each statement execute function weiger_wijziging();
