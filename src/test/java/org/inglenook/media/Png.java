package org.inglenook.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Builds PNG files that no drawing program would write. */
final class Png {

    private static final int BEFORE_FIRST_CHUNK = 8;
    private static final int HEADER_CHUNK = 25;

    private Png() {}

    /** A header that announces this size, and next to no data. */
    static byte[] announcing(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
        whole.write(chunk("IHDR", header.toByteArray()));
        whole.write(chunk("IDAT", deflated(1000)));
        whole.write(chunk("IEND", new byte[0]));
        return whole.toByteArray();
    }

    static byte[] withCompressedText(byte[] png, int unfolded) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("Comment\0\0".getBytes(ISO_8859_1));
        text.write(deflated(unfolded));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(png, 0, BEFORE_FIRST_CHUNK + HEADER_CHUNK);
        whole.write(chunk("zTXt", text.toByteArray()));
        whole.write(png, BEFORE_FIRST_CHUNK + HEADER_CHUNK, png.length - BEFORE_FIRST_CHUNK - HEADER_CHUNK);
        return whole.toByteArray();
    }

    private static byte[] deflated(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            byte[] block = new byte[Math.min(zeros, 1 << 20)];
            for (int written = 0; written < zeros; written += block.length) {
                deflater.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(data.length);
        out.writeBytes(type);
        out.write(data);
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(data);
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }
}
