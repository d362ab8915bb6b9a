package org.inglenook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.Secrets;

/**
 * Fills the boards of a stopped installation in the shape that the peers were measured with: 12 boards, 2,000 members, 20,000 topics,
 * 200,000 posts, one topic with 5,000 replies. The first 64 members may write by the API, with tokens made of their number and a stem. By
 * bulk, past the services, for the benchmark only.
 *
 * <p>Usage: {@code Seed <JDBC address> <seed-shape-threads.csv.gz> <stem of the writers' tokens> [<posts>]}. With a number of posts the
 * longest topic is always there, and the others so often, or so few of them, as make that many; as many posts as always hold what is
 * searched for. Prints {@code name=value} lines that the benchmark reads.
 */
public final class Seed {

    private static final int BOARDS = 12;
    private static final int MEMBERS = 2_000;
    private static final int WRITERS = 64;
    private static final int WORDS = 9_000;
    private static final int BATCH = 1_000;
    private static final int LAVENDER_POSTS = 2_106;

    private final Random random = new Random(20261121);
    private final List<String> words = new ArrayList<>();
    private final Set<Integer> lavender = new HashSet<>();
    private int postsMade;

    private record Shape(int board, int author, long created, int replies) {}

    public static void main(String[] args) throws SQLException, IOException {
        List<Shape> shapes = read(Path.of(args[1]));
        try (Connection connection = DriverManager.getConnection(args[0])) {
            connection.setAutoCommit(false);
            new Seed().fill(connection, args.length > 3 ? grown(shapes, Integer.parseInt(args[3])) : shapes, args[2]);
        }
    }

    private static List<Shape> grown(List<Shape> shapes, int posts) {
        Shape longest =
                shapes.stream().max(Comparator.comparingLong(Shape::replies)).orElseThrow();
        List<Shape> others = shapes.stream().filter(shape -> shape != longest).toList();
        List<Shape> grown = new ArrayList<>(List.of(longest));
        int made = longest.replies() + 1;
        for (int i = 0; made < posts; i++) {
            Shape next = others.get(i % others.size());
            grown.add(next);
            made += next.replies() + 1;
        }
        return grown;
    }

    private static List<Shape> read(Path file) throws IOException {
        List<Shape> shapes = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(",", -1);
                shapes.add(new Shape(
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        Long.parseLong(parts[3]),
                        Integer.parseInt(parts[4])));
            }
        }
        return shapes;
    }

    private void fill(Connection connection, List<Shape> shapes, String stem) throws SQLException {
        makeWords();
        int posts = shapes.size() + shapes.stream().mapToInt(Shape::replies).sum();
        while (lavender.size() < LAVENDER_POSTS) {
            lavender.add(random.nextInt(posts));
        }
        long firstMember = members(connection);
        writers(connection, firstMember, stem);
        long firstBoard = boards(connection, shapes);
        long longest = 0;
        long last = 0;
        long most = -1;
        try (PreparedStatement topic = connection.prepareStatement(
                        "insert into community_topic (version, boardid, title, slug, authorid, createdat, lastpostat,"
                                + " lastauthorid, lastshown, postcount, hiddenposts, unanswered, pinned, closed, shown)"
                                + " values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, false, false, true)",
                        PreparedStatement.RETURN_GENERATED_KEYS);
                PreparedStatement post = connection.prepareStatement(
                        "insert into community_post (version, topicid, number, authorid, markdown, html, createdat,"
                                + " changedat, shown) values (1, ?, ?, ?, ?, ?, ?, ?, true)")) {
            for (Shape shape : shapes) {
                long id = topic(topic, shape, firstBoard, firstMember);
                last = id;
                posts(post, id, shape, firstMember);
                if (shape.replies() > most) {
                    most = shape.replies();
                    longest = id;
                }
            }
            post.executeBatch();
            connection.commit();
        }
        tell("longest.topic", longest);
        tell("longest.posts", most + 1);
        tell("last.topic", last);
        tell("first.board", firstBoard);
        tell("posts", postsMade);
    }

    private long members(Connection connection) throws SQLException {
        long first = next(connection, "identity_member");
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into identity_member (version, name, displayname, email, role, language, joinedat)"
                        + " values (1, ?, ?, ?, 'MEMBER', 'en', ?)")) {
            for (int i = 0; i < MEMBERS; i++) {
                insert.setString(1, "bench" + i);
                insert.setString(2, "Bench " + i);
                insert.setString(3, "bench" + i + "@example.org");
                insert.setTimestamp(4, at(1_690_000_000L + i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        return first;
    }

    private static void writers(Connection connection, long firstMember, String stem) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into identity_api_token (version, memberid, name, tokenhash, scopes,"
                        + " createdat) values (1, ?, 'Benchmark', ?, 'community', ?)")) {
            for (int i = 0; i < WRITERS; i++) {
                insert.setLong(1, firstMember + i);
                insert.setString(2, Secrets.hash(stem + (i + 1)));
                insert.setTimestamp(3, at(1_690_000_000L));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private long boards(Connection connection, List<Shape> shapes) throws SQLException {
        long first = next(connection, "community_board");
        long firstTopic = next(connection, "community_topic");
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into community_board (version, slug, name, purpose, place, starters, topiccount, newesttopicid,"
                        + " lastpostat) values (1, ?, ?, ?, ?, 'MEMBERS', ?, ?, ?)")) {
            for (int board = 1; board <= BOARDS; board++) {
                int count = 0;
                long newest = 0;
                long last = 0;
                for (int i = 0; i < shapes.size(); i++) {
                    Shape shape = shapes.get(i);
                    if (shape.board() == board) {
                        count++;
                        if (lastPost(shape) > last) {
                            last = lastPost(shape);
                            newest = firstTopic + i;
                        }
                    }
                }
                insert.setString(1, "bench-" + board);
                insert.setString(2, "Bench board " + board);
                insert.setString(3, "What the benchmark talks about, part " + board + ".");
                insert.setInt(4, 100 + board);
                insert.setInt(5, count);
                insert.setLong(6, newest);
                insert.setTimestamp(7, at(last));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        return first;
    }

    private long topic(PreparedStatement insert, Shape shape, long firstBoard, long firstMember) throws SQLException {
        String title = sentence(4 + random.nextInt(6));
        insert.setLong(1, firstBoard + shape.board() - 1);
        insert.setString(2, title);
        insert.setString(3, title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        insert.setLong(4, firstMember + shape.author() - 1);
        insert.setTimestamp(5, at(shape.created()));
        insert.setTimestamp(6, at(lastPost(shape)));
        insert.setLong(7, firstMember + shape.author() - 1);
        insert.setInt(8, shape.replies() + 1);
        insert.setInt(9, shape.replies() + 1);
        insert.setBoolean(10, shape.replies() == 0);
        insert.executeUpdate();
        try (var keys = insert.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    private void posts(PreparedStatement insert, long topic, Shape shape, long firstMember) throws SQLException {
        for (int number = 1; number <= shape.replies() + 1; number++) {
            String markdown = body();
            Timestamp created = at(shape.created() + 60L * (number - 1));
            insert.setLong(1, topic);
            insert.setInt(2, number);
            insert.setLong(3, firstMember + (number == 1 ? shape.author() - 1 : random.nextInt(MEMBERS)));
            insert.setString(4, markdown);
            insert.setString(5, Markdown.toHtml(markdown));
            insert.setTimestamp(6, created);
            insert.setTimestamp(7, created);
            insert.addBatch();
            postsMade++;
            if (postsMade % BATCH == 0) {
                insert.executeBatch();
                insert.getConnection().commit();
            }
        }
    }

    private static long lastPost(Shape shape) {
        return shape.created() + 60L * shape.replies();
    }

    /** 8 to 300 words, log-normal about 50, in paragraphs. */
    private String body() {
        int length = (int) Math.max(8, Math.min(300, Math.exp(Math.log(50) + 0.75 * random.nextGaussian())));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : i % 60 == 0 ? ".\n\n" : " ").append(word());
        }
        if (lavender.contains(postsMade)) {
            text.append(" lavender");
        }
        return text.append('.').toString();
    }

    private String sentence(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    /** Zipf: the rank is the exponential of a uniform number. */
    private String word() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(WORDS)) - 1;
        return words.get(Math.max(0, Math.min(WORDS - 1, rank)));
    }

    private void makeWords() {
        String[] starts = {"b", "br", "c", "d", "f", "g", "h", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "v", "w"};
        String[] middles = {"a", "e", "i", "o", "u", "ai", "ou", "ea"};
        Set<String> made = new HashSet<>();
        while (words.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i <= random.nextInt(3); i++) {
                word.append(starts[random.nextInt(starts.length)]).append(middles[random.nextInt(middles.length)]);
            }
            if (made.add(word.toString())) {
                words.add(word.toString());
            }
        }
    }

    private static long next(Connection connection, String table) throws SQLException {
        long next;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(max(id), 0) + 1 from " + table)) {
            rows.next();
            next = rows.getLong(1);
        }
        try (var restart = connection.createStatement()) {
            // So that what is inserted in a row has keys in a row.
            restart.execute("alter table " + table + " alter column id restart with " + next);
        }
        return next;
    }

    private static Timestamp at(long epochSecond) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(Instant.ofEpochSecond(epochSecond), ZoneOffset.UTC));
    }

    @SuppressWarnings("SystemOut")
    private static void tell(String name, long value) {
        System.out.println(name + "=" + value);
    }
}
