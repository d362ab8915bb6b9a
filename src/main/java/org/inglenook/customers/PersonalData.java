package org.inglenook.customers;

import jakarta.json.JsonObject;

/**
 * A room that keeps something of people. Implemented as a CDI bean; an export asks every one of them and an erasure tells every
 * one, each in the transaction of the whole.
 */
public interface PersonalData {

    /** The room's name, under which its part stands in an export. */
    String room();

    /** Everything the room knows of the person, in words the person understands; empty if nothing. */
    JsonObject export(Person person);

    /** Takes the person out for good. What others rely on, such as the place of a post in a topic, stays without them. */
    void erase(Person person);
}
