-- liquibase formatted sql
-- Why: mail about a change must be kept with that change, so that a crash or a mail server that is down loses none and doubles none.

-- changeset post:20261121-bericht
create table bericht (
    id                 uuid        primary key,
    sleutel            text        not null unique check (sleutel ~ '^[a-z-]{1,40}:[A-Za-z0-9-]{1,60}$'),
    message_id         text        not null unique,
    aan                text        not null check (aan !~ '[[:cntrl:][:space:],;<>]'),
    onderwerp          text        not null check (onderwerp !~ '[[:cntrl:]]'),
    tekst              text        not null,
    opmaak             text        not null,
    status             text        not null check (status in ('WACHT', 'VERSTUURD', 'ONBEZORGD')),
    aangemaakt_op      timestamptz not null,
    volgende_poging_op timestamptz,
    pogingen           int         not null default 0 check (pogingen >= 0),
    laatste_fout       text,
    verstuurd_op       timestamptz,
    proces_gestart     boolean     not null default false,
    constraint bericht_wacht_op_een_moment check ((status = 'WACHT') = (volgende_poging_op is not null)),
    constraint bericht_verstuurd_op_een_moment check ((status = 'VERSTUURD') = (verstuurd_op is not null))
);
create index bericht_wacht on bericht (volgende_poging_op) where status = 'WACHT';
create index bericht_aangemaakt_op on bericht (aangemaakt_op desc);
