package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.PostTexts;
import org.inglenook.community.Poster;
import org.inglenook.community.Posts;
import org.inglenook.community.VisitorText;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Keeping;
import org.inglenook.platform.web.Param;
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
    VisitorForm visitor;

    @Inject
    Keeping keeping;

    @Inject
    @Param(name = "text")
    String sent;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private String text;
    private String preview;

    @PostConstruct
    void load() {
        if (!caller.isSignedIn()) {
            boolean typed = sent != null && FacesContext.getCurrentInstance().isPostback();
            visitor.signIn(VisitorText.edit(topicId(), number(), typed ? sent : ""), here());
            return;
        }
        if (visitor.brings(here())) {
            return;
        }
        text = posts.editable(Poster.of(caller), topicId(), number()).getMarkdown();
    }

    public void save() {
        boolean waits = posts.edit(Poster.of(caller), topicId(), number(), text).waits();
        keeping.saved();
        if (waits) {
            redirects.saying(subject.getAddress(), "community.held.said.EDIT");
        } else {
            redirects.to(subject.getAddress());
        }
    }

    private long topicId() {
        return subject.getTopic().getId();
    }

    private int number() {
        return subject.getPost().getNumber();
    }

    private String here() {
        return subject.getTopic().getAddress() + "/" + number() + "/edit";
    }

    /** Under which name a draft is kept. */
    public String getPlace() {
        return VisitorText.editing(topicId(), number());
    }

    public void look() {
        preview = texts.of(text).html();
    }

    public void addPicture() {
        text = picture.addTo(text);
        keeping.put("text", text);
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
