-- liquibase formatted sql
-- Why: people search with typing errors, parts of words and without accents; what is searched is written one way everywhere.

-- changeset platform:20261121-zoekextensies
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
create extension if not exists unaccent;

-- changeset platform:20261121-zoektekst splitStatements:false
-- Lower case, no accents, words apart by one space. Bound when it is made, so that a restored copy does not depend on a search path.
create function zoektekst(tekst text) returns text language sql immutable strict parallel safe
    return btrim(regexp_replace(lower(unaccent('unaccent'::regdictionary, tekst)), '[^a-z0-9]+', ' ', 'g'));
