package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Keeping;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
import org.inglenook.values.CheckedWords;
import org.inglenook.values.SaysSo;
import org.inglenook.values.StatementText;
import org.inglenook.values.ValueStatement;
import org.inglenook.values.Values;

@Named
@RequestScoped
@Address("/studio/values/statements/{id}")
public class EditStatementPage {

    @Inject
    Values values;

    @Inject
    Remarks remarks;

    @Inject
    Caller caller;

    @Inject
    Keeping keeping;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String id;

    private boolean notYet;
    private long edition;
    private String title = "";
    private String text = "";

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        notYet = "not-yet".equals(id);
        if (!isNew()) {
            ValueStatement statement = values.get(number());
            notYet = statement.getKind() == ValueStatement.Kind.NOT_YET;
            edition = statement.getEdition();
            title = statement.getTitle();
            text = statement.getText();
        }
    }

    public void save() {
        StatementText said = new StatementText(title, text);
        if (isNew()) {
            values.add(notYet ? ValueStatement.Kind.NOT_YET : ValueStatement.Kind.VALUE, said);
        } else {
            values.rewrite(number(), said, edition);
        }
        keeping.saved();
        redirects.saying("/studio/values", "values.statement.said.saved");
    }

    public void remove() {
        values.remove(number());
        redirects.saying("/studio/values/statements/" + number(), "values.statement.said.removed");
    }

    public void putBack() {
        values.putBack(number());
        redirects.saying("/studio/values", "values.statement.said.putBack");
    }

    /** What the checker remarks on what stands in the form; of what isn't good enough yet, nothing. */
    public List<RemarkAnswer> getRemarks() {
        return notYet ? List.of() : remarks.on(CheckedWords.of(title, text, SaysSo.WE, "", "", false));
    }

    public boolean isNew() {
        return "new".equals(id) || "not-yet".equals(id);
    }

    public String getPlace() {
        return "statement:" + (isNew() && notYet ? "not-yet:new" : id);
    }

    public boolean isRemoved() {
        return !isNew() && values.get(number()).isRemoved();
    }

    public boolean isNotYet() {
        return notYet;
    }

    public long getEdition() {
        return edition;
    }

    public void setEdition(long edition) {
        this.edition = edition;
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

    private long number() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw DomainException.notFound();
        }
        return Long.parseLong(id);
    }
}
