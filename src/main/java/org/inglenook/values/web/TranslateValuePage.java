package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.media.PictureWordsFields;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.TranslationEditor;
import org.inglenook.platform.web.TranslationFields;
import org.inglenook.values.CheckedWords;
import org.inglenook.values.Claim;
import org.inglenook.values.ClaimEvidence;
import org.inglenook.values.Claims;
import org.inglenook.values.Evidence;
import org.inglenook.values.SaysSo;
import org.inglenook.values.StatementText;
import org.inglenook.values.TranslatedClaim;
import org.inglenook.values.ValueTranslations;

/** A value or a claim in another language, the original beside it. */
@Named
@RequestScoped
@Address("/studio/values/languages/{language}/{subject}")
public class TranslateValuePage extends TranslationEditor {

    @Inject
    ValueTranslations translations;

    @Inject
    Claims claims;

    @Inject
    ClaimEvidence evidence;

    @Inject
    TranslationFields fields;

    @Inject
    PictureWordsFields pictures;

    @Inject
    Remarks remarks;

    @Inject
    Caller caller;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        open(translations, "values.language.said.");
        if (isClaim()) {
            pictures.show(getLanguage(), evidence.of(claim().getId()).stream().map(Evidence::getPictureId));
        }
    }

    @Override
    protected void saveBesides() {
        pictures.save();
    }

    /** For the checker: what is not translated. */
    public SaysSo getSaysSo() {
        return isClaim() ? claim().getSaysSo() : SaysSo.WE;
    }

    public String getVerifier() {
        return isClaim() ? claim().getVerifier() : "";
    }

    public String getNumber() {
        return isClaim() ? claim().getCertificateNumber() : "";
    }

    private Claim claim() {
        return claims.get(Long.parseLong(getSubject().substring(getSubject().indexOf(':') + 1)));
    }

    /** What the checker remarks on the translation, in its own language; what the original is answered for, it is too. */
    public List<RemarkAnswer> getRemarks() {
        boolean borneOut = isClaim() && !getClaimWords().evidence().isEmpty();
        CheckedWords words = CheckedWords.of(
                fields.said(isClaim() ? "statement" : "title"),
                fields.said(isClaim() ? "scope" : "text"),
                getSaysSo(),
                getVerifier(),
                getNumber(),
                borneOut);
        return remarks.on(words, Locale.forLanguageTag(getLanguage()));
    }

    public boolean isClaim() {
        return original() instanceof TranslatedClaim;
    }

    public TranslatedClaim getClaimWords() {
        return (TranslatedClaim) original();
    }

    public StatementText getStatementText() {
        return (StatementText) original();
    }
}
