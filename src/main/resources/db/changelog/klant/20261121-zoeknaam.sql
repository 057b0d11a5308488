-- liquibase formatted sql
-- Why: a name is heard before it is spelled, and a telephone number is written in many ways.

-- changeset klant:20261121-zoeknaam
alter table klant add column zoeknaam text generated always as (zoektekst(coalesce(voornaam || ' ', '') || naam)) stored;
create index klant_zoeknaam on klant using gin (zoeknaam gin_trgm_ops);

-- changeset klant:20261121-beltelefoon
-- Digits only, as dialled within the country.
alter table klant add column beltelefoon text generated always as (
    regexp_replace(regexp_replace(telefoonnummer, '[^0-9+]', '', 'g'), '^(\+31|0031)', '0')) stored;
create index klant_beltelefoon on klant (beltelefoon text_pattern_ops);
