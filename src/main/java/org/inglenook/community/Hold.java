package org.inglenook.community;

/**
 * That a text waits.
 *
 * @param detail the word, the sites or the suspicion; empty where the reason says all
 */
record Hold(HoldReason reason, String detail) {

    private static final int LONGEST = 200;

    Hold {
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
    }

    static Hold because(HoldReason reason) {
        return new Hold(reason, "");
    }
}
