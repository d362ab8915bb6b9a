package org.inglenook.values.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ShownProfile;
import org.inglenook.values.CheckedWords;
import org.inglenook.values.ClaimChecker;
import org.inglenook.values.ClaimRemark;
import org.inglenook.values.Claims;

/** Says what the checker remarks on words in the shop's language. */
@ApplicationScoped
public class Remarks {

    @Inject
    Claims claims;

    @Inject
    ShownProfile profile;

    @Inject
    Messages messages;

    List<RemarkAnswer> on(CheckedWords words) {
        return on(words, profile.get().getLanguage());
    }

    List<RemarkAnswer> on(CheckedWords words, Locale language) {
        return ClaimChecker.check(words, language, claims.today()).stream()
                .map(this::said)
                .toList();
    }

    private RemarkAnswer said(ClaimRemark remark) {
        return new RemarkAnswer(
                remark.rule(),
                messages.text("values.check.rule." + remark.rule()),
                remark.words(),
                messages.text("values.check.why." + remark.rule()),
                messages.text("values.check.instead." + remark.instead()));
    }
}
