package org.inglenook.platform;

/** Tells a job how far the work at an archive is, now and then, and stops the work when somebody asked for it. */
final class ArchiveProgress implements Runnable {

    private static final int STEP = 20;

    private final JobRun run;
    private int done;
    private int total;

    ArchiveProgress(JobRun run, int total) {
        this.run = run;
        this.total = total;
    }

    void expect(int steps) {
        total = done + steps;
    }

    @Override
    public void run() {
        done++;
        if (done % STEP == 0) {
            tell();
        }
    }

    /** All of it is done, whatever was expected. */
    void finish() {
        run.progress(total, total);
    }

    void tell() {
        run.step(Math.min(done, total), total);
    }
}
