package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inglenook.Rows;
import org.inglenook.TestDatabase;
import org.junit.jupiter.api.Test;

/** Whatever these rooms keep goes into an archive, or it is written down here why it doesn't: a new table is decided about. */
class ArchivesForgetNothingTest {

    private static final Set<String> CARRIED = Set.of(
            "media_picture",
            "media_variant",
            "platform_translation",
            "story_chapter",
            "story_chapter_address",
            "story_draft",
            "story_revision",
            "values_change",
            "values_claim",
            "values_claim_product",
            "values_evidence",
            "values_evidence_content",
            "values_statement");

    private static final Map<String, String> LEFT = Map.of(
            "story_preview_link", "would open the draft to whoever has the old link",
            "story_publish_plan", "would publish by itself in the wrong place",
            "values_reminder", "tells which mails went out from there");

    @Test
    void everyTableOfARoomThatTakesPartIsDecidedAbout() {
        try (TestDatabase derby = TestDatabase.derby()) {
            Set<String> tables = Rows.of(derby).keySet().stream()
                    .filter(table -> table.matches("(?:media|story|values)_.*") || "platform_translation".equals(table))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> decided = new TreeSet<>(CARRIED);
            decided.addAll(new TreeMap<>(LEFT).keySet());
            assertEquals(decided, tables);
        }
    }
}
