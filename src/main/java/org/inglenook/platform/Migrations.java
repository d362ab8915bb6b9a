package org.inglenook.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to this version's schema before anything else touches it, and closes the embedded one at the end. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/inglenook",
        className = "org.inglenook.platform.InglenookDataSource",
        isolationLevel = java.sql.Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 32,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.max-wait-time-in-millis=10000"
        })
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    /**
     * What Derby tells of a statement that is no reason to warn: it met no row, as an update of what isn't there yet; or it makes an
     * index that Derby has for the foreign key already, and PostgreSQL hasn't.
     */
    private static final List<String> HARMLESS = List.of("SQL State: 02000", "SQL State: 01504");

    private static final Logger SCRIPTS =
            Logger.getLogger("org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor");

    private final Settings settings = new Settings();

    @Resource(lookup = "java:app/jdbc/inglenook")
    DataSource database;

    private InglenookDataSource.Shutdown shutdown;

    @PostConstruct
    void open() {
        settings.check();
        boolean embedded = InglenookDataSource.isEmbedded(settings);
        shutdown = embedded ? new InglenookDataSource.Shutdown(settings) : null;
        migrate(database, embedded);
    }

    /** Runs the one set of scripts; what the two databases name differently is a placeholder. */
    public static void migrate(DataSource database, boolean derby) {
        SCRIPTS.setFilter(entry -> HARMLESS.stream().noneMatch(String.valueOf(entry.getMessage())::contains));
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .table("platform_migration")
                .validateMigrationNaming(true)
                .placeholders(Map.of("blob", derby ? "blob(16m)" : "bytea"))
                .load()
                .migrate();
    }

    @PreDestroy
    void close() {
        if (shutdown != null) {
            try {
                shutdown.run();
            } catch (SQLException e) {
                LOG.log(
                        Level.WARNING,
                        "The embedded database did not shut down cleanly; it recovers at the next start.",
                        e);
            }
        }
    }
}
