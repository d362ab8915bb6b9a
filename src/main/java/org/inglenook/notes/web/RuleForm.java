package org.inglenook.notes.web;

import java.math.BigDecimal;
import org.inglenook.notes.NoteMode;
import org.inglenook.notes.NoteRule;
import org.inglenook.notes.RuleConditions;
import org.inglenook.notes.RuleOccasion;
import org.inglenook.notes.RuleOutcome;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** What stands in the fields of a rule, as it was typed. */
public class RuleForm {
    private String name = "";
    private String occasion = RuleOccasion.FIRST_ORDER.name();
    private String number = "";
    private String words = "";
    private String product = "";
    private String country = "";
    private String from = "";
    private String to = "";
    private String currency = "";
    private String template = "";
    private String mode = NoteMode.PRINT.name();
    private String hand = "";
    private String enclosure = "";

    void fill(NoteRule rule) {
        RuleConditions when = rule.getConditions();
        name = rule.getName();
        occasion = when.occasion().name();
        number = when.number() == null ? "" : when.number().toString();
        words = when.words();
        product = when.product();
        country = when.country();
        from = typed(when.from());
        to = typed(when.to());
        currency = when.currency();
        RuleOutcome then = rule.getOutcome();
        template = typed(then.templateId());
        mode = then.mode().name();
        hand = typed(then.handId());
        enclosure = then.enclosure();
    }

    private static String typed(BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }

    private static String typed(Long id) {
        return id == null ? "" : id.toString();
    }

    RuleConditions conditions() {
        return new RuleConditions(
                RuleOccasion.valueOf(occasion),
                wholeNumber(),
                words,
                product,
                country,
                RuleConditions.amount("from", from),
                RuleConditions.amount("to", to),
                currency);
    }

    private Integer wholeNumber() {
        String stripped = number == null ? "" : number.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        if (!stripped.matches("[0-9]{1,9}")) {
            throw DomainException.field("number", Kind.INVALID, "notes.rule.problem.wholeNumber");
        }
        return Integer.valueOf(stripped);
    }

    RuleOutcome outcome() {
        return new RuleOutcome(id(template), NoteMode.valueOf(mode), id(hand), enclosure);
    }

    private static Long id(String chosen) {
        return chosen == null || chosen.isEmpty() ? null : Long.valueOf(chosen);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOccasion() {
        return occasion;
    }

    public void setOccasion(String occasion) {
        this.occasion = occasion;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public String getHand() {
        return hand;
    }

    public void setHand(String hand) {
        this.hand = hand;
    }

    public String getEnclosure() {
        return enclosure;
    }

    public void setEnclosure(String enclosure) {
        this.enclosure = enclosure;
    }
}
