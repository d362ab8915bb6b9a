package org.inglenook.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes Exif segments into JPEG files as cameras do (TIFF 6.0 structure, big-endian). */
final class Exif {

    private static final int SHORT = 3;
    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private Exif() {}

    static byte[] in(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(tiff);
        header(out);
        out.writeShort(1);
        entry(out, 0x0112, SHORT, 1, orientation << 16);
        out.writeInt(0);
        return inserted(jpeg, tiff.toByteArray());
    }

    /** Maker "Secret Camera" and a place in Forcalquier. */
    static byte[] withPlace(byte[] jpeg) throws IOException {
        byte[] maker = "Secret Camera\0\0\0".getBytes(ISO_8859_1);
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(tiff);
        header(out);
        int afterFirst = 8 + 2 + 2 * 12 + 4;
        int gps = afterFirst + maker.length;
        out.writeShort(2);
        entry(out, 0x010f, ASCII, maker.length, afterFirst);
        entry(out, 0x8825, LONG, 1, gps);
        out.writeInt(0);
        out.write(maker);
        int values = gps + 2 + 4 * 12 + 4;
        out.writeShort(4);
        entry(out, 1, ASCII, 2, 'N' << 24);
        entry(out, 2, RATIONAL, 3, values);
        entry(out, 3, ASCII, 2, 'E' << 24);
        entry(out, 4, RATIONAL, 3, values + 24);
        out.writeInt(0);
        for (int part : new int[] {43, 57, 36, 5, 46, 48}) {
            out.writeInt(part);
            out.writeInt(1);
        }
        return inserted(jpeg, tiff.toByteArray());
    }

    private static void header(DataOutputStream out) throws IOException {
        out.writeBytes("MM");
        out.writeShort(42);
        out.writeInt(8);
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    private static byte[] inserted(byte[] jpeg, byte[] tiff) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(whole);
        out.write(jpeg, 0, 2);
        out.writeShort(0xffe1);
        out.writeShort(2 + 6 + tiff.length);
        out.writeBytes("Exif\0\0");
        out.write(tiff);
        out.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }
}
