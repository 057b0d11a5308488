-- liquibase formatted sql
-- Why: a work list asks of every task whose it is and who has rights on it; each is one place in one index, also before there are statistics.

-- changeset platform:20261129-werklijsten
-- On tables of the engine, which minds no index more.
create index werklijst_groep on act_ru_identitylink (task_id_, group_id_, type_);
create index werklijst_recht on act_ru_authorization (resource_id_, resource_type_, type_) include (group_id_, user_id_, perms_);
