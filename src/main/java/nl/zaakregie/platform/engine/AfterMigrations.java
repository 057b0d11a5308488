package nl.zaakregie.platform.engine;

import java.util.Set;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the engine wait for Liquibase, which by itself starts first and finds no tables (ENGINE-03057), and every module that reads
 * its tables while it is made.
 */
class AfterMigrations extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
        return Set.of(ProcessEngineFactoryBean.class, JdbcClient.class);
    }
}
