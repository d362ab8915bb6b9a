package org.inglenook.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.identity.ApiTokens;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.inglenook.identity.Scopes;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Settings;

/** Unattended installs: an owner and an API token from settings, on an empty database and never again. */
@ApplicationScoped
@Transactional
public class Bootstrap {

    private static final String OWNER = "inglenook.bootstrap.owner.email";
    private static final String TOKEN = "inglenook.bootstrap.api.token";

    @Inject
    Settings settings;

    @Inject
    Members members;

    @Inject
    ApiTokens tokens;

    /** Refuses wrong values at every start, so that a mistake is found before it is needed. */
    public void check() {
        ownerEmail();
        Optional<String> token = settings.bootstrapApiToken();
        if (token.isPresent() && token.get().length() < ApiTokens.SHORTEST) {
            throw new IllegalStateException(
                    "The setting " + TOKEN + " must have " + ApiTokens.SHORTEST + " characters or more.");
        }
        if (token.isPresent() && settings.bootstrapOwnerEmail().isEmpty() && !settings.demo()) {
            throw new IllegalStateException(
                    "The setting " + TOKEN + " needs " + OWNER + " too: a token belongs to an owner.");
        }
    }

    /** Creates what the settings name; to be called when the database was found empty. */
    public void apply() {
        Optional<Long> owner =
                ownerEmail().map(this::join).or(() -> members.owner().map(MemberCard::id));
        settings.bootstrapApiToken()
                .ifPresent(token -> tokens.register(owner.orElseThrow(), "Bootstrap", Scopes.ALL, token));
    }

    /** Without a name of their own yet, the owner goes by the part before the @; they choose a password by e-mail link. */
    private long join(EmailAddress email) {
        String name = email.text().substring(0, email.text().indexOf('@'));
        return members.join(name, email, Role.OWNER, Locale.ENGLISH);
    }

    private Optional<EmailAddress> ownerEmail() {
        try {
            return settings.bootstrapOwnerEmail().map(EmailAddress::parse);
        } catch (DomainException e) {
            throw new IllegalStateException("The setting " + OWNER + " must be an e-mail address.", e);
        }
    }
}
