import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Keys in H2's file as BSON: a document's _id, and the values of a unique index ({@link KeyValue}, numbers already made alike).
 * Their order is any total order in which equal keys are equal; nobody reads a range.
 */
final class BsonKeyType extends BasicDataType<Object> {
    private static final byte MISSING = 0;
    private static final byte INDEXED = 1;
    private static final byte PLAIN = 2;
    private static final int HEAP_BYTES = 200;

    @Override
    public int getMemory(Object key) {
        return HEAP_BYTES;
    }

    @Override
    public void write(WriteBuffer out, Object key) {
        out.put(encode(key));
    }

    @Override
    public Object read(ByteBuffer in) {
        byte kind = in.get();
        if (kind == MISSING) {
            return Missing.getInstance();
        }
        ByteBuf bson = Unpooled.wrappedBuffer(in);
        Document document = BsonDecoder.decodeBson(bson);
        in.position(in.position() + bson.readerIndex());
        return kind == INDEXED ? new KeyValue(document.values()) : document.get("");
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }

    @Override
    public int compare(Object one, Object other) {
        if (one instanceof KeyValue a && other instanceof KeyValue b) {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                int order = compareValues(a.get(i), b.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(a.size(), b.size());
        }
        return compareValues(one, other);
    }

    @SuppressWarnings("unchecked")
    private static int compareValues(Object one, Object other) {
        if (one == other) {
            return 0;
        }
        if (one == null || other == null) {
            return one == null ? -1 : 1;
        }
        if (one.getClass() == other.getClass() && one instanceof Comparable<?> comparable) {
            return ((Comparable<Object>) comparable).compareTo(other);
        }
        int order = kindOf(one).compareTo(kindOf(other));
        return order != 0 ? order : Arrays.compareUnsigned(encode(one), encode(other));
    }

    /** Equal lists may be of different classes. */
    private static String kindOf(Object value) {
        return value instanceof Collection<?> ? "list" : value.getClass().getName();
    }

    private static byte[] encode(Object key) {
        ByteBuf bson = Unpooled.buffer(64);
        if (key instanceof Missing) {
            bson.writeByte(MISSING);
        } else if (key instanceof KeyValue values) {
            bson.writeByte(INDEXED);
            Document document = new Document();
            for (int i = 0; i < values.size(); i++) {
                document.put(Integer.toString(i), values.get(i));
            }
            BsonEncoder.encodeDocument(document, bson);
        } else {
            bson.writeByte(PLAIN);
            BsonEncoder.encodeDocument(new Document("", key), bson);
        }
        byte[] bytes = new byte[bson.readableBytes()];
        bson.readBytes(bytes);
        return bytes;
    }
}
