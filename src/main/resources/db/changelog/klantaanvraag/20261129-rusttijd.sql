-- liquibase formatted sql
-- Why: a promise that moves a few times in a row is told once, as it is in the end; what the customer has not heard of can be taken back.

-- changeset klantaanvraag:20261129-rusttijd
-- The day that the customer knows while a later one has not been told, and from when that is told.
alter table klantaanvraag add column gehoord date;
alter table klantaanvraag add column bericht_na timestamptz;
alter table klantaanvraag add constraint klantaanvraag_gehoord_tot_bericht check ((gehoord is null) = (bericht_na is null));
alter table klantaanvraag add constraint klantaanvraag_gehoord_voor_belofte check (gehoord < verwacht_op);
create index klantaanvraag_bericht on klantaanvraag (bericht_na) where bericht_na is not null;
