package org.inglenook.plugin.look;

import java.time.Instant;

/**
 * A look that is proposed to the owner.
 *
 * @param address of the front page that was read
 * @param logo the picture that would be the logo, or null
 */
public record Proposed(String address, FoundLook look, Long logo, Instant foundAt) {}
