package org.inglenook.community;

import java.util.List;

/** A poll with its options in their order. */
public record PollResult(Poll poll, List<PollOption> options) {}
