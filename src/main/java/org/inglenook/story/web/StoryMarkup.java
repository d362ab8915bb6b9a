package org.inglenook.story.web;

import jakarta.json.JsonObjectBuilder;
import org.inglenook.media.PictureView;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.story.StoryRevision;

/** The story for machines: schema.org's AboutPage about an Organization. */
final class StoryMarkup {

    private final ShopProfile shop;
    private final String root;

    /** @param root public address of the context root */
    StoryMarkup(ShopProfile shop, String root) {
        this.shop = shop;
        this.root = root;
    }

    String of(StoryView story, StoryRevision revision) {
        JsonObjectBuilder page = JsonBuilders.object()
                .add("@context", "https://schema.org")
                .add("@type", "AboutPage")
                .add("@id", address(story))
                .add("url", address(story))
                .add("name", story.getHeadline())
                .add("inLanguage", story.getLanguageTag())
                .add("dateModified", revision.getMadeAt().toString());
        if (story.isTranslated()) {
            page.add("translationOfWork", JsonBuilders.object().add("@id", root + "/story"));
        }
        if (!story.getLead().isEmpty()) {
            page.add("description", story.getLead());
        }
        if (story.getFace() != null) {
            page.add("primaryImageOfPage", image(story.getFace()));
        }
        return page.add("mainEntity", organization(story)).build().toString();
    }

    private String address(StoryView story) {
        return root + Tongues.path("/story", story.getTongue());
    }

    private JsonObjectBuilder organization(StoryView story) {
        JsonObjectBuilder organization = JsonBuilders.object()
                .add("@type", "Organization")
                .add("@id", root + "/story#organization")
                .add("name", shop.getName())
                .add("url", shop.getAddress().isEmpty() ? root + "/story" : shop.getAddress())
                .add("ethicsPolicy", root + "/values");
        if (!story.getWhat().isEmpty()) {
            organization.add("description", story.getWhat());
        }
        return organization;
    }

    private JsonObjectBuilder image(PictureView picture) {
        JsonObjectBuilder image = JsonBuilders.object()
                .add("@type", "ImageObject")
                .add("contentUrl", root + picture.path(picture.getWidth()))
                .add("width", picture.getWidth() + " px")
                .add("height", picture.getHeight() + " px");
        if (!picture.isDecorative()) {
            image.add("description", picture.getAlt());
        }
        return image;
    }
}
