package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.community.Boards;
import org.inglenook.community.NewTopic;
import org.inglenook.community.PostTexts;
import org.inglenook.community.Poster;
import org.inglenook.community.Sent;
import org.inglenook.community.Topic;
import org.inglenook.community.Topics;
import org.inglenook.community.VisitorText;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Keeping;
import org.inglenook.platform.web.PageFunctions;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.ReaderTongue;
import org.inglenook.platform.web.Redirects;

/** Starting a topic; a visitor is asked who they are, or to sign in first where the owner wants that. */
@Named
@RequestScoped
@Address("/topics/new")
public class NewTopicPage {

    @Inject
    Boards boards;

    @Inject
    Topics topics;

    @Inject
    PostTexts texts;

    @Inject
    PictureField picture;

    @Inject
    Keeping keeping;

    @Inject
    VisitorForm visitor;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    ReaderTongue tongue;

    @Inject
    @Param(name = "board")
    String wanted;

    @Inject
    @Param
    String subject;

    private List<SelectItem> choices;
    private String board;
    private String title = "";
    private String text = "";
    private String preview;

    @PostConstruct
    void load() {
        board = wanted;
        if (visitor.brings(here())) {
            return;
        }
        if (!caller.isSignedIn()) {
            if (!visitor.isWelcome() && !FacesContext.getCurrentInstance().isPostback()) {
                redirects.to(tongue.to(PageFunctions.with("/sign-in", "return", tongue.to(here()))));
                return;
            }
            visitor.ask();
        }
        Poster poster = caller.isSignedIn() ? Poster.of(caller) : new Poster(Poster.VISITOR, false);
        choices = boards.all().stream()
                .filter(b -> b.letsStart(poster))
                .map(b -> new SelectItem(b.getSlug(), b.getName()))
                .toList();
    }

    private String here() {
        String here = wanted == null ? "/topics/new" : PageFunctions.with("/topics/new", "board", wanted);
        return subject == null ? here : PageFunctions.with(here, "subject", subject);
    }

    public void start() {
        if (!caller.isSignedIn()) {
            visitor.send(written(), boards.get(board).getAddress());
            return;
        }
        redirects.to(keeping.once(() -> {
            Sent<Topic> sent = topics.start(Poster.of(caller), new NewTopic(board, title, text, subject));
            return sent.waits()
                    ? redirects.telling(tongue.to(boards.get(board).getAddress()), "community.held.said.TOPIC")
                    : tongue.to(sent.stands().getAddress());
        }));
    }

    public void signIn() {
        visitor.signIn(written(), here());
    }

    private VisitorText written() {
        return VisitorText.starting(new NewTopic(board, title, text, subject));
    }

    public void look() {
        preview = texts.of(text).html();
    }

    public void addPicture() {
        text = picture.addTo(text);
        keeping.put("text", text);
    }

    public List<SelectItem> getChoices() {
        return choices;
    }

    public String getSubject() {
        return subject;
    }

    public String getBoard() {
        return board;
    }

    public void setBoard(String board) {
        this.board = board;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
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
