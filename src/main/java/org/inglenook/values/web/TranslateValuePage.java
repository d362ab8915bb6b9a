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
import org.inglenook.platform.Tongues;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;
import org.inglenook.platform.web.Keeping;
import org.inglenook.platform.web.OtherTongues;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
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
public class TranslateValuePage {

    @Inject
    ValueTranslations translations;

    @Inject
    Claims claims;

    @Inject
    ClaimEvidence evidence;

    @Inject
    ValueTranslationFields fields;

    @Inject
    PictureWordsFields pictures;

    @Inject
    Remarks remarks;

    @Inject
    OtherTongues others;

    @Inject
    Caller caller;

    @Inject
    Keeping keeping;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String language;

    @Inject
    @Param
    String subject;

    private Object original;
    private Translation translation;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        language = others.needed(language);
        original = translations.original(subject);
        translation = translations.find(language, subject).orElse(null);
        if (original instanceof TranslatedClaim words) {
            fields.show(words, translation);
            pictures.show(language, evidence.of(claim().getId()).stream().map(Evidence::getPictureId));
        } else {
            fields.show((StatementText) original, translation);
        }
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
        return claims.get(Long.parseLong(subject.substring(subject.indexOf(':') + 1)));
    }

    public void save() {
        Object text = isClaim() ? fields.claim() : fields.statement();
        translations.write(language, subject, text, fields.getOriginal(), fields.getEdition());
        pictures.save();
        keeping.saved();
        redirects.saying("/studio/values/languages#" + language, "values.language.said.saved");
    }

    /** The original stands there again. */
    public void remove() {
        translations.remove(language, subject);
        redirects.saying("/studio/values/languages#" + language, "values.language.said.removed");
    }

    /** What the checker remarks on the translation, in its own language. */
    public List<RemarkAnswer> getRemarks() {
        return remarks.on(
                fields.words(isClaim(), getSaysSo(), getVerifier(), getNumber()), Locale.forLanguageTag(language));
    }

    public boolean isClaim() {
        return original instanceof TranslatedClaim;
    }

    public TranslatedClaim getClaimWords() {
        return (TranslatedClaim) original;
    }

    public StatementText getStatementText() {
        return (StatementText) original;
    }

    public String getPlace() {
        return TranslatedTexts.place("values", language, subject);
    }

    public String getLanguage() {
        return language;
    }

    public String getName() {
        return Tongues.name(language);
    }

    /** Whether it is translated already. */
    public boolean isThere() {
        return translation != null;
    }

    public boolean isOlder() {
        return isThere() && !translation.getOriginal().equals(ValueTranslations.mark(original));
    }
}
