package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.inglenook.values.Claim;

/** How long what is typed into a claim's form holds, and who sees to that. */
@Named
@RequestScoped
public class ClaimTermFields {

    private LocalDate from;
    private LocalDate until;
    private LocalDate reviewOn;
    private String responsible = "";

    void show(Claim claim) {
        from = claim.getValidFrom();
        until = claim.getValidUntil();
        reviewOn = claim.getReviewOn();
        responsible = claim.getResponsible();
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
