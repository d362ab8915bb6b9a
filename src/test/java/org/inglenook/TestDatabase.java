package org.inglenook;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.inglenook.platform.Migrations;

/**
 * A fresh database with the real migrations and the real persistence unit, for tests of services without a container: Derby in memory, or
 * PostgreSQL. Each instance is empty and its own.
 */
public final class TestDatabase implements AutoCloseable {

    /** Which of the two databases. */
    public enum Kind {
        DERBY,
        POSTGRESQL
    }

    private static final String TEMPLATE = "template_of_tests";

    private static EmbeddedPostgres postgres;
    private static Path derbyTemplate;

    private final EntityManagerFactory factory;
    private final DataSource dataSource;
    private final QueryCount queries = new QueryCount();

    private TestDatabase(DataSource dataSource, Map<String, Object> connections) {
        this.dataSource = dataSource;
        Map<String, Object> properties = new HashMap<>(connections);
        properties.put(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL");
        properties.put(PersistenceUnitProperties.JTA_DATASOURCE, null);
        properties.put(PersistenceUnitProperties.WEAVING, "false");
        properties.put(PersistenceUnitProperties.SESSION_EVENT_LISTENER_CLASS, null);
        properties.put(PersistenceUnitProperties.SESSION_NAME, UUID.randomUUID().toString());
        factory = Persistence.createEntityManagerFactory("inglenook", properties);
        factory.unwrap(org.eclipse.persistence.sessions.server.ServerSession.class)
                .getEventManager()
                .addListener(queries);
    }

    public static TestDatabase open(Kind kind) {
        return switch (kind) {
            case DERBY -> derby();
            case POSTGRESQL -> postgresql();
        };
    }

    /** Each is copied from one that was migrated once: fresh, and quickly there. */
    public static synchronized TestDatabase derby() {
        try {
            if (derbyTemplate == null) {
                derbyTemplate = migratedDerby();
            }
            EmbeddedDataSource derby = new EmbeddedDataSource();
            derby.setDatabaseName("memory:" + UUID.randomUUID());
            derby.setConnectionAttributes("createFrom=" + derbyTemplate);
            derby.getConnection().close();
            derby.setConnectionAttributes(null);
            return new TestDatabase(derby, Map.of(PersistenceUnitProperties.NON_JTA_DATASOURCE, derby));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path migratedDerby() throws IOException, SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:template");
        derby.setCreateDatabase("create");
        Migrations.migrate(derby, true);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "derby-template");
        try (var connection = derby.getConnection();
                var backup = connection.prepareCall("call SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            backup.setString(1, folder.toAbsolutePath().toString());
            backup.execute();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        return folder.toAbsolutePath().resolve("template");
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static synchronized TestDatabase postgresql() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stopPostgres));
                execute("create database " + TEMPLATE);
                Migrations.migrate(postgres.getDatabase("postgres", TEMPLATE), false);
            }
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            execute("create database " + name + " template " + TEMPLATE);
            return new TestDatabase(postgres.getDatabase("postgres", name), pooled(name));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each connection is a process of the database's: taking one for each transaction costs more than most tests do. */
    private static Map<String, Object> pooled(String name) {
        Map<String, Object> pool = new HashMap<>();
        pool.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, null);
        pool.put(PersistenceUnitProperties.JDBC_DRIVER, "org.postgresql.Driver");
        pool.put(PersistenceUnitProperties.JDBC_URL, postgres.getJdbcUrl("postgres", name));
        pool.put(PersistenceUnitProperties.JDBC_USER, "postgres");
        pool.put(PersistenceUnitProperties.CONNECTION_POOL_INITIAL, "1");
        pool.put(PersistenceUnitProperties.CONNECTION_POOL_MIN, "1");
        return pool;
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static synchronized void stopPostgres() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs work in a transaction of its own, as a service's method is run; a fault rolls back and comes out. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager em = factory.createEntityManager()) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(em);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    public void run(Consumer<EntityManager> work) {
        inTransaction(em -> {
            work.accept(em);
            return null;
        });
    }

    /** How many statements the work sends to the database. */
    public int queriesOf(Consumer<EntityManager> work) {
        int before = queries.count();
        run(work);
        return queries.count() - before;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        factory.close();
    }

    private static final class QueryCount extends org.eclipse.persistence.sessions.SessionEventAdapter {
        private final java.util.concurrent.atomic.AtomicInteger count = new java.util.concurrent.atomic.AtomicInteger();

        int count() {
            return count.get();
        }

        @Override
        public void postExecuteQuery(org.eclipse.persistence.sessions.SessionEvent event) {
            count.incrementAndGet();
        }
    }
}
