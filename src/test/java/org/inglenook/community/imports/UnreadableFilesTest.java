package org.inglenook.community.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Whoever brings a file that can't be read hears what is wrong with it, and where. */
class UnreadableFilesTest {

    private static final String LINES = """
            {"format": "inglenook-boards", "version": 1}
            {"record": "board", "id": "b1", "name": "Scents"}
            """;

    private static byte[] dump(String name) throws IOException {
        try (InputStream dump = UnreadableFilesTest.class.getResourceAsStream("/imports/" + name)) {
            return dump.readAllBytes();
        }
    }

    private static byte[] plain(String name) throws IOException {
        try (InputStream dump = new GZIPInputStream(new ByteArrayInputStream(dump(name)))) {
            return dump.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[] content, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    /** The end of the sentence's key, and what it names. */
    private static String refusal(byte[] file) {
        Unreadable refused = assertThrows(Unreadable.class, () -> Gathered.from(() -> new ByteArrayInputStream(file)));
        return Stream.concat(Stream.of(refused.why()), refused.args().stream().map(String::valueOf))
                .collect(Collectors.joining(" "));
    }

    private static String refusal(String text) {
        return refusal(text.getBytes(UTF_8));
    }

    @Test
    void aDumpThatIsCutOffNamesTheLineAndTheTable() throws IOException {
        byte[] whole = plain("phpbb-3.3.10.sql.gz");
        String text = new String(whole, ISO_8859_1);
        int posts = text.indexOf("INSERT INTO `phpbb_posts`");
        long line = text.substring(0, posts).lines().count() + 1;
        assertEquals("cut " + line + " phpbb_posts", refusal(Arrays.copyOf(whole, posts + 400)));
        assertEquals("cut 2 x_forums", refusal("INSERT INTO `x_forums` (`forum_id`,`forum_name`) VALUES\n (1,'a'),"));
        assertEquals("cut 2 x_forums", refusal("CREATE TABLE `x_forums` (`forum_id` int);\nLOCK TAB"));
    }

    @Test
    void aDumpThatEndsBetweenTwoTablesIsNotTakenForWhole() {
        String begun =
                "-- MariaDB dump 10.19\nINSERT INTO `f_posts` (`post_id`,`post_text`,`post_visibility`) VALUES (1,'a',1);\n";
        assertEquals("unfinished f_posts", refusal(begun));
        assertEquals("unfinished f_posts", refusal(begun + "-- Dump completed\n" + begun));
    }

    @Test
    void whatIsCompressedIsReadOnceAndNotWhenItIsDamaged() throws IOException {
        byte[] packed = dump("bbpress-2.6.9.sql.gz");
        assertEquals(
                "bbpress",
                Gathered.from(() ->
                                new ByteArrayInputStream(zip(plain("bbpress-2.6.9.sql.gz"), "__MACOSX/x", "a/b.sql")))
                        .forum
                        .kind());
        String cut = refusal(Arrays.copyOf(packed, packed.length / 2));
        assertEquals("damaged", cut.split(" ")[0]);
        assertEquals("twice", refusal(gzip(packed)));
        assertEquals("twice", refusal(zip(zip(packed, "a.gz"), "b.zip")));
        assertEquals("several", refusal(zip(LINES.getBytes(UTF_8), "a.jsonl", "b.jsonl")));
        assertEquals("archive", refusal(zip(LINES.getBytes(UTF_8), "story/chapters.jsonl")));
        assertEquals("packed bzip2", refusal("BZh91AY&SY"));
    }

    @Test
    void whatIsNoTextOrEmptyIsToldSo() throws IOException {
        assertEquals("empty", refusal(""));
        assertEquals("empty", refusal(gzip(new byte[0])));
        assertEquals("utf16", refusal(LINES.getBytes(UTF_16)));
        assertEquals("noText", refusal("\u0000\u0001\u0002"));
    }

    @Test
    void lettersOfAnotherAlphabetAreRefusedWhereWordsAreRead() {
        String forum = "INSERT INTO `f_forums` (`forum_id`,`forum_type`,`forum_name`) VALUES\n (1,1,'Düfte');\n";
        String other = "INSERT INTO `f_sessions` (`a`) VALUES ('Düfte');\n";
        assertEquals("lettersInTable 2 f_forums", refusal(forum.getBytes(ISO_8859_1)));
        assertEquals("letters 2", refusal(LINES.replace("Scents", "Düfte").getBytes(ISO_8859_1)));
        assertEquals("letters 2", refusal("record,id,name\nboard,b1,Düfte\n".getBytes(ISO_8859_1)));
        assertEquals(
                "other MyBB", refusal((other + "CREATE TABLE `mybb_threads` (\n `tid` int\n);").getBytes(ISO_8859_1)));
        assertEquals("noForum 1", refusal(other));
    }

    @Test
    void aLineThatIsNoRecordNamesItself() {
        assertEquals("json 3", refusal(LINES + "{\"record\": \"topic\", \"id\": \"t"));
        assertEquals("kind 3 pots", refusal(LINES + "{\"record\": \"pots\", \"id\": \"1\"}"));
        assertEquals("field 3 id", refusal(LINES + "{\"record\": \"post\", \"topic\": \"t1\"}"));
        assertEquals("field 3 at", refusal(LINES + "{\"record\": \"post\", \"id\": \"1\", \"at\": \"yesterday\"}"));
        assertEquals("field 3 votes", refusal(LINES + "{\"record\": \"poll\", \"topic\": \"1\", \"votes\": {}}"));
    }

    @Test
    void aTableNamesTheRowThatIsBroken() {
        String head = "record,id,name\nboard,b1,Scents\n";
        assertEquals("columns 3 4 3", refusal(head + "board,b2,a,b\n"));
        assertEquals("columns 3 2 3", refusal(head + "board,b2"));
        assertEquals("quote 3", refusal(head + "board,b2,\"a\nb\n"));
    }

    @Test
    void aDiscourseThatIsCutOffNamesWhereItBeganAndPassesOverWhatIsBroken() throws IOException {
        String topic = "{\"id\":7,\"title\":\"T\",\"category_id\":5,\"post_stream\":{\"posts\":[]}}\n";
        assertEquals("object 2", refusal(topic + "{\"id\":8,\"post_str"));
        Gathered all = Gathered.from(() -> new ByteArrayInputStream((topic + "{\"id\":8,}\n" + topic).getBytes(UTF_8)));
        assertEquals(List.of("line 2 BROKEN"), all.left);
    }

    @Test
    void anOldPhpBbIsToldToBeOne() {
        assertEquals(
                "oldPhpBb", refusal("INSERT INTO `f_posts` (`post_id`,`post_text`,`post_approved`) VALUES (1,'a',1);"));
    }
}
