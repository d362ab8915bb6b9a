package org.inglenook.story.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.inglenook.media.PictureView;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.story.ChapterAddress;
import org.inglenook.story.StoryRevision;

/** A chapter for machines: schema.org's Article, part of the story's page, and the way to it. */
final class ChapterMarkup {

    private final ShopProfile shop;
    private final String root;

    /** @param root public address of the context root */
    ChapterMarkup(ShopProfile shop, String root) {
        this.shop = shop;
        this.root = root;
    }

    /** @param first when it was first published, if that is known */
    String of(ChapterPage page, Optional<ChapterAddress> first) {
        ChapterView chapter = page.getChapter();
        StoryRevision revision = page.getRevision();
        String path = page.getTongues().getCurrent().getPath();
        Instant published = first.map(ChapterAddress::getGivenAt).orElse(revision.getMadeAt());
        JsonObjectBuilder article = JsonBuilders.object()
                .add("@type", "Article")
                .add("@id", root + path)
                .add("url", root + path)
                .add("mainEntityOfPage", root + path)
                .add("headline", chapter.getTitle())
                .add("inLanguage", chapter.getLanguageTag())
                .add("datePublished", published.toString())
                .add(
                        "dateModified",
                        Collections.max(List.of(published, revision.getMadeAt()))
                                .toString())
                .add("isPartOf", JsonBuilders.object().add("@id", root + Tongues.path("/story", chapter.getTongue())))
                .add("author", organization())
                .add("publisher", organization());
        if (chapter.getTongue() != null) {
            String original = page.getTongues().getOriginal().getPath();
            article.add("translationOfWork", JsonBuilders.object().add("@id", root + original));
        }
        PictureView picture = chapter.getFirstPicture();
        if (picture != null) {
            article.add("image", image(picture));
        }
        return JsonBuilders.object()
                .add("@context", "https://schema.org")
                .add("@graph", JsonBuilders.array().add(article).add(way(page.getStory(), chapter, path)))
                .build()
                .toString();
    }

    private JsonObjectBuilder organization() {
        return JsonBuilders.object()
                .add("@type", "Organization")
                .add("@id", root + "/story#organization")
                .add("name", shop.getName())
                .add("url", shop.getAddress().isEmpty() ? root + "/story" : shop.getAddress());
    }

    private JsonObjectBuilder image(PictureView picture) {
        return JsonBuilders.object()
                .add("@type", "ImageObject")
                .add("url", root + picture.path(picture.getWidth()))
                .add("width", picture.getWidth() + " px")
                .add("height", picture.getHeight() + " px");
    }

    private JsonObjectBuilder way(StoryView story, ChapterView chapter, String path) {
        JsonArrayBuilder steps = JsonBuilders.array()
                .add(step(1, story.getHeadline(), Tongues.path("/story", story.getTongue())))
                .add(step(2, chapter.getTitle(), path));
        return JsonBuilders.object().add("@type", "BreadcrumbList").add("itemListElement", steps);
    }

    private JsonObjectBuilder step(int position, String name, String path) {
        return JsonBuilders.object()
                .add("@type", "ListItem")
                .add("position", position)
                .add("name", name)
                .add("item", root + path);
    }
}
