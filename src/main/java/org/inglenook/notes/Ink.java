package org.inglenook.notes;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.inglenook.notes.print.Drawing;
import org.inglenook.notes.print.PenDrawing;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Ink as it is posted and kept: pen strokes as their points, a photo as what was left of it. */
final class Ink {
    static final int MOST_POINTS = 100_000;

    /** More than any card: what lies farther out was not written on a screen. */
    private static final float FARTHEST = 2000;

    private static final int STROKES = 1;
    private static final int BITMAP = 2;
    private static final float GRAIN = 100;

    private Ink() {}

    /**
     * Reads strokes: a list of lists, each of x, y in millimetres and pressure from 0 to 1 for point after point.
     *
     * @throws DomainException when it is something else, empty, or has too many points
     */
    static List<float[]> strokes(String json) {
        List<float[]> strokes = new ArrayList<>();
        int points = 0;
        try (JsonParser parser = Json.createParser(new StringReader(json))) {
            List<Float> stroke = null;
            int depth = 0;
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_ARRAY -> {
                        depth++;
                        stroke = new ArrayList<>();
                    }
                    case END_ARRAY -> {
                        depth--;
                        if (depth == 1) {
                            strokes.add(stroke(stroke));
                        }
                    }
                    case VALUE_NUMBER -> {
                        if (depth != 2) {
                            throw unreadable(null);
                        }
                        stroke.add(parser.getBigDecimal().floatValue());
                        points++;
                    }
                    default -> throw unreadable(null);
                }
                if (depth > 2) {
                    throw unreadable(null);
                }
            }
        } catch (JsonParsingException | NumberFormatException e) {
            throw unreadable(e);
        }
        if (points / 3 > MOST_POINTS) {
            throw DomainException.field(
                    "strokes", Kind.TOO_LARGE, "notes.hand.problem.points", points / 3, MOST_POINTS);
        }
        strokes.removeIf(stroke -> stroke.length == 0);
        if (strokes.isEmpty()) {
            throw DomainException.field("strokes", Kind.INVALID, "notes.hand.problem.empty");
        }
        return strokes;
    }

    private static float[] stroke(List<Float> numbers) {
        if (numbers.size() % 3 != 0) {
            throw unreadable(null);
        }
        float[] stroke = new float[numbers.size()];
        for (int i = 0; i < stroke.length; i++) {
            stroke[i] = numbers.get(i);
            boolean pressure = i % 3 == 2;
            if (!(Math.abs(stroke[i]) <= FARTHEST) || pressure && !(stroke[i] >= 0 && stroke[i] <= 1)) {
                throw unreadable(null);
            }
        }
        return stroke;
    }

    private static DomainException unreadable(Exception cause) {
        DomainException refusal = DomainException.field("strokes", Kind.INVALID, "notes.hand.problem.strokes");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    /** Packs strokes; a hundredth of a millimetre is kept. */
    static byte[] pack(List<float[]> strokes) {
        return packed(out -> {
            out.writeByte(STROKES);
            out.writeInt(strokes.size());
            for (float[] stroke : strokes) {
                out.writeInt(stroke.length);
                int[] before = new int[3];
                for (int i = 0; i < stroke.length; i++) {
                    int value = Math.round(stroke[i] * GRAIN);
                    out.writeInt(value - before[i % 3]);
                    before[i % 3] = value;
                }
            }
        });
    }

    /** Packs what a photo left. */
    static byte[] pack(Drawing drawing) {
        return packed(out -> {
            out.writeByte(BITMAP);
            out.writeFloat(drawing.width());
            out.writeFloat(drawing.height());
            out.writeInt(drawing.picture().getWidth());
            out.writeInt(drawing.picture().getHeight());
            out.write(bits(drawing.picture()));
        });
    }

    private static byte[] bits(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] packed(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The drawing that was packed. */
    static Drawing drawing(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            if (in.readByte() == BITMAP) {
                float width = in.readFloat();
                float height = in.readFloat();
                int columns = in.readInt();
                int rows = in.readInt();
                BufferedImage picture = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_BINARY);
                in.readFully(bits(picture));
                return new Drawing(width, height, List.of(), picture);
            }
            List<float[]> strokes = new ArrayList<>();
            int count = in.readInt();
            for (int s = 0; s < count; s++) {
                float[] stroke = new float[in.readInt()];
                int[] value = new int[3];
                for (int i = 0; i < stroke.length; i++) {
                    value[i % 3] += in.readInt();
                    stroke[i] = value[i % 3] / GRAIN;
                }
                strokes.add(stroke);
            }
            return PenDrawing.of(strokes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
