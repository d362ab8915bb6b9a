package org.inglenook.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses of the network anybody may be sent to: none that lead into the house where the server stands. Of IPv4 all but the blocks
 * of the IANA special-purpose registry (RFC 6890); of IPv6 only what is given out for the whole world (2000::/3) without such blocks. So an
 * address in which another one is wrapped ({@code ::ffff:127.0.0.1}, 6to4, NAT64, Teredo) is never public, whatever it wraps.
 */
public final class PublicAddresses {

    private static final List<Block> CLOSED = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Block WHOLE_WORLD = Block.of("2000::/3");

    private record Block(byte[] start, int bits) {

        static Block of(String written) {
            String[] parts = written.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(written, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private PublicAddresses() {}

    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean open = !(address instanceof Inet6Address) || WHOLE_WORLD.holds(bytes);
        return open && CLOSED.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(Block::of).toList();
    }
}
