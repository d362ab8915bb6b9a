package org.inglenook.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A PostgreSQL of the benchmark's own, as the tests have one, until its standard input ends.
 *
 * <p>Usage: {@code Postgresql <directory>}. Prints its JDBC address.
 */
public final class Postgresql {

    private Postgresql() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        try (EmbeddedPostgres postgresql = EmbeddedPostgres.builder()
                .setDataDirectory(Path.of(args[0]))
                // As an admin would set it for a database of this size.
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            System.out.println(postgresql.getJdbcUrl("postgres", "postgres"));
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
