import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j for the tests: folder and bolt port are arguments, the password comes in by NEO4J_TEST_PASSWORD,
 * and NEO4J_TEST_READ_ONLY=yes forbids writing; what conf/neo4j.conf in the folder sets is taken too. It says READY, and ends when
 * standard input closes, so that it never outlives the test run.
 */
public class Neo4jLauncher {
    public static void main(String[] arguments) {
        try {
            serve(arguments);
        } catch (Exception error) {
            // Neo4j's own threads would keep a half-started process alive.
            error.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(String[] arguments) throws Exception {
        var readOnly = "yes".equals(System.getenv("NEO4J_TEST_READ_ONLY"));
        var builder = new DatabaseManagementServiceBuilder(Path.of(arguments[0]));
        var settings = Path.of(arguments[0], "conf", "neo4j.conf");
        if (Files.exists(settings)) builder.loadPropertiesFromFile(settings);
        var server = builder
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.pagecache_memory, Long.parseLong(arguments[2]) * 1024 * 1024)
            .setConfig(GraphDatabaseSettings.memory_transaction_max_size, 96L * 1024 * 1024)
            .setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(200))
            .setConfig(GraphDatabaseSettings.read_only_databases, readOnly ? Set.of("neo4j") : Set.of())
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
            .build();
        var password = System.getenv("NEO4J_TEST_PASSWORD");
        // A store that was served before has its password.
        if (!password.isEmpty()) {
            server.database("system").executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                Map.of("password", password));
        }
        System.out.println("READY");
        while (System.in.read() != -1) {}
        server.shutdown();
    }
}
