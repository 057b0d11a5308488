-- liquibase formatted sql
-- Why: the term of a zaak that was opened again counts from that day too, also when it is counted anew later on.

-- changeset zaak:20261129-heropend
alter table zaak add column heropend_op date;
update zaak set heropend_op = h.op from (
    select zaak, max(op at time zone 'Europe/Amsterdam')::date as op from zaak_historie where wat = 'Zaak heropend' group by zaak) h
where h.zaak = zaak.nummer;
