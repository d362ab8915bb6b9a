package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.Post;
import org.inglenook.community.PostInTopic;
import org.inglenook.community.PostTexts;
import org.inglenook.community.Poster;
import org.inglenook.community.Posts;
import org.inglenook.community.Sent;
import org.inglenook.community.Topic;
import org.inglenook.identity.Caller;
import org.inglenook.platform.web.Keeping;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.ReaderTongue;
import org.inglenook.platform.web.Redirects;

/** The reply under a topic; {@code ?quote=n} and {@code ?reply=n} open it as an answer to post n. */
@Named
@RequestScoped
public class ReplyForm {

    @Inject
    Posts posts;

    @Inject
    TopicReading reading;

    @Inject
    Redirects redirects;

    @Inject
    PostTexts texts;

    @Inject
    PictureField picture;

    @Inject
    Keeping keeping;

    @Inject
    Caller caller;

    @Inject
    ReaderTongue tongue;

    @Inject
    @Param
    String quote;

    @Inject
    @Param
    String quoted;

    @Inject
    @Param
    String reply;

    private Integer answered;
    private String text = "";
    private String preview;

    @PostConstruct
    void load() {
        int wanted = reading.now(Paths.small(quote == null ? reply : quote));
        Topic topic = reading.getTopic();
        if (caller.isSignedIn() && wanted > 0 && wanted <= topic.getPostCount()) {
            answered = wanted;
            if (quote != null) {
                Post post = posts.at(topic.getId(), wanted);
                text = post.isShown() ? Quotes.of(topic, post, reading.nameOf(post)) : "";
            }
        }
    }

    public void send() {
        Topic topic = reading.getTopic();
        redirects.to(keeping.once(() -> {
            Sent<PostInTopic> sent = posts.reply(Poster.of(caller), topic.getId(), text, answered);
            return sent.waits()
                    ? redirects.telling(tongue.to(reading.getAddress()), "community.held.said.REPLY")
                    : tongue.to(sent.stands().getAddress());
        }));
    }

    public void look() {
        preview = texts.of(text).html();
    }

    public void addPicture() {
        text = picture.addTo(text);
        keeping.put("text", text);
    }

    /** Whether this reader may reply now. */
    public boolean isOpen() {
        return caller.isSignedIn()
                && reading.getBoard().letsReply()
                && reading.getTopic().isShown()
                && (!reading.getTopic().isClosed() || caller.isModerator());
    }

    /** Whether there is a form: also under a topic that was closed while it was filled in, which refuses the words but doesn't lose them. */
    public boolean isDrawn() {
        return isOpen()
                || (caller.isSignedIn() && FacesContext.getCurrentInstance().isPostback());
    }

    /** Under which name a draft is kept; what is begun with a quote is a draft of its own. */
    public String getPlace() {
        String under = "reply:" + reading.getTopic().getId();
        return isQuoting() ? under + ":" + answered + ":new" : under + ":new";
    }

    /** Whether the form was opened with a quote in it. */
    public boolean isQuoting() {
        return quote != null || quoted != null;
    }

    /** Number of the post that is answered, or null. */
    public Integer getAnswered() {
        return answered;
    }

    /** Whether the reader came for the form and not for the posts. */
    public boolean isWanted() {
        return answered != null || preview != null;
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
