package org.inglenook;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house. The table is the one in the README; a room on disk that is missing from it fails. */
class ArchitectureTest {

    private static final String ROOT = "org.inglenook";

    /** Room to the rooms it may import. */
    private static final Map<String, Set<String>> ROOMS = Map.of(
            "platform", Set.of(),
            "media", Set.of("platform", "identity"),
            "shop", Set.of("platform"),
            "identity", Set.of("shop", "platform"),
            "customers", Set.of("shop", "identity", "platform"),
            "story", Set.of("media", "identity", "platform"),
            "values", Set.of("media", "identity", "platform"),
            "community", Set.of("media", "customers", "identity", "platform"),
            "notes", Set.of("media", "customers", "shop", "identity", "platform"),
            "plugin", Set.of("media", "shop", "identity", "platform"));

    /** Packages in rooms besides their web; decision 0021 says when there may be one. */
    private static final Map<String, Set<String>> WITHIN = Map.of(
            "shop",
            Set.of(
                    "bigcommerce",
                    "ecwid",
                    "evershop",
                    "generic",
                    "saleor",
                    "shopify",
                    "shopware",
                    "squarespace",
                    "woocommerce"),
            "community",
            Set.of("imports"),
            "notes",
            Set.of("print"),
            "plugin",
            Set.of("look"));

    /** Starts the application from outside; no room. */
    private static final String LAUNCHER = "launcher";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

    static Set<String> rooms() {
        return ROOMS.keySet();
    }

    @Test
    void everyRoomOnDiskIsInTheTableAndTheOtherWayRound() throws IOException {
        Set<String> expected = new TreeSet<>(ROOMS.keySet());
        expected.add(LAUNCHER);
        try (var folders = Files.list(Path.of("src/main/java/org/inglenook"))) {
            Set<String> onDisk = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, onDisk);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomHasNoPackagesButItsWebAndThoseThatWereDecidedAbout(String room) throws IOException {
        Set<String> expected = new TreeSet<>(WITHIN.getOrDefault(room, Set.of()));
        expected.add("web");
        try (var folders = Files.walk(Path.of("src/main/java/org/inglenook", room))) {
            Path home = Path.of("src/main/java/org/inglenook", room);
            Set<String> onDisk = folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(home))
                    .map(folder -> home.relativize(folder).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, onDisk);
        }
    }

    @Test
    void whatReadsOtherForumsKnowsNothingOfThisOne() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".community.imports")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".community.imports", "java..", "javax.xml..", "jakarta.json..", "org.owasp..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".community.imports")
                .check(CLASSES);
    }

    @Test
    void whatPrintsCardsKnowsNothingOfNotes() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".notes.print")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".notes.print",
                        "java..",
                        "javax.imageio..",
                        "org.apache.pdfbox..",
                        "org.apache.fontbox..",
                        "com.google.zxing..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomImportsOnlyWhatItsWallsAllow(String room) {
        Set<String> allowed = new TreeSet<>(ROOMS.get(room));
        allowed.add(room);
        classes()
                .that(describe("are in " + room, type -> room.equals(roomOf(type))))
                .should(new ArchCondition<>("import only " + allowed) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            String target = roomOf(dependency.getTargetClass());
                            if (target != null && !allowed.contains(target) && !asksWhoCalls(type, target)) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                })
                .because("features meet in pages, by reference and by what customers publishes")
                .check(CLASSES);
    }

    @Test
    void nobodyReachesIntoAnotherRoomsWeb() {
        // The platform's web package is the doors of the house and open to every room's web.
        noCrossing(
                "web",
                (from, to) -> to.getPackageName().contains("." + roomOf(to) + ".web")
                        && !"platform".equals(roomOf(to))
                        && !isAccessAnnotation(to));
    }

    @Test
    void nobodyReachesIntoAVendorOfTheShop() {
        noCrossing(
                "vendor",
                (from, to) -> to.getPackageName().startsWith(ROOT + ".shop.")
                        && !to.getPackageName().startsWith(ROOT + ".shop.web"));
    }

    @Test
    void nobodyTakesAnotherRoomsEntity() {
        // The platform's entities (the shop's profile, a job) are what every room stands on; a member is read, not
        // kept.
        noCrossing(
                "entity",
                (from, to) -> to.isAnnotatedWith(Entity.class)
                        && !Set.of("platform", "identity").contains(roomOf(to)));
    }

    @Test
    void pagesAndResourcesNeitherQueryNorOpenTransactions() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CLASSES);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..web..")
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(CLASSES);
    }

    @Test
    void entitiesHaveNoSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(CLASSES);
    }

    @Test
    void anEntityLivesInATableOfItsRoom() {
        for (JavaClass type : CLASSES) {
            if (type.isAnnotatedWith(Entity.class)) {
                String table = type.getAnnotationOfType(jakarta.persistence.Table.class)
                        .name();
                assertTrue(table.startsWith(roomOf(type) + "_"), type.getName() + " lives in " + table);
            }
        }
    }

    @Test
    void onlyTheClockTellsTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..launcher..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a test must be able to move the clock")
                .check(CLASSES);
    }

    @Test
    void nothingIsNamedForWhatItIsMadeOf() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .check(CLASSES);
    }

    @Test
    void nothingWritesToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..launcher..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    private interface Crossing {
        boolean isForbidden(JavaClass from, JavaClass to);
    }

    private static void noCrossing(String what, Crossing crossing) {
        classes()
                .should(new ArchCondition<>("not reach a " + what + " of another room") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            String room = roomOf(target);
                            if (room != null && !room.equals(roomOf(type)) && crossing.isForbidden(type, target)) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                })
                .check(CLASSES);
    }

    /** Identity stands on the shop's front, so only the shop's pages and resources may ask it who is calling. */
    private static boolean asksWhoCalls(JavaClass from, String room) {
        return "identity".equals(room) && from.getPackageName().equals(ROOT + ".shop.web");
    }

    /** {@code @Allowed} is how a resource of any room says who may call it. */
    private static boolean isAccessAnnotation(JavaClass type) {
        return type.isAnnotation() && "identity".equals(roomOf(type));
    }

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return null;
        }
        String room =
                Arrays.asList(name.substring(ROOT.length() + 1).split("\\.")).get(0);
        return room.equals(LAUNCHER) ? null : room;
    }

    /** A button's action that a property is named like is taken for the property: the button does nothing, and says nothing. */
    @Test
    void noActionOfAPageIsNamedLikeAProperty() {
        List<String> hidden = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .flatMap(type -> type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && method.getRawParameterTypes().isEmpty()
                                && method.getRawReturnType().isEquivalentTo(void.class)
                                && type.getAllMethods().stream()
                                        .map(JavaMethod::getName)
                                        .anyMatch(name -> isGetter(name, method.getName())))
                        .map(JavaMethod::getFullName))
                .toList();
        assertEquals(List.of(), hidden);
    }

    private static boolean isGetter(String name, String property) {
        String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return name.equals("get" + capital) || name.equals("is" + capital);
    }
}
