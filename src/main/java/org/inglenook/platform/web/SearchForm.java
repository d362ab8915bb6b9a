package org.inglenook.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inglenook.platform.Messages;
import org.inglenook.platform.SearchFilter;
import org.inglenook.platform.SearchRequest;
import org.inglenook.platform.ShownProfile;

/** What is looked for and how it is narrowed down, as the address says it: each choice is a parameter and can be taken back. */
@Named
@RequestScoped
public class SearchForm {

    private static final int LONGEST = 200;
    private static final List<String> DATES = List.of("from", "to");

    @Inject
    @Any
    Instance<SearchFilter> filters;

    @Inject
    HttpServletRequest sent;

    @Inject
    Messages messages;

    @Inject
    ShownProfile profile;

    @Inject
    Calendars calendars;

    private final Map<String, String> asked = new LinkedHashMap<>();
    private List<SearchField> fields;
    private String trouble;

    @PostConstruct
    void load() {
        List<SearchFilter> offered = filters.stream()
                .sorted(Comparator.comparingInt(SearchFilter::place))
                .toList();
        take("q");
        offered.forEach(filter -> take(filter.name()));
        DATES.forEach(this::take);
        fields = offered.stream()
                .map(filter -> new SearchField(filter, asked.getOrDefault(filter.name(), "")))
                .toList();
    }

    private void take(String name) {
        String said =
                sent.getParameter(name) == null ? "" : sent.getParameter(name).strip();
        if (!said.isEmpty()) {
            asked.put(name, said.length() > LONGEST ? said.substring(0, LONGEST) : said);
        }
    }

    SearchRequest request() {
        List<Set<String>> marks = fields.stream()
                .filter(SearchField::isChosen)
                .map(SearchField::marks)
                .toList();
        LocalDate last = day("to");
        return new SearchRequest(getQ(), marks, start(day("from")), start(last == null ? null : last.plusDays(1)));
    }

    private LocalDate day(String name) {
        try {
            return asked.containsKey(name) ? LocalDate.parse(asked.get(name)) : null;
        } catch (DateTimeParseException e) {
            trouble = messages.text("search.error.day", asked.get(name));
            return null;
        }
    }

    private Instant start(LocalDate day) {
        return day == null
                ? null
                : day.atStartOfDay(profile.get().getTimeZone()).toInstant();
    }

    public String getQ() {
        return asked.getOrDefault("q", "");
    }

    public String getFrom() {
        return asked.get("from");
    }

    public String getTo() {
        return asked.get("to");
    }

    public List<SearchField> getFields() {
        return fields;
    }

    /** What it is narrowed down by, with the address of the same search without it. */
    public List<Choice> getChosen() {
        List<Choice> chosen = new ArrayList<>();
        fields.stream()
                .filter(SearchField::isChosen)
                .forEach(field -> chosen.add(choice(field.getName(), field.getWords())));
        DATES.stream()
                .filter(name -> day(name) != null)
                .forEach(name -> chosen.add(choice(name, calendars.day(day(name)))));
        return chosen;
    }

    private Choice choice(String name, String words) {
        return new Choice(messages.text("search.filter." + name), words, address(name));
    }

    /** Something that was chosen. */
    public record Choice(String label, String words, String without) {

        public String getLabel() {
            return label;
        }

        public String getWords() {
            return words;
        }

        public String getWithout() {
            return without;
        }
    }

    /** A sentence on a day that is none, or null. */
    public String getTrouble() {
        return trouble;
    }

    /** This search, without one of its parameters. */
    String address(String without) {
        return address("/search", without);
    }

    /** Where what is found can be followed. */
    public String getFeed() {
        return address("/feeds/search.atom", null);
    }

    private String address(String page, String without) {
        String address = page;
        for (Map.Entry<String, String> parameter : asked.entrySet()) {
            if (!parameter.getKey().equals(without)) {
                address = PageFunctions.with(address, parameter.getKey(), parameter.getValue());
            }
        }
        return address;
    }
}
