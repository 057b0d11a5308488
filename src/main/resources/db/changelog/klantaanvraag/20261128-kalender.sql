-- liquibase formatted sql
-- Why: a day that becomes a day off moves promises; planning must know that the calendar changed, and blame the calendar.

-- changeset klantaanvraag:20261128-kalender
-- The calendar that was planned with last: one row, of which no second can be made.
create table klantaanvraag_kalender (
    enige        boolean     primary key default true check (enige),
    vingerafdruk text        not null,
    sinds        timestamptz not null
);
alter table klantaanvraag_agenda add column kalender boolean not null default false;
