-- liquibase formatted sql
-- Why: a promise that moves because a zaak was opened again has that as its cause, and not that the work takes longer.

-- changeset klantaanvraag:20261129-heropend
alter table klantaanvraag_vertraging drop constraint klantaanvraag_vertraging_oorzaak_check;
alter table klantaanvraag_vertraging add constraint klantaanvraag_vertraging_oorzaak_check check (oorzaak in
    ('OPGESCHORT', 'LATER_BEGONNEN', 'LATER_KLAAR', 'HEROPEND', 'ERBIJ_GEKOMEN', 'RELATIE', 'KALENDER'));
