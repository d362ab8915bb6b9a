package org.inglenook.media;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** How a camera was held, as Exif counts it (1 upright, 2 to 8 mirrored or turned), and the way back to upright. */
record Orientation(int exif) {

    static final Orientation UPRIGHT = new Orientation(1);

    static Orientation of(byte[] bytes, PictureFormat format) {
        try {
            Metadata metadata = read(new ByteArrayInputStream(bytes), format);
            ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer value = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return value == null || value < 1 || value > 8 ? UPRIGHT : new Orientation(value);
        } catch (ImageProcessingException | IOException e) {
            // Metadata is a courtesy of the camera: what can't be read says nothing about how it was held.
            return UPRIGHT;
        }
    }

    private static Metadata read(ByteArrayInputStream bytes, PictureFormat format)
            throws ImageProcessingException, IOException {
        return switch (format) {
            case JPEG -> JpegMetadataReader.readMetadata(bytes, List.of(new ExifReader()));
            case WEBP -> WebpMetadataReader.readMetadata(bytes);
            case PNG -> new Metadata();
        };
    }

    boolean turnsSideways() {
        return exif >= 5;
    }

    BufferedImage upright(BufferedImage image) {
        if (exif == 1) {
            return image;
        }
        int width = turnsSideways() ? image.getHeight() : image.getWidth();
        int height = turnsSideways() ? image.getWidth() : image.getHeight();
        BufferedImage turned = new BufferedImage(width, height, image.getType());
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, transform(image.getWidth(), image.getHeight()), null);
        graphics.dispose();
        return turned;
    }

    /** Exif 2.3, table 6: the stored first row and column, by value. */
    private AffineTransform transform(int w, int h) {
        return switch (exif) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
