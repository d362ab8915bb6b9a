package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.PostTexts;
import org.inglenook.community.Poster;
import org.inglenook.community.Posts;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Redirects;

/** Saying it better: one's own post, or a moderator's correction; what it said stays readable. */
@Named
@RequestScoped
@Address("/topics/{id}/{slug}/{number}/edit")
public class EditPostPage {

    @Inject
    PostSubject subject;

    @Inject
    Posts posts;

    @Inject
    PostTexts texts;

    @Inject
    PictureField picture;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private String text;
    private String preview;

    @PostConstruct
    void load() {
        text = posts.editable(
                        Poster.of(caller),
                        subject.getTopic().getId(),
                        subject.getPost().getNumber())
                .getMarkdown();
    }

    public void save() {
        boolean waits = posts.edit(
                        Poster.of(caller),
                        subject.getTopic().getId(),
                        subject.getPost().getNumber(),
                        text)
                .waits();
        if (waits) {
            redirects.saying(subject.getAddress(), "community.held.said.EDIT");
        } else {
            redirects.to(subject.getAddress());
        }
    }

    public void look() {
        preview = texts.of(text).html();
    }

    public void addPicture() {
        text = picture.addTo(text);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPreview() {
        return preview;
    }
}
