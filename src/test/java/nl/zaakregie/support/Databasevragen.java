package nl.zaakregie.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is asked of the database, in the order in which it was asked. */
public final class Databasevragen {

    private final List<String> statements = new ArrayList<>();

    /** The statements so far; a batch counts as one. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** The same database; what is asked of it is kept here. */
    public DataSource listening(DataSource dataSource) {
        return new DelegatingDataSource(dataSource) {

            @Override
            public Connection getConnection() throws SQLException {
                return listening(super.getConnection());
            }
        };
    }

    /** Keeps what this work asks, also of the engine, in the transaction that runs. */
    public void during(DataSource dataSource, Runnable work) {
        ConnectionHolder holder =
                (ConnectionHolder) Objects.requireNonNull(TransactionSynchronizationManager.unbindResource(dataSource));
        ConnectionHolder listening = new ConnectionHolder(listening(holder.getConnection()), true);
        listening.setSynchronizedWithTransaction(true);
        TransactionSynchronizationManager.bindResource(dataSource, listening);
        try {
            work.run();
        } finally {
            TransactionSynchronizationManager.unbindResource(dataSource);
            TransactionSynchronizationManager.bindResource(dataSource, holder);
        }
    }

    private Connection listening(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Databasevragen.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")) {
                        statements.add(String.valueOf(arguments[0]));
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
