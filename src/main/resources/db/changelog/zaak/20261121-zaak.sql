-- liquibase formatted sql
-- Why: a zaak keeps the version of its zaaktype, its promised day and the last day of its term from the moment it is made.

-- changeset zaak:20261121-zaak
create sequence zaak_nummer;
create table zaak (
    nummer          text    primary key check (nummer ~ '^ZAAK-[0-9]{4}-[0-9]{7}$'),
    zaaktype        text    not null,
    zaaktype_versie int     not null check (zaaktype_versie > 0),
    omschrijving    text    not null,
    startdatum      date    not null,
    verwacht_op     date    not null,
    uiterlijk_op    date    not null,
    einddatum       date,
    statustype      text    not null,
    lijn            text    not null check (lijn in ('TWEEDE_LIJN', 'VAKAFDELING')),
    afdeling        text    not null,
    behandelaar     text,
    resultaattype   text,
    klantcontact    text,
    klantnummer     text,
    eigenschappen   jsonb   not null,
    toelichting     text,
    proces_gestart  boolean not null default false,
    versie          int     not null default 0,
    constraint zaak_uiterlijk_na_start check (uiterlijk_op >= startdatum),
    constraint zaak_verwacht_na_start check (verwacht_op >= startdatum),
    constraint zaak_resultaat_bij_einde check ((einddatum is null) = (resultaattype is null)),
    constraint zaak_einde_na_start check (einddatum >= startdatum)
);
create index zaak_open on zaak (afdeling, lijn, uiterlijk_op) where einddatum is null;
create index zaak_klantcontact on zaak (klantcontact);
create index zaak_klantnummer on zaak (klantnummer);
create index zaak_zaaktype on zaak (zaaktype, nummer desc);

create table zaak_document (
    zaak         text        not null references zaak,
    naam         text        not null,
    ontvangen_op timestamptz not null,
    primary key (zaak, naam)
);

create table zaak_historie (
    id   bigint generated always as identity primary key,
    zaak text        not null references zaak,
    op   timestamptz not null,
    door text        not null,
    wat  text        not null
);
create index zaak_historie_zaak on zaak_historie (zaak, id);
create trigger zaak_historie_alleen_aanvullen before update or delete on zaak_historie
    for each row execute function weiger_wijziging();
create trigger zaak_historie_niet_leegmaken before truncate on zaak_historie
    for each statement execute function weiger_wijziging();

-- changeset zaak:20261121-zaak-notitie
-- Free text of handlers is kept apart from the history, whose lines are ours and can be shown to everybody.
create table zaak_notitie (
    id    bigint generated always as identity primary key,
    zaak  text        not null references zaak,
    op    timestamptz not null,
    door  text        not null,
    tekst text        not null check (btrim(tekst) <> '')
);
create index zaak_notitie_zaak on zaak_notitie (zaak, id);
create trigger zaak_notitie_alleen_aanvullen before update or delete on zaak_notitie
    for each row execute function weiger_wijziging();

-- changeset zaak:20261121-zaak-notitie-niet-leegmaken
create trigger zaak_notitie_niet_leegmaken before truncate on zaak_notitie
    for each statement execute function weiger_wijziging();
