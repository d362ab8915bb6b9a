package org.inglenook.media;

import static org.inglenook.platform.DomainException.Kind.INVALID;
import static org.inglenook.platform.DomainException.Kind.TOO_LARGE;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.inglenook.platform.DomainException;

/**
 * Turns what somebody uploaded into pictures that are safe to serve. Only pixels pass: the picture is decoded, turned
 * upright, scaled and encoded anew, so that no place, camera, comment or hidden second file survives.
 */
public final class PicturePress {

    /** In pixels: a phone of today is 360 to 430 wide, at two to three for one. */
    static final int[] WIDTHS = {480, 720, 960, 1600};

    private static final int WIDEST = WIDTHS[WIDTHS.length - 1];

    private static final float JPEG_QUALITY = 0.82f;

    private final long maxBytes;
    private final long maxPixels;

    public PicturePress(long maxBytes, long maxPixels) {
        this.maxBytes = maxBytes;
        this.maxPixels = maxPixels;
    }

    public PreparedPicture prepare(byte[] bytes) {
        return read(bytes, true, 2 * WIDEST, PicturePress::encode);
    }

    /** The picture itself, upright, for those who look at its pixels: at most about twice as many on a side as wanted, however large it is. */
    public BufferedImage upright(byte[] bytes, int side) {
        return read(bytes, false, side, (image, format) -> image);
    }

    private interface Use<T> {
        T of(BufferedImage image, PictureFormat format) throws IOException;
    }

    private <T> T read(byte[] bytes, boolean byWidth, int side, Use<T> use) {
        if (bytes.length == 0) {
            throw DomainException.field("picture", INVALID, "media.picture.error.empty");
        }
        if (bytes.length > maxBytes) {
            throw DomainException.field("picture", TOO_LARGE, "media.picture.error.bytes", maxBytes / 1_000_000);
        }
        PictureFormat format = PictureFormat.of(bytes)
                .orElseThrow(() -> DomainException.field(
                        "picture",
                        INVALID,
                        PictureFormat.isHeic(bytes) ? "media.picture.error.heic" : "media.picture.error.format"));
        try {
            Orientation orientation = Orientation.of(bytes, format);
            BufferedImage decoded = decode(bytes, format, orientation, byWidth, side);
            if (!format.isWhole(bytes)) {
                throw DomainException.field("picture", INVALID, "media.picture.error.incomplete");
            }
            return use.of(orientation.upright(decoded), format);
        } catch (DomainException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers meet a broken file with every kind of exception; the owner can do the same about all of them.
            throw DomainException.field("picture", INVALID, "media.picture.error.broken");
        }
    }

    /** The middle of an upload, this many pixels wide and high, as JPEG; what can be seen through becomes white. */
    byte[] square(byte[] bytes, int side) {
        BufferedImage whole = opened(prepare(bytes).widest());
        int edge = Math.min(whole.getWidth(), whole.getHeight());
        BufferedImage middle = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = middle.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, edge, edge);
        graphics.drawImage(whole, (edge - whole.getWidth()) / 2, (edge - whole.getHeight()) / 2, null);
        graphics.dispose();
        try {
            return jpeg(scaled(middle, side));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes over what was pressed before, as it is: these bytes by width, if they are pictures of the same shape and hold nothing but
     * pixels. Anything else goes through the press like an upload.
     */
    public PreparedPicture takeOver(SortedMap<Integer, byte[]> variants) {
        byte[] widest = variants.get(variants.lastKey());
        if (variants.values().stream().anyMatch(bytes -> !isPressed(bytes, widest))) {
            return prepare(widest);
        }
        BufferedImage largest = null;
        for (var variant : variants.entrySet()) {
            largest = opened(variant.getValue());
            if (largest.getWidth() != variant.getKey() || largest.getWidth() > WIDTHS[WIDTHS.length - 1]) {
                return prepare(widest);
            }
        }
        boolean png = PictureFormat.of(widest).filter(PictureFormat.PNG::equals).isPresent();
        return new PreparedPicture(png ? "image/png" : "image/jpeg", largest.getWidth(), largest.getHeight(), variants);
    }

    private static boolean isPressed(byte[] bytes, byte[] widest) {
        return PictureFormat.of(bytes)
                .filter(format ->
                        PictureFormat.of(widest).filter(format::equals).isPresent())
                .filter(format -> PlainPixels.is(bytes, format))
                .isPresent();
    }

    private BufferedImage opened(byte[] bytes) {
        PictureFormat format = PictureFormat.of(bytes).orElseThrow();
        try {
            return decode(bytes, format, Orientation.of(bytes, format), true, 2 * WIDEST);
        } catch (DomainException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw DomainException.field("picture", INVALID, "media.picture.error.broken");
        }
    }

    private BufferedImage decode(byte[] bytes, PictureFormat format, Orientation orientation, boolean byWidth, int side)
            throws IOException {
        ImageReader reader = format.reader();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            // Metadata is skipped, not parsed: compressed text chunks may unfold without end.
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > maxPixels) {
                throw DomainException.field(
                        "picture", TOO_LARGE, "media.picture.error.pixels", width, height, maxPixels / 1_000_000);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            // More than is wanted is kept, so that scaling still has pixels to average while memory stays small.
            long measured = byWidth ? (orientation.turnsSideways() ? height : width) : Math.max(width, height);
            int step = Math.max(1, (int) (measured / side));
            param.setSourceSubsampling(step, step, 0, 0);
            return plain(reader.read(0, param));
        } finally {
            reader.dispose();
        }
    }

    /** One of two pixel layouts, in sRGB: the colour profile goes with the rest of the metadata. */
    private static BufferedImage plain(BufferedImage image) {
        boolean seeThrough = image.getColorModel().hasAlpha();
        int type = seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (image.getType() == type) {
            return image;
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    private static PreparedPicture encode(BufferedImage image, PictureFormat format) throws IOException {
        int widest = Math.min(image.getWidth(), WIDEST);
        BufferedImage largest = scaled(image, widest);
        byte[] asPng = largest.getColorModel().hasAlpha() || format == PictureFormat.PNG ? png(largest) : null;
        byte[] asJpeg = largest.getColorModel().hasAlpha() ? null : jpeg(largest);
        boolean png = asJpeg == null || (asPng != null && asPng.length <= asJpeg.length);
        TreeMap<Integer, byte[]> variants = new TreeMap<>();
        for (int width : WIDTHS) {
            if (width < widest) {
                variants.put(width, write(scaled(largest, width), png));
            }
        }
        variants.put(widest, png ? asPng : asJpeg);
        return new PreparedPicture(png ? "image/png" : "image/jpeg", widest, largest.getHeight(), variants);
    }

    /** Halves until near, then goes the rest of the way: one big step would skip pixels and shimmer. */
    private static BufferedImage scaled(BufferedImage image, int width) {
        BufferedImage current = image;
        while (current.getWidth() >= width * 2) {
            current = resized(current, current.getWidth() / 2, Math.max(1, current.getHeight() / 2));
        }
        int height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
        return current.getWidth() == width && current.getHeight() == height ? current : resized(current, width, height);
    }

    private static BufferedImage resized(BufferedImage image, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, image.getType());
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    private static byte[] write(BufferedImage image, boolean png) throws IOException {
        return png ? png(image) : jpeg(image);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        return write(image, writer, writer.getDefaultWriteParam());
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
        return write(image, writer, param);
    }

    private static byte[] write(BufferedImage image, ImageWriter writer, ImageWriteParam param) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
