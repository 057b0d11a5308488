-- liquibase formatted sql
-- Why: a caller who is known need not spell the name again; only what the KCC uses is kept.

-- changeset klant:20261121-klant
create sequence klant_nummer;
create table klant (
    nummer               text        primary key check (nummer ~ '^K-[0-9]{7}$'),
    naam                 text        not null check (btrim(naam) <> ''),
    voornaam             text,
    geboortedatum        date,
    telefoonnummer       text,
    emailadres           text,
    straatnaam           text,
    huisnummer           int check (huisnummer > 0),
    huisnummertoevoeging text,
    postcode             text check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
    woonplaats           text,
    aangemaakt_op        timestamptz not null
);
create index klant_naam on klant (lower(naam) text_pattern_ops);
create index klant_adres on klant (postcode, huisnummer);
create index klant_telefoonnummer on klant (telefoonnummer);
create index klant_emailadres on klant (lower(emailadres));
