package org.inglenook.platform;

/**
 * Does one kind of long work; found by CDI. A run may be a second try after a node died, so it must be repeatable: finish what is
 * unfinished, leave alone what is done.
 */
public interface JobRunner {

    String kind();

    /** Does the work in steps, reporting each; returns early when {@link JobRun#cancelled()}, or by way of
     * {@link JobRun#step}. A fault marks the job failed. */
    void run(JobRun run);
}
