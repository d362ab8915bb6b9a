package org.inglenook.platform;

/** One try at a {@link Job}, as its runner sees it. */
public interface JobRun {

    long jobId();

    String payload();

    /** Tells how far the work is and keeps the lease. */
    void progress(int done, int total);

    /** Whether somebody asked to stop; asked of the database, so call it once a step. */
    boolean cancelled();
}
