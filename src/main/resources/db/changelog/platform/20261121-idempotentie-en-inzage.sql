-- liquibase formatted sql
-- Why: a lost answer must not make a second contact, and every look at personal data must be traceable.

-- changeset platform:20261121-idempotentie
create table idempotentie (
    account       text        not null,
    sleutel       text        not null check (length(sleutel) between 8 and 64),
    bewerking     text        not null,
    vingerafdruk  text        not null,
    antwoord      jsonb,
    aangemaakt_op timestamptz not null,
    primary key (account, sleutel)
);
create index idempotentie_aangemaakt_op on idempotentie (aangemaakt_op);

-- changeset platform:20261121-weiger-wijziging splitStatements:false
create function weiger_wijziging() returns trigger language plpgsql as $$
begin
    raise exception 'tabel % wordt alleen aangevuld, niet gewijzigd', tg_table_name using errcode = 'restrict_violation';
end
$$;

-- changeset platform:20261121-inzage
create table inzage (
    id         bigint generated always as identity primary key,
    op         timestamptz not null,
    gebruiker  text        not null,
    soort      text        not null,
    onderwerp  text        not null,
    doel       text        not null
);
create index inzage_onderwerp on inzage (onderwerp, op);
create index inzage_gebruiker on inzage (gebruiker, op);
create trigger inzage_alleen_aanvullen before update or delete on inzage
    for each row execute function weiger_wijziging();
create trigger inzage_niet_leegmaken before truncate on inzage
    for each statement execute function weiger_wijziging();
