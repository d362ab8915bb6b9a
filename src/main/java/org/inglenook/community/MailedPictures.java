package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.media.PictureView;
import org.inglenook.platform.MailedPicture;
import org.inglenook.platform.MailedReply;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;

/** Takes the pictures of an answer by mail in, as those that are brought in the page, and puts them below its words. */
@ApplicationScoped
@Transactional
public class MailedPictures {

    @Inject
    PostPictures pictures;

    @Inject
    Settings settings;

    /**
     * A reply with its pictures.
     *
     * @param words what becomes a post
     * @param leftOut names of what was attached and can't be shown
     */
    record Told(String words, List<String> leftOut) {}

    Told tell(Poster poster, MailedReply reply, Locale language) {
        StringBuilder words = new StringBuilder(reply.words().stripTrailing());
        List<String> leftOut = new ArrayList<>(reply.leftOut());
        int shown = 0;
        for (MailedPicture brought : reply.pictures()) {
            Optional<PictureView> picture = shown == settings.picturesInAPost()
                    ? Optional.empty()
                    : pictures.addIfFit(poster, brought.content(), alt(language));
            if (picture.isPresent()) {
                shown++;
                words.append(words.isEmpty() ? "" : "\n\n").append(PictureMarkdown.of(picture.get(), settings));
            } else {
                leftOut.add(brought.name());
            }
        }
        return new Told(words.toString(), leftOut);
    }

    private static String alt(Locale language) {
        return Messages.text(language, "community.byMail.picture");
    }
}
