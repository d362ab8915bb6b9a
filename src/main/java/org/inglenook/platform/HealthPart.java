package org.inglenook.platform;

import java.util.List;

/** What a room looks at and tells the owner of on the page that says whether all is well; found by CDI. */
public interface HealthPart {

    /**
     * What was found.
     *
     * @param name the message key of what was looked at
     * @param sentence the message key of what was seen, and of what to do where it isn't well
     */
    record Remark(String name, boolean well, String sentence, List<Object> args) {}

    /** Quick: the page waits for it. What takes long is looked at before, and remembered. */
    Remark examine();
}
