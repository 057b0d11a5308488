-- liquibase formatted sql
-- Why: a zaak can wait for its planned start, and its term can stand still while the customer adds what is missing.

-- changeset zaak:20261121-zaakverloop
alter table zaak
    add column toestand       text not null default 'IN_BEHANDELING'
        check (toestand in ('GEPLAND', 'IN_BEHANDELING', 'OPGESCHORT', 'IN_CONTROLE', 'AFGEROND')),
    add column geplande_start date,
    add column uiterste_start date,
    add column gestart_op     timestamptz,
    -- A step that was written and whose task has not been completed yet: the ticket that the engine asks for, once.
    add column stap_gezet     boolean not null default false;
update zaak set gestart_op = startdatum::timestamp at time zone 'Europe/Amsterdam',
    toestand = case when einddatum is null then 'IN_BEHANDELING' else 'AFGEROND' end;
alter table zaak
    add constraint zaak_toestand_bij_einde check ((toestand = 'AFGEROND') = (einddatum is not null)),
    add constraint zaak_toestand_bij_start check (
        case toestand
            when 'GEPLAND' then geplande_start is not null and gestart_op is null
            when 'AFGEROND' then true
            else gestart_op is not null
        end);
-- The planning job asks every day which zaken begin.
create index zaak_gepland on zaak (geplande_start, nummer) where toestand = 'GEPLAND';

-- changeset zaak:20261121-zaakverloop-opschorting
create table zaak_opschorting (
    id           bigint generated always as identity primary key,
    zaak         text        not null references zaak,
    gevraagd_op  date        not null,
    gevraagd_door text       not null,
    gevraagd     text        not null check (btrim(gevraagd) <> ''),
    uiterst_op   date        not null,
    beeindigd_op date,
    uitkomst     text        check (uitkomst in ('AANGEVULD', 'NIET_AANGEVULD', 'VERVALLEN')),
    constraint zaak_opschorting_uiterst_na_vraag check (uiterst_op > gevraagd_op),
    constraint zaak_opschorting_einde_na_vraag check (beeindigd_op >= gevraagd_op),
    constraint zaak_opschorting_uitkomst_bij_einde check ((beeindigd_op is null) = (uitkomst is null))
);
create index zaak_opschorting_zaak on zaak_opschorting (zaak, id);
-- The term stands still once, or not at all.
create unique index zaak_opschorting_een_tegelijk on zaak_opschorting (zaak) where beeindigd_op is null;
create index zaak_opschorting_verloopt on zaak_opschorting (uiterst_op, zaak) where beeindigd_op is null;
