package org.inglenook.launcher;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The servers that run on one database, as their data grids find each other: by this list alone, never by asking the network. Whoever
 * reaches a grid's port can do with it what they want, so each listens at the address that the list says and nowhere else; a server by
 * itself listens at the loopback address.
 *
 * @param all of them, this one too, as {@code host:port}; empty for a server by itself
 * @param address where this one's grid listens
 * @param port likewise
 */
record Nodes(List<String> all, String address, int port) {

    private static final int USUAL_PORT = 6900;
    private static final int HIGHEST_PORT = 65535;
    private static final Nodes ALONE = new Nodes(List.of(), "127.0.0.1", USUAL_PORT);

    /** Where the grid of a node listens. */
    private record Place(String host, int port, InetAddress address) {

        static Place of(String text) {
            int colon = text.lastIndexOf(':');
            String host = colon < 0 ? text : text.substring(0, colon);
            int port = colon < 0 ? USUAL_PORT : port(text.substring(colon + 1), text);
            if (host.isEmpty() || host.indexOf(':') >= 0) {
                throw refusal(text);
            }
            return new Place(host, port, resolve(host));
        }

        private static int port(String digits, String text) {
            try {
                int port = Integer.parseInt(digits);
                if (port > 0 && port <= HIGHEST_PORT) {
                    return port;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(refusal(text).getMessage(), e);
            }
            throw refusal(text);
        }

        private static IllegalArgumentException refusal(String text) {
            return new IllegalArgumentException(
                    "“" + text + "” is no node. Nodes are named like --nodes=10.0.0.11:6900,10.0.0.12:6900");
        }

        /** Null where the name leads nowhere (yet). */
        private static InetAddress resolve(String host) {
            try {
                return Stream.of(InetAddress.getAllByName(host))
                        .filter(Inet4Address.class::isInstance)
                        .findFirst()
                        .orElse(null);
            } catch (UnknownHostException e) {
                return null;
            }
        }

        String named() {
            return host + ":" + port;
        }
    }

    boolean isAlone() {
        return all.isEmpty();
    }

    /**
     * @param list what {@code --nodes} says, or null
     * @param own what {@code --node} says, needed only where several nodes of the list are on this machine, or null
     */
    static Nodes of(String list, String own) {
        return of(list, own, Nodes::isHere);
    }

    /** @param here whether an address is this machine's */
    static Nodes of(String list, String own, Predicate<InetAddress> here) {
        if (list == null) {
            if (own != null) {
                throw new IllegalArgumentException(
                        "--node says which of the --nodes this is; name them all with --nodes");
            }
            return ALONE;
        }
        List<Place> places = Stream.of(list.split("[,\\s]+"))
                .filter(text -> !text.isEmpty())
                .map(Place::of)
                .toList();
        Place mine = own == null ? only(places, here) : named(places, Place.of(own));
        if (mine.address() == null
                || mine.address().isAnyLocalAddress()
                || mine.address().isMulticastAddress()
                || !here.test(mine.address())) {
            throw new IllegalArgumentException(
                    "The node " + mine.named() + " has no IPv4 address that is this machine’s.");
        }
        return new Nodes(
                places.stream().map(Place::named).toList(), mine.address().getHostAddress(), mine.port());
    }

    private static Place only(List<Place> places, Predicate<InetAddress> here) {
        List<Place> mine = places.stream()
                .filter(place -> place.address() != null && here.test(place.address()))
                .toList();
        if (mine.size() != 1) {
            throw new IllegalArgumentException((mine.isEmpty() ? "None" : "More than one")
                    + " of the --nodes is this machine. Say which of them this is: --node="
                    + places.stream().findFirst().map(Place::named).orElse("10.0.0.11:6900"));
        }
        return mine.get(0);
    }

    private static Place named(List<Place> places, Place own) {
        return places.stream()
                .filter(place -> place.port() == own.port() && Objects.equals(place.host(), own.host()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--node=" + own.named() + " is not among the --nodes; each node is given the same list."));
    }

    private static boolean isHere(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return false;
        }
    }

    /** Options of the server's JVM. */
    List<String> jvm() {
        return List.of(
                // Else the grid listens at every address of the machine, whichever it was given.
                "-Dhazelcast.socket.bind.any=false",
                // A node whose machine is gone without a word is waited for so long, and no longer.
                "-Dhazelcast.heartbeat.interval.seconds=2",
                "-Dhazelcast.max.no.heartbeat.seconds=12");
    }

    /** Options of the server. */
    List<String> server() {
        return isAlone()
                ? List.of("--nocluster", "--interfaces", address)
                : List.of(
                        "--clustername",
                        "inglenook",
                        "--clustermode",
                        "tcpip:" + String.join(",", all),
                        "--interfaces",
                        address,
                        "--startport",
                        String.valueOf(port));
    }
}
