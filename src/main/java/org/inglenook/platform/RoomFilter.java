package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Narrows a search down to one room: the story, the values, or the boards. */
@ApplicationScoped
public class RoomFilter implements SearchFilter {

    @Inject
    @Any
    Instance<SearchSource> sources;

    @Inject
    Messages messages;

    @Override
    public String name() {
        return "in";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<Choice> choices() {
        return sources.stream()
                .map(SearchSource::room)
                .distinct()
                .sorted()
                .map(room -> new Choice(room, messages.text("search.room." + room)))
                .toList();
    }

    @Override
    public Set<String> marks(String chosen) {
        return sources.stream()
                .filter(source -> source.room().equals(chosen))
                .map(source -> "kind:" + source.kind())
                .collect(Collectors.toSet());
    }
}
