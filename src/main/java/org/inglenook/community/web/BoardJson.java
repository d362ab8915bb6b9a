package org.inglenook.community.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import org.inglenook.community.Board;
import org.inglenook.community.Topic;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.platform.Settings;

/** A board for search engines: its place below the boards, and its topics by address alone. */
@ApplicationScoped
public class BoardJson {

    @Inject
    Settings settings;

    String of(Board board, List<Topic> topics) {
        JsonArrayBuilder items = JsonBuilders.array();
        int position = 1;
        for (Topic topic : topics) {
            items.add(JsonBuilders.object()
                    .add("@type", "ListItem")
                    .add("position", position++)
                    .add("url", settings.publicUrl() + topic.getAddress()));
        }
        return JsonBuilders.object()
                .add("@context", "https://schema.org")
                .add("@type", "CollectionPage")
                .add("name", board.getName())
                .add("description", board.getPurpose())
                .add("url", settings.publicUrl() + board.getAddress())
                .add(
                        "mainEntity",
                        JsonBuilders.object().add("@type", "ItemList").add("itemListElement", items))
                .build()
                .toString();
    }
}
