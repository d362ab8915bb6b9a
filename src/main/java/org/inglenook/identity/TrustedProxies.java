package org.inglenook.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The proxies whose word on the client's address counts. Each proxy appends the address it was called from to {@code
 * X-Forwarded-For}; read from the right, the first that is not a proxy of ours is the client, and what stands left of it
 * anybody may have written.
 */
final class TrustedProxies {

    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private record Network(byte[] address, int bits) {

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * @param setting addresses or networks, as {@code 10.0.0.0/8} and {@code 192.0.2.7}
     * @throws IllegalArgumentException when one of them is neither
     */
    static TrustedProxies of(List<String> setting) {
        return new TrustedProxies(setting.stream().map(TrustedProxies::network).toList());
    }

    /** @param forwarded the values of X-Forwarded-For, in the order of their headers */
    String clientOf(String remote, List<String> forwarded) {
        return walk(remote, forwarded, 0);
    }

    /** Whom the client names when it is itself a platform's machine, and proved it; itself where it names nobody. */
    String behind(String remote, List<String> forwarded) {
        return walk(remote, forwarded, 1);
    }

    private String walk(String remote, List<String> forwarded, int further) {
        List<String> hops = forwarded.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
        String client = remote;
        int left = further;
        for (int hop = hops.size() - 1; hop >= 0 && (isTrusted(client) || left-- > 0); hop--) {
            if (bytes(hops.get(hop)).isEmpty()) {
                break;
            }
            client = hops.get(hop);
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return !networks.isEmpty()
                && bytes(address)
                        .filter(bytes -> networks.stream().anyMatch(network -> network.holds(bytes)))
                        .isPresent();
    }

    private static Network network(String text) {
        String[] parts = text.split("/", 2);
        byte[] address = bytes(parts[0]).orElseThrow(() -> new IllegalArgumentException(text));
        int most = address.length * 8;
        int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(text);
        }
        return new Network(address, bits);
    }

    /** The bytes of a literal address; nothing else is tried, so that no name is ever looked up. */
    private static Optional<byte[]> bytes(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
