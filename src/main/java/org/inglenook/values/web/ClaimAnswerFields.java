package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.inglenook.values.Claim;
import org.inglenook.values.SaysSo;

/** Who answers for what is typed into a claim's form. */
@Named
@RequestScoped
public class ClaimAnswerFields {

    private SaysSo saysSo = SaysSo.WE;
    private String verifier = "";
    private String number = "";

    void show(Claim claim) {
        saysSo = claim.getSaysSo();
        verifier = claim.getVerifier();
        number = claim.getCertificateNumber();
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
}
