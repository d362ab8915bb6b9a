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
            "community_board",
            "community_flag",
            "community_log",
            "community_log_end",
            "community_participant",
            "community_picture",
            "community_poll",
            "community_poll_option",
            "community_poll_vote",
            "community_post",
            "community_post_picture",
            "community_post_revision",
            "community_reaction",
            "community_sanction",
            "community_told_topic",
            "community_topic",
            "community_watch",
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

    private static final Map<String, String> LEFT = Map.ofEntries(
            Map.entry("story_preview_link", "would open the draft to whoever has the old link"),
            Map.entry("story_publish_plan", "would publish by itself in the wrong place"),
            Map.entry("values_reminder", "tells which mails went out from there"),
            Map.entry("community_face", "a member shows a picture of themselves where they chose to"),
            Map.entry("community_held", "is decided where it waits; some of it comes with a visitor's address"),
            Map.entry("community_import", "tells which files were brought there"),
            Map.entry("community_import_left", "tells which files were brought there"),
            Map.entry("community_import_origin", "old addresses lead to the installation that took the forum in"),
            Map.entry("community_introduction", "a member introduces themselves where they chose to"),
            Map.entry("community_link", "is asked for again, if the owner wants that there"),
            Map.entry("community_link_picture", "is asked for again, if the owner wants that there"),
            Map.entry("community_post_link", "follows from the posts"),
            Map.entry("community_news_cursor", "tells how far that installation's news are"),
            Map.entry("community_notification", "is news there only"),
            Map.entry("community_question", "is answered where it was asked; it comes with a visitor's address"),
            Map.entry("community_reaction_offer", "is a setting"),
            Map.entry("community_reading", "tells who read what"),
            Map.entry("community_rules", "is a setting"),
            Map.entry("community_sweep", "would undo by one press what is hidden for good elsewhere"),
            Map.entry("community_untold_post", "tells what is still news there"),
            Map.entry("community_wishes", "would write mails in the wrong place"));

    @Test
    void everyTableOfARoomThatTakesPartIsDecidedAbout() {
        try (TestDatabase derby = TestDatabase.derby()) {
            Set<String> tables = Rows.of(derby).keySet().stream()
                    .filter(table -> table.matches("(?:community|media|story|values)_.*")
                            || "platform_translation".equals(table))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> decided = new TreeSet<>(CARRIED);
            decided.addAll(new TreeMap<>(LEFT).keySet());
            assertEquals(decided, tables);
        }
    }
}
