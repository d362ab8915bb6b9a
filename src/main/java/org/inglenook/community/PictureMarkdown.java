package org.inglenook.community;

import org.inglenook.media.PictureView;
import org.inglenook.platform.Settings;

/** A picture of ours in Markdown, in the width in which posts show it. */
public final class PictureMarkdown {

    private static final int WIDTH = 960;

    private PictureMarkdown() {}

    public static String of(PictureView picture, Settings settings) {
        String alt = picture.getAlt().replaceAll("([\\[\\]\\\\*_`<>|@:&])", "\\\\$1");
        return "![" + alt + "](" + settings.publicUrl().getRawPath() + picture.path(WIDTH) + ")";
    }
}
