package org.inglenook.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that the settings name: PostgreSQL when {@code inglenook.db.url} is set, else Apache Derby embedded, in the data
 * directory. The server pools what this hands out. A class of our own because the server finds no driver in the WAR by its
 * address; see docs/decisions/0003-derby.md.
 */
public class InglenookDataSource implements DataSource {

    private final Settings settings = new Settings();
    private DataSource delegate;

    /** Whether the installation keeps its data in the embedded Derby. */
    public static boolean isEmbedded(Settings settings) {
        return settings.database().isEmpty();
    }

    /** Closes the embedded database so that the next start finds nothing to recover. */
    /**
     * Shuts the embedded database down. To be made while the application is open: when the server ends, settings can't be relied upon,
     * because one of their sources is the data grid, which ends by itself at the same time.
     */
    static final class Shutdown {

        private final EmbeddedDataSource derby;

        Shutdown(Settings settings) {
            derby = derby(settings);
            derby.setCreateDatabase(null);
            derby.setShutdownDatabase("shutdown");
        }

        void run() throws SQLException {
            try (Connection unexpected = derby.getConnection()) {
                throw new SQLException("The embedded database did not shut down: " + unexpected);
            } catch (SQLException e) {
                // 08006 is how Derby says that one database has shut down.
                if (!"08006".equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private synchronized DataSource delegate() throws SQLException {
        if (delegate == null) {
            delegate = isEmbedded(settings) ? createDerby() : postgresql();
        }
        return delegate;
    }

    private DataSource postgresql() {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setUrl(settings.database().orElseThrow());
        settings.databaseUser().ifPresent(postgresql::setUser);
        settings.databasePassword().ifPresent(postgresql::setPassword);
        postgresql.setApplicationName("inglenook");
        return postgresql;
    }

    private DataSource createDerby() throws SQLException {
        Path directory = settings.dataDirectory();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new SQLException(
                    "The data directory " + directory + " (inglenook.data.directory) cannot be made.", e);
        }
        // Derby's defaults let two transactions that wait for each other wait for 20 seconds.
        preset("derby.locks.deadlockTimeout", "1");
        preset("derby.locks.waitTimeout", "5");
        // Whoever needs new numbers for a table while another does is refused: numbers are taken a thousand at a time.
        preset("derby.language.sequence.preallocator", "1000");
        preset("derby.stream.error.file", directory.resolve("derby.log").toString());
        EmbeddedDataSource derby = derby(settings);
        derby.setCreateDatabase("create");
        return derby;
    }

    private static EmbeddedDataSource derby(Settings settings) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(settings.dataDirectory().resolve("derby").toString());
        return derby;
    }

    private static void preset(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return delegate().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return delegate().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        delegate().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        delegate().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return delegate().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return Logger.getLogger("org.inglenook");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : delegate().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || delegate().isWrapperFor(type);
    }
}
