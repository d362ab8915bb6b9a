package org.inglenook.platform;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a person wrote in a mail, without what their program put around it: the mail that they answer, who wrote it when, a signature, an
 * advertisement for a telephone. What they quote of it between their own words stays.
 */
final class MailWords {

    private static final String FROM = "From|Von|De|Da|Van|Från|Fra|Od|Lähettäjä|От|Kimden|Feladó|发件人|差出人|보낸 사람";
    private static final String OTHERS =
            "Sent|Date|To|Cc|Subject|Reply-To|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Répondre à"
                    + "|Enviado|Fecha|Para|Asunto|Inviato|Data|A|Oggetto|Verzonden|Aan|Onderwerp|Skickat|Till|Ämne|Sendt|Til|Emne"
                    + "|Wysłano|Do|Temat|Отправлено|Кому|Тема|日期|收件人|主题|送信日時|宛先|件名";
    private static final Pattern FIRST_HEADER = Pattern.compile("[\\s*_]{0,4}(?:" + FROM + ")\\s?[:：][*_]{0,2}\\s.*");
    private static final Pattern OTHER_HEADER = Pattern.compile("[\\s*_]{0,4}(?:" + OTHERS + ")\\s?[:：].*");
    private static final int HEADERS_WITHIN = 7;

    private static final Pattern SIGNATURE = Pattern.compile("--[ \\u00a0]?|—");
    private static final Pattern RULE = Pattern.compile("\\s{0,3}_{20,}\\s*");
    private static final Pattern DASHES = Pattern.compile("\\s{0,3}-{20,}\\s*");
    private static final Pattern TITLED_RULE = Pattern.compile("\\s{0,3}-{4,}\\s?[\\p{L}'’ .]{5,40}\\s?-{4,}\\s*");
    private static final Pattern FORWARDED = Pattern.compile(
            "(?:Begin forwarded message|Début du message transféré|Anfang der weitergeleiteten Nachricht)\\s?:");

    /** The last line of what stands above a quote: who wrote it, and when. */
    private static final Pattern INTRODUCTION = Pattern.compile(".*[:：]\\s*");

    private static final Pattern MOMENT =
            Pattern.compile("\\d{1,2}[:.h]\\d{2}|(?<!\\d)(?:19|20)\\d{2}(?!\\d)|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}");
    private static final Pattern BY_SOMEBODY = Pattern.compile(
            "@|(?:wrote|schrieb|écrit|escribió|scritto|schreef|escreveu|skrev|napisał|pisze|kirjoitti|написал|пишет|写道)");
    private static final int LONGEST_INTRODUCTION = 4;
    private static final int GAP_BELOW_INTRODUCTION = 6;

    private static final Pattern ADVERTISEMENT = Pattern.compile(
            "(?:Sent from|Sent with|Sent via|Get Outlook for|Gesendet von|Von meinem .{1,40} gesendet|Gesendet mit|Holen Sie sich Outlook"
                    + "|Envoyé de|Envoyé depuis|Envoyé à partir|Obtenir Outlook|Télécharger Outlook|Enviado desde|Inviato da|Verzonden vanaf"
                    + "|Skickat från|Sendt fra|Wysłane z)[^.,!?;]{0,60}(?:<?https?://\\S{1,80})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAME_AFTER_DASH = Pattern.compile("[-–—]\\p{Lu}\\S{0,30}(?: \\p{Lu}\\S{0,30}){0,3}");

    private static final Pattern MARKS = Pattern.compile("^(?:> ?)+");
    private static final int DEEPEST_QUOTE = 5;

    /** Beyond this nobody has read, and what was written by hand comes first. */
    private static final int LONGEST = 1_000_000;

    private List<String> lines;

    private MailWords(List<String> lines) {
        this.lines = lines;
    }

    /** @param mark what only our own mails say; what quotes it is a whole mail of ours, whose addresses are nobody else's to know */
    static String of(String text, String mark) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> lines = new ArrayList<>(read.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .lines()
                .toList());
        return new MailWords(lines).own(mark);
    }

    private String own(String mark) {
        cutBelow(endOfOwn());
        boolean less;
        do {
            trimEnd();
            less = cutLastQuote() || cutLast(ADVERTISEMENT) || cutLast(NAME_AFTER_DASH) || cutIntroductionAtEnd();
        } while (less);
        keepOnlyWhatIsQuotedByHand(mark);
        return String.join("\n", apart())
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("^\n+", "")
                .stripTrailing();
    }

    private int endOfOwn() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean apart = i == 0 || lines.get(i - 1).isBlank();
            if (SIGNATURE.matcher(line).matches() && (apart || line.endsWith(" "))
                    || TITLED_RULE.matcher(line).matches()
                    || FORWARDED.matcher(line.strip()).matches()
                    || RULE.matcher(line).matches() && (apart || isHeaderBlock(i + 1))
                    || DASHES.matcher(line).matches() && isHeaderBlock(i + 1)
                    || isHeaderBlock(i)) {
                return i;
            }
        }
        return lines.size();
    }

    private boolean isHeaderBlock(int at) {
        int first = at;
        while (first < lines.size() && first < at + 2 && lines.get(first).isBlank()) {
            first++;
        }
        return first < lines.size()
                && FIRST_HEADER.matcher(lines.get(first)).matches()
                && lines.subList(first + 1, Math.min(lines.size(), first + HEADERS_WITHIN)).stream()
                                .filter(line -> OTHER_HEADER.matcher(line).matches())
                                .count()
                        >= 2;
    }

    private void cutBelow(int end) {
        lines.subList(end, lines.size()).clear();
    }

    private void trimEnd() {
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
    }

    private boolean cutLastQuote() {
        if (lines.isEmpty() || !isQuote(lines.size() - 1)) {
            return false;
        }
        int start = startOfQuote(lines.size() - 1);
        cutBelow(introduction(start));
        return true;
    }

    private boolean cutLast(Pattern what) {
        int last = lines.size() - 1;
        boolean is = last >= 0
                && (last == 0 || lines.get(last - 1).isBlank())
                && what.matcher(lines.get(last).strip()).matches();
        if (is) {
            lines.remove(last);
        }
        return is;
    }

    private boolean cutIntroductionAtEnd() {
        int start = introduction(lines.size());
        boolean is = start < lines.size()
                && String.join(" ", lines.subList(start, lines.size())).contains("@");
        if (is) {
            cutBelow(start);
        }
        return is;
    }

    private void keepOnlyWhatIsQuotedByHand(String mark) {
        BitSet gone = new BitSet(lines.size());
        int at = lines.size() - 1;
        while (at >= 0) {
            if (isQuote(at)) {
                int start = startOfQuote(at);
                if (isProgramsQuote(lines.subList(start, at + 1), mark)) {
                    gone.set(start, at + 1);
                }
                int above = introduction(start);
                gone.set(above, start);
                at = above;
            } else if (lines.get(at).contains(mark)) {
                gone.set(at);
            }
            at--;
        }
        lines = IntStream.range(0, lines.size())
                .filter(i -> !gone.get(i))
                .mapToObj(lines::get)
                .toList();
    }

    private static boolean isProgramsQuote(List<String> quote, String mark) {
        return quote.stream().anyMatch(line -> line.contains(mark))
                || quote.stream().noneMatch(line -> line.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    /** In Markdown what follows a quote without an empty line would belong to it. */
    private List<String> apart() {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean meet = i > 0 && isQuote(i - 1) != isQuote(i);
            if (meet && !lines.get(i).isBlank() && !lines.get(i - 1).isBlank()) {
                told.add("");
            }
            told.add(isQuote(i) ? shallow(lines.get(i)) : lines.get(i));
        }
        return told;
    }

    private static String shallow(String line) {
        String marks = MARKS.matcher(line).results().findFirst().orElseThrow().group();
        long depth = Math.min(DEEPEST_QUOTE, marks.chars().filter(c -> c == '>').count());
        return (">".repeat((int) depth) + ' ' + line.substring(marks.length())).stripTrailing();
    }

    private boolean isQuote(int at) {
        return lines.get(at).startsWith(">");
    }

    /** The first line of the quote that ends here; empty lines within it belong to it. */
    private int startOfQuote(int end) {
        int start = end;
        for (int i = end - 1; i >= 0 && (isQuote(i) || lines.get(i).isBlank()); i--) {
            if (isQuote(i)) {
                start = i;
            }
        }
        return start;
    }

    /** Where the words that introduce a quote begin; the quote's own start if none do. They have an address in them, often. */
    private int introduction(int quote) {
        int last = quote - 1;
        while (last >= 0
                && last > quote - GAP_BELOW_INTRODUCTION
                && lines.get(last).isBlank()) {
            last--;
        }
        if (last < 0 || isQuote(last) || !INTRODUCTION.matcher(lines.get(last)).matches()) {
            return quote;
        }
        StringBuilder said = new StringBuilder();
        for (int i = last;
                i >= 0 && i > last - LONGEST_INTRODUCTION && !lines.get(i).isBlank() && !isQuote(i);
                i--) {
            said.insert(0, lines.get(i) + ' ');
            if (MOMENT.matcher(said).find() && BY_SOMEBODY.matcher(said).find()) {
                return i;
            }
        }
        return quote;
    }
}
