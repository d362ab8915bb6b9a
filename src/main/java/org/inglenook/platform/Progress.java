package org.inglenook.platform;

/** How far the work at a file is that is brought or made. */
public final class Progress {

    private static final String ARRIVING = "ARRIVING";

    private final boolean finished;
    private final Job job;

    /** @param job null until all of it has arrived */
    public Progress(boolean finished, Job job) {
        this.finished = finished;
        this.job = job;
    }

    /** A job's state, or that the file still arrives; or never did, when somebody's connection or this server broke off. */
    public String getState() {
        if (finished) {
            return Job.State.DONE.name();
        }
        return job == null ? ARRIVING : job.getState().name();
    }

    public boolean isOpen() {
        return !finished && job != null && job.isOpen();
    }

    public boolean isFailed() {
        return Job.State.FAILED.name().equals(getState());
    }

    public int getDone() {
        return job == null ? 0 : job.getDone();
    }

    /** 0 until the work knows. */
    public int getTotal() {
        return job == null ? 0 : job.getTotal();
    }
}
