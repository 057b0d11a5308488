-- liquibase formatted sql
-- Why: every contact is registered once, whatever the channel; what was decided on it stays traceable.

-- changeset klantcontact:20261121-klantcontact
create sequence klantcontact_nummer;
create table klantcontact (
    nummer             text        primary key check (nummer ~ '^KC-[0-9]{4}-[0-9]{7}$'),
    status             text        not null check (status in ('OPEN', 'AFGEROND')),
    kanaal             text        not null,
    betrokkene         text        not null check (betrokkene in ('BEKEND', 'NIEUW', 'ANONIEM')),
    klantnummer        text,
    vraagtype          text        not null,
    aard               text        not null,
    thema              text        not null,
    zaaktype           text,
    vraag              text        not null check (btrim(vraag) <> ''),
    antwoord           text,
    antwoordtype       text,
    notitie            text,
    afhandeling        text        check (afhandeling in ('DIRECT', 'DOORVERBONDEN', 'TERUGBELVERZOEK', 'ZAAK')),
    direct             boolean     generated always as (afhandeling = 'DIRECT') stored,
    afdeling           text,
    telefoonnummer     text,
    uitkomst           text        not null
        check (uitkomst in ('AFHANDELEN', 'OVERDRAGEN', 'INTAKE_TWEEDE_LIJN', 'INTAKE_VAKAFDELING')),
    beslissing         jsonb       not null,
    begonnen_op        timestamptz not null,
    geeindigd_op       timestamptz,
    wachttijd_seconden int         check (wachttijd_seconden >= 0),
    medewerker         text        not null,
    proces_gestart     boolean     not null default false,
    constraint klantcontact_anoniem check ((betrokkene = 'ANONIEM') = (klantnummer is null)),
    constraint klantcontact_einde_na_begin check (geeindigd_op >= begonnen_op),
    constraint klantcontact_afgerond check (status = 'OPEN' or (afhandeling is not null and geeindigd_op is not null))
);
create index klantcontact_begonnen_op on klantcontact (begonnen_op desc, nummer desc);
create index klantcontact_klantnummer on klantcontact (klantnummer, begonnen_op desc);
create index klantcontact_afdeling on klantcontact (afdeling, begonnen_op desc);
create index klantcontact_vraagtype on klantcontact (vraagtype, begonnen_op desc);

create table klantcontact_tag (
    klantcontact text not null references klantcontact,
    tag          text not null,
    primary key (klantcontact, tag)
);
create index klantcontact_tag_tag on klantcontact_tag (tag, klantcontact);

create table klantcontact_overdracht (
    klantcontact    text        primary key references klantcontact,
    vorm            text        not null check (vorm in ('DOORVERBONDEN', 'AFSPRAAK', 'TERUGBELVERZOEK')),
    afdeling        text        not null,
    medewerker      text,
    afspraak_op     timestamptz,
    telefoonnummer  text,
    toelichting     text,
    overgedragen_op timestamptz not null,
    door            text        not null,
    constraint overdracht_afspraak check ((vorm = 'AFSPRAAK') = (afspraak_op is not null)),
    constraint overdracht_terugbellen check (vorm <> 'TERUGBELVERZOEK' or telefoonnummer is not null)
);

create table klantcontact_zaak (
    klantcontact text not null references klantcontact,
    zaaknummer   text not null unique,
    zaaktype     text not null,
    omschrijving text not null,
    verwacht_op  date not null,
    primary key (klantcontact, zaaknummer)
);

create table klantcontact_historie (
    id           bigint generated always as identity primary key,
    klantcontact text        not null references klantcontact,
    op           timestamptz not null,
    door         text        not null,
    wat          text        not null
);
create index klantcontact_historie_klantcontact on klantcontact_historie (klantcontact, id);
create trigger klantcontact_historie_alleen_aanvullen before update or delete on klantcontact_historie
    for each row execute function weiger_wijziging();
create trigger klantcontact_historie_niet_leegmaken before truncate on klantcontact_historie
    for each statement execute function weiger_wijziging();
