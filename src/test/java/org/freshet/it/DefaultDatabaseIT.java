package org.freshet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * H2 as the servers bring it. Who queries beside a commit is answered with the old rows, as may be; but then goes on being so, as H2 keeps
 * the answer as one of after the commit. A region would show the old row until the next change.
 */
@Tag("standalone")
class DefaultDatabaseIT {

    private static final int COMMITS = 500;

    static Stream<Path> h2() throws IOException {
        return Stream.of(
                jar(Path.of(System.getProperty("wildfly.home"), "modules/system/layers/base/com/h2database/h2/main")),
                jar(Path.of(System.getProperty("payara.home"), "h2db/bin")));
    }

    @ParameterizedTest
    @MethodSource("h2")
    void queryAfterACommit_isAnsweredWithTheOldRow_unlessH2IsToldNotToReuseResults(Path h2) throws Exception {
        assertThat(oldRows(h2, ";OPTIMIZE_REUSE_RESULTS=FALSE")).isZero();
        await("%s does it right: README, wildfly.yml and pom.xml need not turn the reuse of results off".formatted(h2))
                .atMost(Duration.ofSeconds(30))
                .until(() -> oldRows(h2, "") > 0);
    }

    /** How many commits are not seen by a query that comes later, on the connection that has been querying meanwhile. */
    private static int oldRows(Path h2, String settings) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {h2.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Driver driver = (Driver)
                    loader.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
            String url = "jdbc:h2:mem:rows" + settings;
            try (Connection writer = driver.connect(url, new Properties());
                    Connection reader = driver.connect(url, new Properties())) {
                writer.createStatement().execute("create table item (id int primary key, title int)");
                writer.createStatement().execute("insert into item values (1, 0)");
                writer.setAutoCommit(false);
                int old = 0;
                for (int title = 1; title <= COMMITS; title++) {
                    update(writer, title);
                    CompletableFuture<Void> commit = CompletableFuture.runAsync(() -> commit(writer));
                    while (!commit.isDone()) {
                        title(reader);
                    }
                    commit.get();
                    if (title(reader) != title) {
                        old++;
                    }
                }
                return old;
            }
        }
    }

    private static void update(Connection connection, int title) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update item set title = ? where id = 1")) {
            update.setInt(1, title);
            update.executeUpdate();
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static int title(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select title from item where id = ?")) {
            query.setInt(1, 1);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static Path jar(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("h2.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
