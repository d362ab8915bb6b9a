package org.inglenook.story;

/** What a chapter is made of, which decides how it is edited and shown. */
public enum ChapterKind {
    TEXT
}
