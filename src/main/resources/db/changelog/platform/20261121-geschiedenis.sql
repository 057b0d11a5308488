-- liquibase formatted sql
-- Why: the engine refuses to start with another history level than the one its database was made with, and values of variables are no longer kept.

-- changeset platform:20261121-geschiedenis
update act_ge_property set value_ = '40', rev_ = rev_ + 1 where name_ = 'historyLevel';
delete from act_hi_varinst;
delete from act_hi_detail;
delete from act_hi_identitylink;
