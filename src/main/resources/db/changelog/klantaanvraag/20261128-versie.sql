-- liquibase formatted sql
-- Why: two people who change a klantaanvraag at the same time must not overwrite each other; who changes it says what was seen.

-- changeset klantaanvraag:20261128-versie
alter table klantaanvraag add column versie int not null default 0 check (versie >= 0);
