package org.inglenook.platform;

/** One try at a {@link Job}, as its runner sees it. */
public interface JobRun {

    long jobId();

    String payload();

    /**
     * The work is no longer this node's: the node ends, or was not heard of for so long that another does it. All stays as it is, for the
     * other to go on with.
     */
    final class LeftBehind extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LeftBehind(long job) {
            super("Job " + job + " is left for another node");
        }
    }

    /** Tells how far the work is. */
    void progress(int done, int total);

    /**
     * Whether somebody asked to stop; asked of the database, so call it once a step.
     *
     * @throws LeftBehind when another node is to go on
     */
    boolean cancelled();

    /** Tells how far the work is, and ends the run when somebody asked to stop. */
    default void step(int done, int total) {
        progress(done, total);
        if (cancelled()) {
            throw new Cancelled();
        }
    }

    /** Ends a run that somebody stopped; no fault. */
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Cancelled() {
            super("Somebody asked to stop.");
        }
    }
}
