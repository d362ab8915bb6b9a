package org.inglenook.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.inglenook.story.StoryAnswers;

/** What is typed into the form of the story's opening. */
@Named
@RequestScoped
public class OpeningFields {

    private String headline;
    private String lead;
    private String why;
    private String how;
    private String what;

    void show(StoryAnswers answers) {
        headline = answers.headline();
        lead = answers.lead();
        why = answers.why();
        how = answers.how();
        what = answers.what();
    }

    StoryAnswers answers(Long pictureId) {
        return new StoryAnswers(headline, lead, why, how, what, pictureId);
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }
}
