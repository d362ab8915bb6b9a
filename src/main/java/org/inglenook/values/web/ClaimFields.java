package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.values.CheckedWords;
import org.inglenook.values.Claim;
import org.inglenook.values.ClaimText;

/** What is typed into a claim's form. */
@Named
@RequestScoped
public class ClaimFields {

    @Inject
    ProductFields products;

    @Inject
    ClaimAnswerFields answers;

    @Inject
    ClaimTermFields term;

    private String statementId = "";
    private String statement = "";
    private String scope = "";

    void show(Claim claim) {
        statementId =
                claim.getStatementId() == null ? "" : claim.getStatementId().toString();
        statement = claim.getStatement();
        scope = claim.getScope();
        products.show(claim.getProducts());
        answers.show(claim);
        term.show(claim);
    }

    void checkComplete() {
        ClaimText.refuse(ClaimText.missing(statement, scope, answers.getSaysSo(), answers.getVerifier()));
    }

    ClaimText text() {
        Long value = statementId == null || !statementId.matches("\\d{1,18}") ? null : Long.valueOf(statementId);
        return new ClaimText(
                value,
                statement,
                scope,
                products.said(),
                answers.getSaysSo(),
                answers.getVerifier(),
                answers.getNumber(),
                term.getFrom(),
                term.getUntil(),
                term.getReviewOn(),
                term.getResponsible());
    }

    CheckedWords words(boolean shown) {
        return CheckedWords.of(
                statement, scope, answers.getSaysSo(), answers.getVerifier(), answers.getNumber(), shown);
    }

    public String getStatementId() {
        return statementId;
    }

    public void setStatementId(String statementId) {
        this.statementId = statementId;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }
}
