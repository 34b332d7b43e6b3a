import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents in H2's file as BSON, as they came over the wire. */
final class BsonDocumentType extends BasicDataType<Document> {
    /** Objects on the heap take about four times their BSON. */
    private static final int HEAP_PER_BYTE = 4;

    /** A moving average, for H2's cache only. */
    private volatile int bytes = 1_000;

    @Override
    public int getMemory(Document document) {
        return bytes * HEAP_PER_BYTE;
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        ByteBuf bson = Unpooled.buffer(bytes * 2);
        BsonEncoder.encodeDocument(document, bson);
        bytes = (bson.readableBytes() + 15 * bytes) / 16;
        out.put(bson.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer in) {
        ByteBuf bson = Unpooled.wrappedBuffer(in);
        Document document = BsonDecoder.decodeBson(bson);
        in.position(in.position() + bson.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
