package org.inglenook.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.media.PictureView;
import org.inglenook.media.ShareCard;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;

/** The pictures by which the story and its chapters are known where they are shared, and where each is. */
@Named
@RequestScoped
public class StoryShares {

    static final String ROOT = "/share";
    static final String ENDING = ".jpg";

    @Inject
    ShownProfile profile;

    ShareCard card(StoryView story) {
        return card(story.getHeadline(), story.getFace());
    }

    ShareCard card(ChapterView chapter) {
        return card(chapter.getTitle(), chapter.getFirstPicture());
    }

    private ShareCard card(String title, PictureView picture) {
        ShopProfile shop = profile.get();
        return new ShareCard(title, shop.getName(), shop.getAccent(), picture);
    }

    /** Under the context root. */
    public String ofStory(StoryView story) {
        return address("/story", story.getTongue(), card(story));
    }

    /** @param path the chapter's own address, as it is for the original */
    public String ofChapter(ChapterView chapter, String path) {
        return address(path, chapter.getTongue(), card(chapter));
    }

    private static String address(String path, String tongue, ShareCard card) {
        return Tongues.path(ROOT + path + ENDING + "?v=" + card.version(), tongue);
    }
}
