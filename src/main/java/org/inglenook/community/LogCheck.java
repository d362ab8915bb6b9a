package org.inglenook.community;

/**
 * How far the moderators' log was examined, from its beginning on.
 *
 * @param seen the last entry that was found whole
 * @param seal that entry's
 * @param entries how many there were when it was last looked at
 * @param done whether the end was reached, or an entry found that doesn't fit
 * @param broken the first entry that isn't as it was written, is missing or is one too many; null if there is none so far
 */
record LogCheck(long seen, String seal, long entries, boolean done, Long broken) {

    static final LogCheck START = new LogCheck(0, "", 0, false, null);

    LogCheck after(LogEntry entry) {
        return new LogCheck(entry.getId(), entry.getSeal(), entries, false, null);
    }

    LogCheck of(long all) {
        return new LogCheck(seen, seal, all, false, null);
    }

    LogCheck whole() {
        return new LogCheck(seen, seal, entries, true, null);
    }

    LogCheck broken(long entry) {
        return new LogCheck(seen, seal, entries, true, entry);
    }
}
