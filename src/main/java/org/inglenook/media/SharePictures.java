package org.inglenook.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.inglenook.platform.Settings;

/** The pictures by which pages are known where they are shared, drawn when they are first asked for. */
@ApplicationScoped
public class SharePictures {

    /** How large each is, in pixels. */
    public static final int WIDTH = ShareDrawing.WIDTH;

    public static final int HEIGHT = ShareDrawing.HEIGHT;

    private static final long MOST_BYTES = 16L << 20;

    @Inject
    Pictures pictures;

    @Inject
    Settings settings;

    private Cache<String, byte[]> drawn;
    private ShareFonts fonts;

    @PostConstruct
    void open() {
        drawn = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((String version, byte[] bytes) -> bytes.length)
                .build();
    }

    /** As JPEG. */
    public byte[] draw(ShareCard card) {
        return drawn.get(card.version(), version -> press(card));
    }

    private byte[] press(ShareCard card) {
        try {
            return PicturePress.jpeg(new ShareDrawing(fonts(), card).draw(pixels(card.picture())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage pixels(PictureView picture) throws IOException {
        Optional<byte[]> kept =
                picture == null ? Optional.empty() : pictures.content(picture.getId(), picture.width(WIDTH));
        if (kept.isEmpty()) {
            return null;
        }
        try (ByteArrayInputStream bytes = new ByteArrayInputStream(kept.get())) {
            return ImageIO.read(bytes);
        }
    }

    /** Read when the first picture is drawn: a shop that is never shared needs none. */
    private synchronized ShareFonts fonts() {
        if (fonts == null) {
            fonts = new ShareFonts(settings.fontsDirectory());
        }
        return fonts;
    }
}
