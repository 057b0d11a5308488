-- liquibase formatted sql
-- Why: somebody who calls once may ask several things; each has its own answer and handling, under one number.

-- changeset klantcontact:20261121-vragen
create table klantcontact_vraag (
    klantcontact   text        not null references klantcontact,
    volgnummer     int         not null check (volgnummer between 1 and 10),
    vraagtype      text        not null,
    aard           text        not null,
    thema          text        not null,
    zaaktype       text,
    vraag          text        not null check (btrim(vraag) <> ''),
    antwoord       text,
    antwoordtype   text,
    afhandeling    text        check (afhandeling in ('DIRECT', 'DOORVERBONDEN', 'TERUGBELVERZOEK', 'ZAAK')),
    direct         boolean     generated always as (afhandeling = 'DIRECT') stored,
    afdeling       text,
    telefoonnummer text,
    uitkomst       text        not null
        check (uitkomst in ('AFHANDELEN', 'OVERDRAGEN', 'INTAKE_TWEEDE_LIJN', 'INTAKE_VAKAFDELING')),
    beslissing     jsonb       not null,
    afgerond_op    timestamptz,
    status         text        generated always as (case when afgerond_op is null then 'OPEN' else 'AFGEROND' end) stored,
    proces_gestart boolean     not null default false,
    primary key (klantcontact, volgnummer),
    constraint klantcontact_vraag_afgerond check (afgerond_op is null or afhandeling is not null)
);
create index klantcontact_vraag_vraagtype on klantcontact_vraag (vraagtype, klantcontact desc);
create index klantcontact_vraag_afdeling on klantcontact_vraag (afdeling, klantcontact desc);

insert into klantcontact_vraag (klantcontact, volgnummer, vraagtype, aard, thema, zaaktype, vraag, antwoord, antwoordtype,
    afhandeling, afdeling, telefoonnummer, uitkomst, beslissing, afgerond_op, proces_gestart)
select nummer, 1, vraagtype, aard, thema, zaaktype, vraag, antwoord, antwoordtype, afhandeling, afdeling, telefoonnummer,
    uitkomst, beslissing,
    case when status = 'AFGEROND' then coalesce(
        (select max(op) from klantcontact_historie where klantcontact = nummer and wat = 'Klantcontact afgerond'), geeindigd_op)
    end,
    proces_gestart
from klantcontact;

-- What is told of the whole contact now follows from its questions; it is kept in one place only.
alter table klantcontact
    drop column direct,
    drop column status,
    drop column vraagtype,
    drop column aard,
    drop column thema,
    drop column zaaktype,
    drop column vraag,
    drop column antwoord,
    drop column antwoordtype,
    drop column afhandeling,
    drop column afdeling,
    drop column telefoonnummer,
    drop column uitkomst,
    drop column beslissing,
    drop column proces_gestart;

alter table klantcontact_overdracht add column volgnummer int not null default 1;
alter table klantcontact_overdracht
    alter column volgnummer drop default,
    drop constraint klantcontact_overdracht_pkey,
    drop constraint klantcontact_overdracht_klantcontact_fkey,
    add primary key (klantcontact, volgnummer),
    add foreign key (klantcontact, volgnummer) references klantcontact_vraag;

alter table klantcontact_zaak add column volgnummer int not null default 1;
alter table klantcontact_zaak
    alter column volgnummer drop default,
    drop constraint klantcontact_zaak_klantcontact_fkey,
    add foreign key (klantcontact, volgnummer) references klantcontact_vraag;

-- changeset klantcontact:20261121-gesprek
-- Talking and wrapping up are measured apart; without a moment in between, the talk lasted until the end.
alter table klantcontact add column gesprek_geeindigd_op timestamptz;
alter table klantcontact
    add constraint klantcontact_gesprek_na_begin check (gesprek_geeindigd_op >= begonnen_op),
    add constraint klantcontact_gesprek_voor_einde check (gesprek_geeindigd_op <= geeindigd_op);
