package org.inglenook.notes;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** The thanks for one order: whom it greets, what it says, and how far it has come from the desk to the parcel. */
@Entity
@Table(name = "notes_note")
public class ThankYouNote {
    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_REASON = 500;
    /** With all that is filled in. */
    private static final int LONGEST_FILLED = 8000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long orderId;
    private String orderNumber;
    private Long customerId;

    @Embedded
    private Recipient recipient;

    @Embedded
    private Making making = Making.of(NoteMode.PRINT);

    @Embedded
    private Mailing mailing = Mailing.NONE;

    private boolean gift;
    private String items;
    private String language;
    private Instant placedAt;
    private Long templateId;
    private boolean drafted;
    private String sentence = "";
    private String text = "";

    @Enumerated(EnumType.STRING)
    private NoteState state = NoteState.WAITING;

    private String reason;
    private String token;
    private Instant changedAt;
    private Instant approvedAt;
    private Instant printedAt;
    private int printCount;

    /** Null as long as nothing is known of it: so JPA reads an embeddable of empty columns. */
    @Embedded
    private Parcel parcel;

    @Embedded
    private PageEnd pageEnd;

    /** Null as long as nothing proposed it but the order. */
    @Embedded
    private RuleTrace rule;

    /** Null until the desk has something to remember. */
    @Embedded
    private DeskTraces desk;

    @Version
    private long version;

    protected ThankYouNote() {}

    ThankYouNote(ThankedOrder order, String token, Instant now) {
        this.orderId = order.orderId();
        this.token = token;
        this.changedAt = now;
        describe(order);
    }

    /** The order was told again. A name that the owner set stays; what is approved or printed stays as it was checked. */
    final void describe(ThankedOrder order) {
        customerId = order.customerId();
        orderNumber = order.number();
        if (approvedAt != null || printCount > 0) {
            return;
        }
        placedAt = order.placedAt();
        gift = order.gift();
        items = order.items();
        language = order.language().toLanguageTag();
        recipient = recipient == null
                ? new Recipient(order.recipientName(), order.givenName())
                : recipient.told(order.recipientName(), order.givenName());
    }

    /** The owner says how the card greets; from now on the order doesn't change it. */
    void greet(String greeting, Instant now) {
        requireOpen();
        recipient = recipient.greeted(greeting);
        drafted = true;
        change(now);
    }

    /** The owner says who gets it, which is also how the card greets. */
    void rename(String name, Instant now) {
        requireOpen();
        recipient = recipient.renamed(name);
        change(now);
    }

    /** Begins as a rule says, or as it is usual, until the owner has written. */
    void begin(Choice choice, String wholeText, Instant now) {
        making = choice.making();
        rule = choice.rule() == null ? null : new RuleTrace(choice.ruleId(), choice.enclosure(), now);
        propose(choice.templateId(), wholeText, now);
    }

    /** What the note says until the owner has written, and what follows from the order in what the owner wrote. */
    void propose(Long fromTemplate, String wholeText, Instant now) {
        templateId = fromTemplate;
        text = wholeText;
        changedAt = now;
    }

    /** The owner puts words on the card. A note that had been approved is to be approved again. */
    void write(Long fromTemplate, String ownSentence, String wholeText, Instant now) {
        requireOpen();
        if (ownSentence.length() > LONGEST_TEXT) {
            throw DomainException.field("sentence", Kind.INVALID, "notes.note.problem.longText", LONGEST_TEXT);
        }
        drafted = true;
        templateId = fromTemplate;
        sentence = ownSentence;
        text = wholeText;
        change(now);
    }

    /** Comes back to the desk at a moment, or at once where that is null. */
    void putOff(Instant until) {
        requireOpen();
        traces().putOff(until);
    }

    /** Its words begin with what the desk offered, of this kind. */
    void beginWith(String opening) {
        traces().beginWith(opening);
    }

    private DeskTraces traces() {
        if (desk == null) {
            desk = new DeskTraces();
        }
        return desk;
    }

    /** Undoes what the desk decided last: it waits there again, with its words. */
    void reopen(Instant now) {
        requireOpen();
        change(now);
        reason = null;
        traces().putOff(null);
    }

    /** The owner says how the card is made. A note that had been approved is to be approved again. */
    void make(Making how, Instant now) {
        requireOpen();
        drafted = true;
        making = how;
        change(now);
    }

    /** What is drawn in places of its text is called otherwise, or is words from now on; what is on paper doesn't change with it. */
    void reread(UnaryOperator<String> places) {
        String read = NoteText.read(text, places);
        text = read.substring(0, Math.min(read.length(), LONGEST_FILLED));
    }

    /** The owner removed what they drew for it; its words stay known. */
    void loseDrawing() {
        making = making.undrawn();
    }

    private void change(Instant now) {
        state = NoteState.WAITING;
        approvedAt = null;
        changedAt = now;
    }

    /** The words are checked and may be printed. */
    void approve(Instant now) {
        requireOpen();
        state = NoteState.APPROVED;
        approvedAt = now;
        changedAt = now;
        reason = null;
    }

    void skip(String why, Instant now) {
        requireOpen();
        String stripped = why == null ? "" : why.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
            throw DomainException.field("reason", Kind.INVALID, "notes.note.problem.reason", LONGEST_REASON);
        }
        state = NoteState.SKIPPED;
        reason = stripped;
        changedAt = now;
    }

    /** Its order is over. A printed note stays printed, a skipped one skipped. */
    void withdraw(Instant now) {
        if (state == NoteState.WAITING || state == NoteState.APPROVED) {
            state = NoteState.WITHDRAWN;
            approvedAt = null;
            changedAt = now;
        }
    }

    /** Its order counts again: the note waits on the desk as if nothing had been. */
    void bringBack(Instant now) {
        if (state == NoteState.WITHDRAWN) {
            state = NoteState.WAITING;
            changedAt = now;
        }
    }

    /**
     * It is on paper; a second time counts as a reprint, which doesn't take it out of its parcel. Left alone when it was withdrawn or
     * rewritten meanwhile.
     */
    boolean print(Instant now) {
        if (!isPrintable() || isByMail()) {
            return false;
        }
        if (!state.isOnPaper()) {
            state = NoteState.PRINTED;
        }
        printedAt = now;
        printCount++;
        return true;
    }

    /** Whether it goes by mail, and when; what is on paper or was sent stays as it was made. */
    void travel(Mailing how) {
        if (!state.isOnPaper()) {
            mailing = how;
        }
    }

    /** The mail is on its way. */
    void mail(Instant now) {
        state = NoteState.SENT;
        parcel = parcel().sent(now);
        mailing = Mailing.due(null);
    }

    /** Nobody can be written to any more: it waits on the desk again, where it says why. */
    void returnToDesk(Instant now) {
        change(now);
    }

    /** It lies in its parcel. Who holds the card has it on paper, whether or not anybody said so. */
    void pack(Instant now) {
        if (state == NoteState.APPROVED) {
            print(now);
        }
        if (state == NoteState.PRINTED) {
            state = NoteState.PACKED;
            parcel = parcel().packed(now);
        }
    }

    /** It was the wrong parcel. */
    void unpack() {
        if (getPackedAt() != null) {
            state = NoteState.PRINTED;
            parcel = null;
        }
    }

    /** The shop says that its parcel left: with the card in it if that was packed, or at least printed by then. */
    void send(Instant left) {
        if (state == NoteState.PACKED || state == NoteState.PRINTED && !left.isBefore(printedAt)) {
            state = NoteState.SENT;
            parcel = parcel().sent(left);
        }
    }

    /** Its private page goes; who took it first decides whether it may come back. */
    void endPage(PageEnd.By whom, Instant now) {
        if (pageEnd == null || whom == PageEnd.By.HOLDER) {
            pageEnd = new PageEnd(whom, now);
        }
    }

    void showPageAgain() {
        if (isPageTakenByOwner()) {
            pageEnd = null;
        }
    }

    /** Whether the private page has something to show, and may. */
    boolean isPageOpen(Instant now, int days) {
        return isPrintable() && pageEnd == null && now.isBefore(pageEnds(days));
    }

    /** So many days after it was last approved, printed or packed. */
    Instant pageEnds(int days) {
        Instant last = approvedAt == null ? changedAt : approvedAt;
        last = printedAt != null && printedAt.isAfter(last) ? printedAt : last;
        last = getPackedAt() != null && getPackedAt().isAfter(last) ? getPackedAt() : last;
        return last.plus(days, ChronoUnit.DAYS);
    }

    public boolean isPageTaken() {
        return pageEnd != null;
    }

    public boolean isPageTakenByOwner() {
        return pageEnd != null && pageEnd.isBy(PageEnd.By.OWNER);
    }

    /** Nothing of a person is left in it. */
    void forget(Instant now) {
        recipient = new Recipient("", "").renamed("");
        customerId = null;
        text = "";
        sentence = "";
        items = "";
        making = Making.of(making.mode());
        endPage(PageEnd.By.HOLDER, now);
        if (isOpen()) {
            state = NoteState.WITHDRAWN;
            approvedAt = null;
        }
    }

    private Parcel parcel() {
        return parcel == null ? Parcel.NONE : parcel;
    }

    private void requireOpen() {
        if (state == NoteState.WITHDRAWN) {
            throw new DomainException(Kind.CONFLICT, "notes.note.problem.withdrawn", orderNumber);
        }
        if (state.isOnPaper()) {
            throw new DomainException(
                    Kind.CONFLICT,
                    isByMail() ? "notes.note.problem.mailed" : "notes.note.problem.printed",
                    orderNumber);
        }
    }

    public boolean isPrintable() {
        return state == NoteState.APPROVED || state.isOnPaper();
    }

    /** Whether the owner may still change it. */
    public boolean isOpen() {
        return state != NoteState.WITHDRAWN && !state.isOnPaper();
    }

    /** What the card calls the recipient; empty when nobody knows. */
    public String getGreeting() {
        return recipient.greeting();
    }

    /** The whole name as the card may say it: what the owner wrote wins over what the shop told. */
    String printedName() {
        return recipient.printed();
    }

    public Long getId() {
        return id;
    }

    public long getOrderId() {
        return orderId;
    }

    public String getOrderNumber() {
        return orderNumber;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public String getRecipientName() {
        return recipient.getName();
    }

    public boolean isNameConfirmed() {
        return recipient.isConfirmed();
    }

    public boolean isGift() {
        return gift;
    }

    /** What was bought, in words. */
    public String getItems() {
        return items;
    }

    public Locale getLanguage() {
        return Locale.forLanguageTag(language);
    }

    public String getLanguageTag() {
        return language;
    }

    public Instant getPlacedAt() {
        return placedAt;
    }

    public Long getTemplateId() {
        return templateId;
    }

    /** Whether the owner wrote something or decided about its template; until then another may be proposed. */
    boolean isDrafted() {
        return drafted || templateId == null;
    }

    /** What the owner added to the template, or all words when there is no template. */
    public String getSentence() {
        return sentence;
    }

    /** The words on the card. */
    public String getText() {
        return text;
    }

    public NoteMode getMode() {
        return making.mode();
    }

    /** The whole note in the owner's hand; null unless the card is made so, while none is chosen, and once it was removed. */
    public Long getHandId() {
        return making.handId();
    }

    /** Whether it could be printed again: not when what the owner drew for it is gone. */
    boolean isReprintable() {
        return isPrintable() && (getMode() != NoteMode.HAND || getHandId() != null);
    }

    /** The words that the card gets; places of what is drawn are still places. */
    String cardWords() {
        return making.words(text);
    }

    /** Whether no parcel goes out with its order, so that it goes by mail. */
    public boolean isByMail() {
        return mailing.isByMail();
    }

    /** Not before when it goes by mail; null for a card, until the shop says that the order is done, and once it went. */
    public Instant getMailDueAt() {
        return mailing.dueAt();
    }

    public NoteState getState() {
        return state;
    }

    public String getReason() {
        return reason;
    }

    public String getToken() {
        return token;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public Instant getApprovedAt() {
        return approvedAt;
    }

    public Instant getPrintedAt() {
        return printedAt;
    }

    public Instant getPackedAt() {
        return parcel().packedAt();
    }

    public Instant getSentAt() {
        return parcel().sentAt();
    }

    public int getPrintCount() {
        return printCount;
    }

    /** When it comes back to the desk, or null. */
    public Instant getLaterAt() {
        return desk == null ? null : desk.getLaterAt();
    }

    /** The kind of first sentence that it got from the desk, or null. */
    public String getOpening() {
        return desk == null ? null : desk.getOpening();
    }

    /** The rule that it began by, or null. */
    public Long getRuleId() {
        return rule == null ? null : rule.ruleId();
    }

    /** When the rule said so. */
    public Instant getRuledAt() {
        return rule == null ? null : rule.at();
    }

    /** What goes into the parcel beside the card; may be empty. */
    public String getEnclosure() {
        return rule == null ? "" : rule.enclosure();
    }

    public long getVersion() {
        return version;
    }
}
