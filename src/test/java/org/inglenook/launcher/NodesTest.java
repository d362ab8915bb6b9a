package org.inglenook.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodesTest {

    private static final String BOTH = "10.0.0.11:6900,10.0.0.12:6901";

    @Test
    void aServerByItselfIsHeardByNobodyElse() {
        Nodes nodes = Nodes.of(null, null);
        assertTrue(nodes.isAlone());
        assertEquals(List.of("--nocluster", "--interfaces", "127.0.0.1"), nodes.server());
        assertTrue(nodes.jvm().contains("-Dhazelcast.socket.bind.any=false"));
    }

    @Test
    void aNodeFindsItselfInTheListByItsAddress() {
        Nodes nodes = Nodes.of(BOTH, null, address -> address.getHostAddress().equals("10.0.0.12"));
        assertEquals("10.0.0.12", nodes.address());
        assertEquals(6901, nodes.port());
        assertTrue(nodes.server().contains("tcpip:" + BOTH));
        assertFalse(nodes.server().contains("--nocluster"));
    }

    @Test
    void portsThatAreNotSaidAreTheUsualOne() {
        Nodes nodes = Nodes.of(
                "10.0.0.11 10.0.0.12", null, address -> address.getHostAddress().endsWith(".11"));
        assertEquals(List.of("10.0.0.11:6900", "10.0.0.12:6900"), nodes.all());
        assertEquals(6900, nodes.port());
    }

    @Test
    void twoNodesOnOneMachineSayWhichOfThemTheyAre() {
        String list = "127.0.0.1:6900,127.0.0.1:6901";
        assertTrue(refusal(list, null).contains("--node="));
        assertEquals(6901, Nodes.of(list, "127.0.0.1:6901").port());
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0:6900, 0.0.0.0:6900, no IPv4 address",
        "'10.0.0.11,10.0.0.12', , None of the --nodes",
        "'10.0.0.11,10.0.0.12', 10.0.0.13, not among the --nodes",
        "10.0.0.11:x, , is no node",
        "10.0.0.11:0, , is no node",
        "[::1]:6900, , is no node",
        ", 10.0.0.11, name them all"
    })
    void whatCanNotWorkIsSaid(String list, String own, String why) {
        assertTrue(refusal(list, own).contains(why), refusal(list, own));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--db.url=jdbc:postgresql://db/inglenook", "--secret.key=0123456789abcdef0123456789abcdef"})
    void nodesNeedOneDatabaseAndOneKey(String given) {
        String[] args = {"--nodes=127.0.0.1:6900", given};
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Options.of(args, Map.of()));
        assertTrue(refused.getMessage().startsWith("Several nodes need one"), refused.getMessage());
        Map<String, String> elsewhere = given.startsWith("--db")
                ? Map.of("INGLENOOK_SECRET_KEY", "0123456789abcdef0123456789abcdef")
                : Map.of("INGLENOOK_DB_URL", "jdbc:postgresql://db/inglenook");
        assertFalse(Options.of(args, elsewhere).nodes().isAlone());
    }

    private static String refusal(String list, String own) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> Nodes.of(
                                list, own, address -> address.isLoopbackAddress() || address.isAnyLocalAddress()))
                .getMessage();
    }
}
