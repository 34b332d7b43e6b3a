import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The H2 backend, made to keep what it has acknowledged.
 *
 * <p>By itself H2 commits once a second, at any moment, also in the middle of a command; and a reader gets the very object
 * that the next update changes. Here a write command runs alone, is committed before its answer leaves, and answers are
 * copies. So after kill -9 every acknowledged command is there, whole, and none is there in part.
 *
 * <p>A command that asks for the journal (j, or w majority as on MongoDB) is also forced to the disk and outlives a power
 * cut; others are forced within a second.
 */
final class CommittedBackend extends H2Backend {
    private static final Set<String> READS = Set.of("find", "getmore", "killcursors", "count", "distinct", "ping", "ismaster",
        "hello", "buildinfo", "serverstatus", "dbstats", "collstats", "listcollections", "listindexes", "endsessions", "getlog",
        "connectionstatus", "hostinfo", "getcmdlineopts", "whatsmyuri");
    private static final int CACHE_MEGABYTES = 256;
    /** Milliseconds before unused space is written over: longer than the time between two forced commits. */
    private static final int RETENTION = 3_000;
    private static final int TIDY_EVERY_SECONDS = 1;
    private static final int TIDY_BELOW_FILL_PERCENT = 50;
    private static final int TIDY_BYTES = 1 << 20;
    private static final int COMPACT_ON_CLOSE = 2_000;

    /** Fair, so that writers which queue behind a commit all run before the next commit and share it. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Object commitGate = new Object();
    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tidy");
        thread.setDaemon(true);
        return thread;
    });
    private long written;
    private long committed;
    private long forced;
    private volatile boolean closing;

    private CommittedBackend(MVStore store) {
        super(store);
        version(new WireVersion9());
        tidying.scheduleWithFixedDelay(this::tidy, TIDY_EVERY_SECONDS, TIDY_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Opens the store in that file, or in memory when there is none. */
    static CommittedBackend open(String file) {
        // no commit of H2's own: neither by time nor when its buffer is full
        MVStore.Builder builder = new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0).cacheSize(CACHE_MEGABYTES);
        MVStore store = (file == null ? builder : builder.fileName(file)).open();
        store.setRetentionTime(RETENTION);
        return new CommittedBackend(store);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (isRead(command, query)) {
            lock.readLock().lock();
            try {
                return super.handleCommand(channel, database, command, query).cloneDeeply();
            } finally {
                lock.readLock().unlock();
            }
        }
        Document answer;
        long ticket;
        lock.writeLock().lock();
        try {
            answer = super.handleCommand(channel, database, command, query).cloneDeeply();
            countInserted(answer, query);
            ticket = ++written;
        } finally {
            lock.writeLock().unlock();
        }
        commit(ticket, wantsJournal(query));
        return answer;
    }

    private static boolean isRead(String command, Document query) {
        if (command.equalsIgnoreCase("aggregate")) {
            return !(query.get("pipeline") instanceof List<?> stages && stages.stream().anyMatch(CommittedBackend::writes));
        }
        return READS.contains(command.toLowerCase(Locale.ROOT));
    }

    private static boolean writes(Object stage) {
        return stage instanceof Document document && (document.containsKey("$out") || document.containsKey("$merge"));
    }

    /** The library counts the documents that were sent; MongoDB counts those that are in. */
    private static void countInserted(Document answer, Document query) {
        if (query.get("documents") instanceof List<?> sent && answer.get("writeErrors") instanceof List<?> errors) {
            boolean ordered = Boolean.TRUE.equals(query.get("ordered"));
            answer.put("n", ordered ? ((Document) errors.get(0)).get("index") : Integer.valueOf(sent.size() - errors.size()));
        }
    }

    private static boolean wantsJournal(Document query) {
        return query.get("writeConcern") instanceof Document concern
            && (Boolean.TRUE.equals(concern.get("j")) || "majority".equals(concern.get("w")));
    }

    /** One commit serves everything that was written before it: those who waited at the gate find theirs done. */
    private void commit(long ticket, boolean force) {
        synchronized (commitGate) {
            try {
                if (committed < ticket) {
                    lock.writeLock().lock();
                    try {
                        getMvStore().commit();
                        committed = written;
                    } finally {
                        lock.writeLock().unlock();
                    }
                }
                if (force && forced < ticket) {
                    getMvStore().sync();
                    forced = committed;
                }
            } catch (MVStoreException failure) {
                endUnlessClosing(failure);
                throw failure;
            }
        }
    }

    /** A store that can't write (a full disk) stays closed; whoever started this process is told by its end. */
    private void endUnlessClosing(MVStoreException failure) {
        if (!closing) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /** Forces what no one asked to be forced, and moves what is left in nearly empty chunks so that their space is used again. */
    private void tidy() {
        long ticket;
        lock.writeLock().lock();
        try {
            if (closing || isInMemory()) {
                return;
            }
            if (getMvStore().compact(TIDY_BELOW_FILL_PERCENT, TIDY_BYTES)) {
                written++;
            }
            ticket = written;
        } finally {
            lock.writeLock().unlock();
        }
        commit(ticket, true);
    }

    @Override
    public void close() {
        tidying.shutdown();
        lock.writeLock().lock();
        try {
            closing = true;
            getMvStore().close(COMPACT_ON_CLOSE);
        } finally {
            lock.writeLock().unlock();
        }
        super.close();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new BsonDatabase(name);
    }

    /** Opens each map with BSON types before the super class opens it with Java serialisation: faster, and a third less space. */
    private final class BsonDatabase extends H2Database {
        BsonDatabase(String name) {
            super(name, CommittedBackend.this.getMvStore(), CommittedBackend.this.getCursorRegistry());
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
            getMvStore().openMap(getDatabaseName() + "." + collection + "._index_" + index,
                new MVMap.Builder<Object, Object>().keyType(new BsonKeyType()).valueType(new BsonKeyType()));
            return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            getMvStore().openMap("databases." + getDatabaseName() + "." + collection,
                new MVMap.Builder<Object, Document>().keyType(new BsonKeyType()).valueType(new BsonDocumentType()));
            return super.openOrCreateCollection(collection, options);
        }
    }

    /** The least that today's drivers accept; the library itself goes up to 8. */
    private static final class WireVersion9 implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(4, 4, 0);
        }

        @Override
        public int getWireVersion() {
            return 9;
        }
    }
}
