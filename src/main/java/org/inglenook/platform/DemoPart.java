package org.inglenook.platform;

/**
 * One room's part of the demo shop, found by CDI. It loads its data through the room's own services, as real input would come, and
 * registers what it made so that removing the demo takes away exactly that.
 */
public interface DemoPart {

    /** Parts are loaded from the lowest to the highest and removed the other way round. */
    int order();

    void load(DemoRecords records);

    void remove(DemoRecords records);
}
