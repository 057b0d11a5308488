-- liquibase formatted sql
-- Why: what a customer asks for at once is promised for one day, and planned backward from it; a promise that moves must be explained.

-- changeset klantaanvraag:20261121-klantaanvraag
create sequence klantaanvraag_nummer;
create table klantaanvraag (
    nummer        text        primary key check (nummer ~ '^KA-[0-9]{4}-[0-9]{7}$'),
    klantcontact  text,
    klantnummer   text,
    aangemaakt_op timestamptz not null,
    -- The day promised at intake, and the day that the customer was told last: it only moves later, and only with a line of history.
    beloofd_op    date        not null,
    verwacht_op   date        not null,
    -- What planning made of it last.
    einde         date        not null,
    kritieke_pad  text[]      not null,
    afgerond_op   timestamptz,
    constraint klantaanvraag_verwacht_na_belofte check (verwacht_op >= beloofd_op)
);
create index klantaanvraag_klantnummer on klantaanvraag (klantnummer);
create index klantaanvraag_klantcontact on klantaanvraag (klantcontact);
create index klantaanvraag_open on klantaanvraag (einde, nummer) where afgerond_op is null;

create table klantaanvraag_zaak (
    zaak            text primary key,
    klantaanvraag   text not null references klantaanvraag,
    omschrijving    text not null,
    afdeling        text not null,
    werkdagen       int  not null check (werkdagen >= 0),
    stand           text not null check (stand in ('GEPLAND', 'LOOPT', 'OPGESCHORT', 'KLAAR')),
    vroegste_start  date not null,
    vroegste_einde  date not null,
    uiterste_start  date not null,
    uiterste_einde  date not null,
    geplande_start  date not null,
    gepland_einde   date not null,
    wettelijk_einde date not null,
    speling         int  not null,
    kritiek         boolean not null,
    wacht_op        text[] not null,
    keten           text[] not null
);
create index klantaanvraag_zaak_klantaanvraag on klantaanvraag_zaak (klantaanvraag, zaak);
create index klantaanvraag_zaak_volgorde on klantaanvraag_zaak (afdeling, uiterste_start, wettelijk_einde, zaak) where stand <> 'KLAAR';

create table klantaanvraag_relatie (
    klantaanvraag text not null references klantaanvraag,
    van           text not null,
    naar          text not null,
    soort         text not null check (soort in ('EERST_KLAAR', 'SAMEN_LEVEREN', 'GEEN')),
    bron          text not null check (bron in ('CATALOGUS', 'MEDEWERKER')),
    constraint klantaanvraag_relatie_met_ander check (van <> naar)
);
create unique index klantaanvraag_relatie_een_per_paar on klantaanvraag_relatie (klantaanvraag, least(van, naar), greatest(van, naar));

create table klantaanvraag_historie (
    id            bigint generated always as identity primary key,
    klantaanvraag text        not null references klantaanvraag,
    op            timestamptz not null,
    door          text        not null,
    wat           text        not null
);
create index klantaanvraag_historie_klantaanvraag on klantaanvraag_historie (klantaanvraag, id);
create trigger klantaanvraag_historie_alleen_aanvullen before update or delete on klantaanvraag_historie
    for each row execute function weiger_wijziging();
create trigger klantaanvraag_historie_niet_leegmaken before truncate on klantaanvraag_historie
    for each statement execute function weiger_wijziging();

create table klantaanvraag_vertraging (
    id            bigint generated always as identity primary key,
    klantaanvraag text        not null references klantaanvraag,
    op            timestamptz not null,
    van           date        not null,
    naar          date        not null,
    werkdagen     int         not null,
    zaak          text        not null,
    oorzaak       text        not null check (oorzaak in
        ('OPGESCHORT', 'LATER_BEGONNEN', 'LATER_KLAAR', 'ERBIJ_GEKOMEN', 'RELATIE', 'KALENDER')),
    klant_horen   boolean     not null,
    constraint klantaanvraag_vertraging_later check (naar > van)
);
create index klantaanvraag_vertraging_klantaanvraag on klantaanvraag_vertraging (klantaanvraag, id);
create trigger klantaanvraag_vertraging_alleen_aanvullen before update or delete on klantaanvraag_vertraging
    for each row execute function weiger_wijziging();
create trigger klantaanvraag_vertraging_niet_leegmaken before truncate on klantaanvraag_vertraging
    for each statement execute function weiger_wijziging();

-- changeset klantaanvraag:20261121-klantaanvraag-agenda
-- On which day planning looks at a klantaanvraag again. Rows of their own, so that a handler who changes a zaak never waits for the
-- planning that has the klantaanvraag. No foreign key for the same reason: it would lock what it points at.
create table klantaanvraag_agenda (
    id            bigint generated always as identity primary key,
    op            date not null,
    klantaanvraag text not null
);
create index klantaanvraag_agenda_op on klantaanvraag_agenda (op, id);
create index klantaanvraag_agenda_klantaanvraag on klantaanvraag_agenda (klantaanvraag);
