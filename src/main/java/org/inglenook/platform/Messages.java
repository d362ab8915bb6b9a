package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The interface's sentences in English, French and German. */
@ApplicationScoped
public class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Only of languages that we have, so it stays small. Asking {@link ResourceBundle} each time walks the stack. */
    private static final Map<Locale, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    @Inject
    Language language;

    /** The sentence in the language of the request. */
    public String text(String key, Object... args) {
        return text(language.getLocale(), key, args);
    }

    /** The sentence in a given language; a key without a sentence comes back as it is, which a test forbids. */
    public static String text(Locale locale, String key, Object... args) {
        String pattern;
        try {
            pattern = BUNDLES.computeIfAbsent(Language.supported(locale), Messages::bundle)
                    .getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(said(args, locale));
    }

    /** A language among the arguments is named in the language of the sentence. */
    private static Object[] said(Object[] args, Locale locale) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Locale named ? named.getDisplayLanguage(locale) : arg)
                .toArray();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("Messages", locale, Messages.class.getClassLoader(), NO_FALLBACK);
    }
}
