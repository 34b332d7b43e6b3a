import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * Starts mongo-java-server in MongoDB's place, on 127.0.0.1 only.
 *
 * <p>Arguments: port, and the file for its data (left out: memory only). It stops cleanly on SIGTERM and when its standard
 * input closes, which happens when the process that started it has died in whatever way.
 */
public final class MongoStandIn {
    /** Commands wait for each other's commit on these threads; a group commit holds at most so many of them. */
    private static final int CONNECTION_THREADS = 16;

    private MongoStandIn() {
    }

    public static void main(String[] args) throws IOException {
        CommittedBackend backend = CommittedBackend.open(args.length > 1 ? args[1] : null);
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 1, CONNECTION_THREADS);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        waitForEndOfInput();
        System.exit(0);
    }

    private static void waitForEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // what comes in means nothing, its end does
        }
    }
}
