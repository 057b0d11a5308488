-- liquibase formatted sql
-- Why: what a customer hands in belongs to the zaak; kept here, it is backed up and read under the same rights as the zaak.

-- changeset zaak:20261121-zaakbijlage
create table zaak_bijlage (
    id           uuid        primary key,
    zaak         text        not null references zaak,
    bestandsnaam text        not null check (bestandsnaam ~ '^[^/\\[:cntrl:]]{1,150}$'),
    mediatype    text        not null check (mediatype in (
        'application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'application/vnd.oasis.opendocument.text',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
    omvang       int         not null check (omvang between 1 and 10485760),
    inhoud       bytea       not null,
    op           timestamptz not null,
    door         text        not null,
    constraint zaak_bijlage_omvang_klopt check (omvang = length(inhoud))
);
create index zaak_bijlage_zaak on zaak_bijlage (zaak, op);
create trigger zaak_bijlage_alleen_aanvullen before update or delete on zaak_bijlage
    for each row execute function weiger_wijziging();
