package org.inglenook.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of picture that are taken in, each known by its first bytes; a file's name and declared type count for nothing. */
public enum PictureFormat {
    JPEG {
        @Override
        boolean begins(String head) {
            return head.startsWith("\u00ff\u00d8\u00ff");
        }

        @Override
        boolean isWhole(byte[] bytes) {
            return JpegEnd.isIn(bytes);
        }
    },
    PNG {
        @Override
        boolean begins(String head) {
            return head.startsWith("\u0089PNG\r\n\u001a\n");
        }
    },
    WEBP {
        @Override
        boolean begins(String head) {
            return head.startsWith("RIFF") && head.startsWith("WEBP", 8);
        }
    };

    private static final int HEAD = 16;

    abstract boolean begins(String head);

    /** Whether a picture of this kind has its end; false only where its reader wouldn't complain of that by itself. */
    boolean isWhole(byte[] bytes) {
        return true;
    }

    static Optional<PictureFormat> of(byte[] bytes) {
        String head = head(bytes);
        for (PictureFormat format : values()) {
            if (format.begins(head)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** An iPhone's own format: worth a sentence of its own, because the owner can switch it off in the camera's settings. */
    static boolean isHeic(byte[] bytes) {
        String head = head(bytes);
        return head.startsWith("ftypheic", 4) || head.startsWith("ftypheix", 4) || head.startsWith("ftypmif1", 4);
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
    }

    /** Readers are made here one by one: a registry scan would keep this application's class loader alive after undeploy. */
    ImageReader reader() throws IOException {
        return this == WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(name().toLowerCase(Locale.ROOT))
                        .next();
    }
}
