package org.inglenook.values.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Bodies;
import org.inglenook.values.CheckedWords;
import org.inglenook.values.SaysSo;

/** Looks at the words of a claim while it is written; nothing is kept. */
@Path("claim-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CheckResource {

    /** What is written so far, and whether evidence is shown; the language is the shop's unless it is said. */
    public record CheckBody(
            String statement,
            String scope,
            SaysSo saysSo,
            String verifier,
            String certificateNumber,
            boolean evidence,
            String language) {}

    /** What is remarked, and that it is no legal advice. */
    public record CheckAnswer(List<RemarkAnswer> remarks, String note) {}

    @Inject
    Remarks remarks;

    @Inject
    Messages messages;

    @POST
    @Allowed(role = Role.OWNER, scope = "values")
    public CheckAnswer check(CheckBody body) {
        CheckBody asked = Bodies.present(body);
        CheckedWords words = CheckedWords.of(
                asked.statement(),
                asked.scope(),
                asked.saysSo(),
                asked.verifier(),
                asked.certificateNumber(),
                asked.evidence());
        return new CheckAnswer(
                asked.language() == null
                        ? remarks.on(words)
                        : remarks.on(words, Locale.forLanguageTag(asked.language())),
                messages.text("values.check.note"));
    }
}
