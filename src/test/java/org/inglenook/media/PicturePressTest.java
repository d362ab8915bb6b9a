package org.inglenook.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturePressTest {

    private final PicturePress press = new PicturePress(20_000_000, 50_000_000);

    @Test
    void widePictureIsKeptInFourWidths() throws IOException {
        PreparedPicture prepared = press.prepare(jpeg(2000, 1000));

        assertEquals("480,720,960,1600", prepared.widths());
        assertEquals(1600, prepared.width());
        assertEquals(800, prepared.height());
        assertEquals("image/jpeg", prepared.mime());
        assertEquals(480, read(prepared.variants().get(480)).getWidth());
    }

    @Test
    void smallPictureIsNeverBlownUp() throws IOException {
        assertEquals("200", press.prepare(jpeg(200, 100)).widths());
        assertEquals("480,700", press.prepare(jpeg(700, 100)).widths());
    }

    /** The stored corner that becomes the upper left one, for each way of holding the camera. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void pictureComesOutUprightHoweverTheCameraWasHeld(int exif) throws IOException {
        BufferedImage upright = read(
                press.prepare(Exif.in(encode(asStored(exif), "jpeg"), exif)).widest());

        assertEquals(120, upright.getWidth(), "exif " + exif);
        assertEquals(80, upright.getHeight(), "exif " + exif);
        assertTrue(isReddish(upright.getRGB(10, 10)), "exif " + exif);
        assertFalse(isReddish(upright.getRGB(110, 10)), "exif " + exif);
        assertFalse(isReddish(upright.getRGB(10, 70)), "exif " + exif);
    }

    @Test
    void placeCameraAndCommentsAreGone() throws Exception {
        byte[] original = Exif.withPlace(jpeg(600, 400));
        var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(original));
        assertEquals(1, before.getDirectoriesOfType(GpsDirectory.class).size());

        for (byte[] variant : press.prepare(original).variants().values()) {
            var after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(variant));
            assertTrue(after.getDirectoriesOfType(GpsDirectory.class).isEmpty());
            assertTrue(after.getDirectoriesOfType(ExifIFD0Directory.class).isEmpty());
            assertTrue(after.getDirectoriesOfType(XmpDirectory.class).isEmpty());
            assertFalse(new String(variant, ISO_8859_1).contains("Secret Camera"));
        }
    }

    /** What stands in a camera's own notes, a smaller picture with an end of its own for one, is no end of the picture. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.99})
    void pictureThatWasCutOffOnItsWayIsRefused(double part) throws IOException {
        byte[] whole = Exif.in(jpeg(900, 600), 1);
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part));
        DomainException refused = assertThrows(DomainException.class, () -> press.prepare(cut));
        assertEquals("media.picture.error.incomplete", refused.key());
        press.prepare(whole);
    }

    @Test
    void secondFileHiddenBehindAPictureDoesNotPass() throws IOException {
        byte[] polyglot = join(jpeg(300, 200), "<script>alert(1)</script>PK\u0003\u0004".getBytes(ISO_8859_1));

        for (byte[] variant : press.prepare(polyglot).variants().values()) {
            assertFalse(new String(variant, ISO_8859_1).contains("<script>"));
            assertFalse(new String(variant, ISO_8859_1).contains("PK\u0003\u0004"));
        }
    }

    @Test
    void drawingStaysPngAndKeepsItsTransparency() throws IOException {
        BufferedImage drawing = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawing.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillOval(50, 50, 200, 200);
        graphics.dispose();

        PreparedPicture prepared = press.prepare(encode(drawing, "png"));

        assertEquals("image/png", prepared.mime());
        assertEquals(0, read(prepared.widest()).getRGB(0, 0) >>> 24);
    }

    @Test
    void photographThatCameAsPngGoesOutAsJpeg() throws IOException {
        assertEquals("image/jpeg", press.prepare(encode(noise(700, 500), "png")).mime());
    }

    @Test
    void webpIsRead() {
        PreparedPicture prepared = press.prepare(
                Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA="));

        assertEquals(1, prepared.width());
        assertEquals("image/jpeg", prepared.mime());
    }

    @Test
    void bombIsRefusedByItsPixelCountBeforeItIsDecoded() throws IOException {
        byte[] bomb = Png.announcing(40_000, 40_000);

        DomainException refusal = assertThrows(DomainException.class, () -> press.prepare(bomb));

        assertEquals("media.picture.error.pixels", refusal.key());
    }

    @Test
    void textChunkThatUnfoldsWithoutEndIsNeverUnfolded() throws IOException {
        byte[] bomb = Png.withCompressedText(encode(noise(20, 20), "png"), 200_000_000);

        assertEquals(20, press.prepare(bomb).width());
    }

    @Test
    void tooManyBytesAreRefused() {
        assertEquals("media.picture.error.bytes", refusal(new byte[20_000_001]));
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() {
        assertEquals("media.picture.error.empty", refusal(new byte[0]));
        assertEquals("media.picture.error.format", refusal("GIF89a........".getBytes(ISO_8859_1)));
        assertEquals(
                "media.picture.error.format",
                refusal("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(ISO_8859_1)));
        assertEquals("media.picture.error.heic", refusal("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(ISO_8859_1)));
    }

    @Test
    void brokenPictureIsRefusedInWords() throws IOException {
        byte[] whole = jpeg(300, 200);
        assertEquals("media.picture.error.broken", refusal(Arrays.copyOf(whole, 40)));
        assertEquals("media.picture.error.broken", refusal("\u0089PNG\r\n\u001a\nnonsense".getBytes(ISO_8859_1)));
        assertEquals("media.picture.error.broken", refusal("RIFF\u0004\0\0\0WEBPVP8 nonsense".getBytes(ISO_8859_1)));
    }

    @Test
    void sameBytesGiveTheSameHash() throws IOException {
        byte[] bytes = jpeg(300, 200);
        assertEquals(press.prepare(bytes).contentHash(), press.prepare(bytes).contentHash());
        assertArrayEquals(press.prepare(bytes).widest(), press.prepare(bytes).widest());
    }

    private String refusal(byte[] bytes) {
        return assertThrows(DomainException.class, () -> press.prepare(bytes)).key();
    }

    /** An upright 120 by 80 picture with a red upper left corner, stored as a camera held that way stores it. */
    private static BufferedImage asStored(int exif) {
        BufferedImage upright = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 60, 40);
        graphics.dispose();
        boolean sideways = exif >= 5;
        BufferedImage stored = new BufferedImage(sideways ? 80 : 120, sideways ? 120 : 80, upright.getType());
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                stored.setRGB(x, y, upright.getRGB(uprightX(exif, x, y), uprightY(exif, x, y)));
            }
        }
        return stored;
    }

    private static int uprightX(int exif, int x, int y) {
        return switch (exif) {
            case 1, 4 -> x;
            case 2, 3 -> 119 - x;
            case 5, 8 -> y;
            default -> 119 - y;
        };
    }

    private static int uprightY(int exif, int x, int y) {
        return switch (exif) {
            case 1, 2 -> y;
            case 3, 4 -> 79 - y;
            case 5, 6 -> x;
            default -> 79 - x;
        };
    }

    private static boolean isReddish(int rgb) {
        Color color = new Color(rgb);
        return color.getRed() > 180 && color.getGreen() < 90;
    }

    static byte[] jpeg(int width, int height) throws IOException {
        return encode(noise(width, height), "jpeg");
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int seed = (x * 73_856_093) ^ (y * 19_349_663);
                image.setRGB(x, y, (seed >>> 5) & 0xffffff);
            }
        }
        return image;
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, bytes));
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
