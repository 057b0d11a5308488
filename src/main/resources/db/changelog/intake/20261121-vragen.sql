-- liquibase formatted sql
-- Why: each question of a contact has an intake and a judgement of its own.

-- changeset intake:20261121-vragen
alter table intake add column volgnummer int not null default 1 check (volgnummer between 1 and 10);
alter table intake
    alter column volgnummer drop default,
    drop constraint intake_pkey,
    add primary key (klantcontact, volgnummer);
alter table beoordeling add column volgnummer int not null default 1 check (volgnummer between 1 and 10);
alter table beoordeling
    alter column volgnummer drop default,
    drop constraint beoordeling_pkey,
    add primary key (klantcontact, volgnummer);
