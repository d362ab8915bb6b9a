package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.media.ShownPictures;
import org.inglenook.platform.Secrets;

/**
 * Who may see the story's pictures: everybody those that readers see now; whoever holds a private link to the draft those that stand in
 * it, for as long as the link leads there. The addresses in such a preview carry a key, since it is read without a session.
 */
@ApplicationScoped
@Transactional
public class StoryPictures implements ShownPictures {

    private static final String PURPOSE = "story-preview-picture";

    @PersistenceContext
    EntityManager em;

    @Inject
    ShownStory shown;

    @Inject
    Stories stories;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** What pages show is remembered; only what they don't show is asked for, in case another node has just published it. */
    @Override
    public boolean shows(long pictureId) {
        Optional<ShownStory.Shown> known = shown.get();
        if (known.filter(story -> isIn(story.content(), pictureId)).isPresent()) {
            return true;
        }
        int read = known.map(story -> story.revision().getNumber()).orElse(0);
        return stories.published()
                .filter(live -> live.getNumber() != read)
                .filter(live -> isIn(live.content(), pictureId))
                .isPresent();
    }

    private static boolean isIn(StoryContent content, long pictureId) {
        return Stream.concat(
                        Stream.of(content).map(StoryContent::pictureId),
                        content.chapters().stream().flatMap(StoryContent.ChapterContent::pictureIds))
                .filter(Objects::nonNull)
                .anyMatch(id -> id == pictureId);
    }

    /** What a picture's address carries in the preview that this link leads to. */
    public String key(PreviewLink link, long pictureId) {
        return link.getId() + "." + secrets.sign(PURPOSE, link.getId() + "/" + pictureId);
    }

    @Override
    public boolean opens(long pictureId, String key) {
        String[] parts = key.split("\\.", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,18}")) {
            return false;
        }
        long id = Long.parseLong(parts[0]);
        if (!secrets.verify(PURPOSE, id + "/" + pictureId, parts[1])) {
            return false;
        }
        PreviewLink link = em.find(PreviewLink.class, id);
        return link != null && link.isOpen(clock.instant());
    }
}
