package org.inglenook.values;

/** Whose word a claim is. */
public enum SaysSo {
    WE,
    THIRD_PARTY
}
