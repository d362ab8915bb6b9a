package org.inglenook.community;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.inglenook.platform.Secrets;

/** Who wrote without signing in: what they said of themselves, until they prove it or the text is forgotten. */
@Embeddable
public class Stranger {

    private String email;

    private String displayName;

    private String language;

    private String tokenHash;

    protected Stranger() {}

    /** @param token the key that went to the address, of which only the hash is kept */
    Stranger(String email, String displayName, Locale language, String token) {
        this.email = email;
        this.displayName = displayName;
        this.language = language.toLanguageTag();
        this.tokenHash = Secrets.hash(token);
    }

    /** Somebody who goes to sign in: only the key to their words is known. */
    static Stranger holding(String token) {
        Stranger nobody = new Stranger();
        nobody.tokenHash = Secrets.hash(token);
        return nobody;
    }

    void forget() {
        email = null;
        displayName = null;
        language = null;
    }

    /** Where the link went; null for somebody who goes to sign in. */
    public String getEmail() {
        return email;
    }

    public String getDisplayName() {
        return displayName;
    }

    Locale getLanguage() {
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }
}
