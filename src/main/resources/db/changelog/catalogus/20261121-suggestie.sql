-- liquibase formatted sql
-- Why: three letters on the phone must find a vraagtype, a standard answer or a zaaktype, also with a typing error or half a word.

-- changeset catalogus:20261121-suggestie
-- Made from the catalogue at every start; nothing in it is kept anywhere else than in the files.
create table suggestie (
    soort       text     not null check (soort in ('VRAAGTYPE', 'STANDAARDANTWOORD', 'ZAAKTYPE')),
    code        text     not null,
    versie      integer  not null check (versie >= 0),
    naam        text     not null,
    trefwoorden text     not null,
    tekst       text     not null,
    zoeknaam    text     not null generated always as (' ' || zoektekst(naam)) stored,
    zoekwoorden text     not null generated always as (' ' || zoektekst(trefwoorden)) stored,
    zoekindex   tsvector not null generated always as (
        setweight(to_tsvector('dutch', zoektekst(naam)), 'A')
        || setweight(to_tsvector('dutch', zoektekst(trefwoorden)), 'B')
        || setweight(to_tsvector('dutch', zoektekst(tekst)), 'C')) stored,
    primary key (soort, code, versie)
);
create index suggestie_zoekindex on suggestie using gin (zoekindex);
create index suggestie_zoeknaam on suggestie using gin (zoeknaam gin_trgm_ops);
