package org.inglenook.plugin.look;

import com.helger.css.decl.AbstractHasTopLevelRules;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSLayerRule;
import com.helger.css.decl.CSSMediaQuery;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CSSSupportsRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.handler.DoNothingCSSParseExceptionCallback;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.DoNothingCSSInterpretErrorHandler;
import com.helger.css.reader.errorhandler.DoNothingCSSParseErrorHandler;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * What stylesheets say of an element: the rule with the most specific selector wins, then the later one; custom properties, text colour and
 * fonts are inherited. Enough to tell which colours and fonts a page has by day on a wide screen, and no more: states such as {@code :hover},
 * what holds in print or in the dark, and selectors that nobody here understands are passed over.
 */
final class Styles {

    private static final Logger LOG = Logger.getLogger(Styles.class.getName());

    /** Rules that are kept; a shop's front page has some thousands. */
    private static final int MOST_RULES = 40_000;

    private static final int DEEPEST = 8;
    private static final Set<String> INHERITED = Set.of("color", "font-family");
    private static final Set<String> READ = Set.of("color", "background", "background-color", "font-family", "font");
    private static final Pattern STATE = Pattern.compile(
            ":(?:hover|focus|active|visited|disabled|checked|target|before|after|placeholder|selection|-)|::|\\[data-theme|\\.dark\\b");
    private static final Pattern VAR =
            Pattern.compile("var\\(\\s*(--[\\w-]+)\\s*(?:,([^()]*(?:\\([^()]*\\)[^()]*)*))?\\)");
    private static final Pattern NOT_BY_DAY = Pattern.compile("dark|print|max-width|contrast|forced");

    /** As browsers do: what can't be read is passed over. */
    private static final CSSReaderSettings READING = new CSSReaderSettings()
            .setBrowserCompliantMode(true)
            .setUseSourceLocation(false)
            .setCustomErrorHandler(new DoNothingCSSParseErrorHandler())
            .setCustomExceptionHandler(new DoNothingCSSParseExceptionCallback())
            .setInterpretErrorHandler(new DoNothingCSSInterpretErrorHandler());

    private static final CSSWriterSettings WRITING = new CSSWriterSettings();

    /** @param weight of the selector: ids, then classes, then names; importance before all */
    private record Rule(Evaluator selector, Map<String, String> says, long weight, int order) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Map<Element, Map<String, Optional<String>>> known = new HashMap<>();

    /** @param sheets in the page's order */
    Styles(List<String> sheets) {
        sheets.forEach(this::read);
        rules.sort(Comparator.comparingLong(Rule::weight)
                .thenComparingInt(Rule::order)
                .reversed());
    }

    /** What a property is for an element, without any {@code var()}; empty where nothing says. */
    Optional<String> of(Element element, String property) {
        return resolved(element, property, DEEPEST).filter(value -> !value.isBlank());
    }

    /** Names of all custom properties that some rule sets, such as {@code --accent}. */
    Set<String> customProperties() {
        return rules.stream()
                .flatMap(rule -> rule.says().keySet().stream())
                .filter(name -> name.startsWith("--"))
                .collect(Collectors.toSet());
    }

    private Optional<String> resolved(Element element, String property, int depth) {
        return declared(element, property).flatMap(value -> filledIn(element, value, depth));
    }

    private Optional<String> filledIn(Element element, String value, int depth) {
        String filled = value;
        Matcher matcher = VAR.matcher(filled);
        for (int round = 0; matcher.find(); round++) {
            if (depth == 0 || round > DEEPEST) {
                return Optional.empty();
            }
            String fallback = matcher.group(2);
            Optional<String> inner = resolved(element, matcher.group(1), depth - 1);
            if (inner.isEmpty() && fallback == null) {
                return Optional.empty();
            }
            filled = filled.substring(0, matcher.start())
                    + inner.orElse(fallback).strip()
                    + filled.substring(matcher.end());
            matcher = VAR.matcher(filled);
        }
        return Optional.of(filled);
    }

    private Optional<String> declared(Element element, String property) {
        Map<String, Optional<String>> properties = known.computeIfAbsent(element, one -> new HashMap<>());
        Optional<String> value = properties.get(property);
        if (value == null) {
            value = find(element, property);
            properties.put(property, value);
        }
        return value;
    }

    private Optional<String> find(Element element, String property) {
        Optional<String> own = inStyle(element, property)
                .or(() -> rules.stream()
                        .filter(rule -> rule.says().containsKey(property) && matches(rule, element))
                        .map(rule -> rule.says().get(property))
                        .findFirst())
                .filter(value -> !value.equals("inherit") && !value.equals("unset"));
        boolean inherited = property.startsWith("--") || INHERITED.contains(property);
        return own.isPresent()
                        || !inherited
                        || element.parent() == null
                        || element.parent().parent() == null
                ? own
                : declared(element.parent(), property);
    }

    private static boolean matches(Rule rule, Element element) {
        return element.is(rule.selector());
    }

    private static Optional<String> inStyle(Element element, String property) {
        String style = element.attr("style");
        if (style.isEmpty()) {
            return Optional.empty();
        }
        for (String declaration : style.split(";")) {
            String[] parts = declaration.split(":", 2);
            boolean says = parts[0].strip().equalsIgnoreCase(property)
                    || property.equals("background-color") && parts[0].strip().equalsIgnoreCase("background");
            if (parts.length == 2 && says) {
                return Optional.of(parts[1].strip());
            }
        }
        return Optional.empty();
    }

    private void read(String sheet) {
        CascadingStyleSheet read = CSSReader.readFromStringReader(sheet, READING);
        // Null where nothing of it could be read: what it says is missing then, and the owner sees what was found
        // without it.
        if (read != null) {
            take(read.getAllRules(), 0);
        }
    }

    private void take(Iterable<ICSSTopLevelRule> found, int depth) {
        for (ICSSTopLevelRule rule : found) {
            if (rules.size() >= MOST_RULES || depth > DEEPEST) {
                return;
            }
            if (rule instanceof CSSStyleRule style) {
                take(style);
            } else if (rule instanceof CSSMediaRule media) {
                if (media.getAllMediaQueries().stream().anyMatch(Styles::isByDay)) {
                    take(media.getAllRules(), depth + 1);
                }
            } else if (rule instanceof CSSLayerRule || rule instanceof CSSSupportsRule) {
                take(((AbstractHasTopLevelRules) rule).getAllRules(), depth + 1);
            }
        }
    }

    private static boolean isByDay(CSSMediaQuery query) {
        String media = query.getAsCSSString(WRITING, 0);
        return !NOT_BY_DAY.matcher(media).find();
    }

    private void take(CSSStyleRule style) {
        Map<String, String> says = new HashMap<>();
        boolean important = false;
        for (CSSDeclaration declaration : style.getAllDeclarations()) {
            String name = declaration.getProperty();
            if (name.startsWith("--") || READ.contains(name)) {
                says.put(name, declaration.getExpressionAsCSSString().strip());
                important |= declaration.isImportant();
            }
        }
        if (says.isEmpty()) {
            return;
        }
        // A background in one word says its colour too.
        if (says.containsKey("background")) {
            says.putIfAbsent("background-color", says.get("background"));
        }
        if (says.containsKey("font")) {
            fontFamily(says.get("font")).ifPresent(family -> says.putIfAbsent("font-family", family));
        }
        for (CSSSelector selector : style.getAllSelectors()) {
            add(selector.getAsCSSString(WRITING, 0).strip(), says, important);
        }
    }

    /** The families that stand behind the size. */
    private static Optional<String> fontFamily(String font) {
        Matcher matcher = Pattern.compile("[\\d.]+(?:px|rem|em|%|pt|vw)(?:\\s*/\\s*[\\d.]+\\w*)?\\s+(.+)")
                .matcher(font);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private void add(String selector, Map<String, String> says, boolean important) {
        if (selector.isEmpty() || STATE.matcher(selector).find()) {
            return;
        }
        String plain =
                selector.replace(":root", "html").replace(":host", "html").replace(":where(", ":is(");
        try {
            Evaluator evaluator = QueryParser.parse(plain);
            rules.add(new Rule(evaluator, says, weight(selector) + (important ? 1_000_000_000L : 0), rules.size()));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            LOG.log(Level.FINEST, e, () -> "No selector for us");
        }
    }

    private static long weight(String selector) {
        String counted = selector.replaceAll(":where\\([^)]*\\)", "");
        return 1_000_000L * count("#[\\w-]+", counted)
                + 1_000L * count("\\.[\\w-]|\\[|:(?!:)(?!is|not)", counted)
                + count("(?:^|[\\s>+~(])[a-z]", counted);
    }

    private static long count(String pattern, String in) {
        return Pattern.compile(pattern).matcher(in).results().count();
    }
}
