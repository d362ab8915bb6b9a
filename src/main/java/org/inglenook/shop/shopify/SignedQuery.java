package org.inglenook.shop.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inglenook.platform.Secrets;
import org.inglenook.shop.Signatures;

/**
 * A query that Shopify signed, in one of its two ways: with {@code signature} when it relays a page, with {@code hmac} when it leads an
 * owner to us. Either holds for a minute and a half. What matters for who and when must stand there once: of two values a reader might
 * take the other.
 */
final class SignedQuery {

    private static final Duration HOLDS = Duration.ofSeconds(90);
    private static final Set<String> ONCE =
            Set.of("hmac", "shop", "signature", "timestamp", "logged_in_customer_id", "path_prefix", "state", "code");

    private record Parameter(String name, String value, String written) {}

    private final List<Parameter> parameters;

    private SignedQuery(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    /** Nothing for what can't be read in one way only. */
    static Optional<SignedQuery> read(String rawQuery) {
        List<Parameter> all = new ArrayList<>();
        try {
            for (String written : rawQuery.split("&")) {
                if (!written.isEmpty()) {
                    int equals = written.indexOf('=');
                    String name = decoded(equals < 0 ? written : written.substring(0, equals));
                    all.add(new Parameter(name, equals < 0 ? "" : decoded(written.substring(equals + 1)), written));
                }
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return Optional.empty();
        }
        SignedQuery query = new SignedQuery(List.copyOf(all));
        return ONCE.stream().allMatch(name -> query.values(name).size() <= 1) ? Optional.of(query) : Optional.empty();
    }

    /** @throws UncheckedIOException for bytes that are no UTF-8 */
    private static String decoded(String written) {
        String text = URLDecoder.decode(written, UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            throw new UncheckedIOException(new CharacterCodingException());
        }
        return text;
    }

    /** The value, or an empty text. */
    String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    boolean has(String name) {
        return !values(name).isEmpty();
    }

    private List<String> values(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /** Whether one of the secrets signed it as a relayed page, a moment ago. */
    boolean isRelayed(List<String> secrets, Instant now) {
        return isSigned("signature", relayedText(), secrets) && isFresh(now);
    }

    /** Whether one of the secrets signed it as a step of installing, a moment ago. */
    boolean isInstalling(List<String> secrets, Instant now) {
        return isSigned("hmac", installingText(), secrets) && isFresh(now);
    }

    private boolean isSigned(String name, String text, List<String> secrets) {
        List<String> said = values(name);
        return said.size() == 1
                && secrets.stream()
                        .filter(secret -> !secret.isBlank())
                        .map(secret -> HexFormat.of()
                                .formatHex(Signatures.hmacSha256(secret.getBytes(UTF_8), text.getBytes(UTF_8))))
                        .reduce(false, (found, known) -> Secrets.same(known, said.get(0)) || found, Boolean::logicalOr);
    }

    private boolean isFresh(Instant now) {
        String timestamp = value("timestamp");
        if (!timestamp.matches("[0-9]{1,11}")) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signed, now).abs().compareTo(HOLDS) <= 0;
    }

    /** Values of one name joined by commas, then {@code name=value} sorted by bytes and put together without anything between. */
    String relayedText() {
        Map<String, List<String>> grouped = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            if (!parameter.name().equals("signature")) {
                grouped.computeIfAbsent(parameter.name(), any -> new ArrayList<>())
                        .add(parameter.value());
            }
        }
        return grouped.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
                .map(pair -> pair.getBytes(UTF_8))
                .sorted(Arrays::compareUnsigned)
                .map(pair -> UTF_8.decode(ByteBuffer.wrap(pair)).toString())
                .collect(Collectors.joining());
    }

    /** Sorted by name, written as a browser writes a part of an address, put together with {@code &}. */
    String installingText() {
        Map<String, String> sorted = new TreeMap<>();
        for (Parameter parameter : parameters) {
            if (!Set.of("hmac", "signature").contains(parameter.name())) {
                sorted.merge(parameter.name(), parameter.value(), (first, second) -> first + "," + second);
            }
        }
        return sorted.entrySet().stream()
                .map(entry -> written(entry.getKey()) + "=" + written(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String written(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%7E", "~");
    }

    /** What is left without these, as it was written. */
    String without(Set<String> names) {
        return parameters.stream()
                .filter(parameter -> !names.contains(parameter.name()))
                .map(Parameter::written)
                .collect(Collectors.joining("&"));
    }
}
