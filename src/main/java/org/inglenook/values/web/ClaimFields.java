package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.inglenook.values.CheckedWords;
import org.inglenook.values.Claim;
import org.inglenook.values.ClaimText;
import org.inglenook.values.SaysSo;

/** What is typed into a claim's form. */
@Named
@RequestScoped
public class ClaimFields {

    @Inject
    ProductFields products;

    private String statementId = "";
    private String statement = "";
    private String scope = "";
    private SaysSo saysSo = SaysSo.WE;
    private String verifier = "";
    private String number = "";
    private LocalDate from;
    private LocalDate until;
    private LocalDate reviewOn;
    private String responsible = "";

    void show(Claim claim) {
        statementId =
                claim.getStatementId() == null ? "" : claim.getStatementId().toString();
        statement = claim.getStatement();
        scope = claim.getScope();
        products.show(claim.getProducts());
        saysSo = claim.getSaysSo();
        verifier = claim.getVerifier();
        number = claim.getCertificateNumber();
        from = claim.getValidFrom();
        until = claim.getValidUntil();
        reviewOn = claim.getReviewOn();
        responsible = claim.getResponsible();
    }

    void checkComplete() {
        ClaimText.refuse(ClaimText.missing(statement, scope, saysSo, verifier));
    }

    ClaimText text() {
        Long value = statementId == null || !statementId.matches("\\d{1,18}") ? null : Long.valueOf(statementId);
        return new ClaimText(
                value, statement, scope, products.said(), saysSo, verifier, number, from, until, reviewOn, responsible);
    }

    CheckedWords words(boolean shown) {
        return CheckedWords.of(statement, scope, saysSo, verifier, number, shown);
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

    public SaysSo getSaysSo() {
        return saysSo;
    }

    public void setSaysSo(SaysSo saysSo) {
        this.saysSo = saysSo;
    }

    public String getVerifier() {
        return verifier;
    }

    public void setVerifier(String verifier) {
        this.verifier = verifier;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    public String getResponsible() {
        return responsible;
    }

    public void setResponsible(String responsible) {
        this.responsible = responsible;
    }
}
