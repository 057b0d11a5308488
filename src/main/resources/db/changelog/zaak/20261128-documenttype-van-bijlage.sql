-- liquibase formatted sql
-- Why: a handler wants to see which of the documents that the zaaktype asks for a file is, not only what the customer called it.

-- changeset zaak:20261128-documenttype-van-bijlage
alter table zaak_bijlage
    add column documenttype text check (documenttype ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(documenttype) <= 60);
