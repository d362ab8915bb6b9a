package org.inglenook.identity;

/**
 * A member as others see them beside a post: {@code name} is the handle in {@code /members/{name}}, {@code maker} says
 * that they speak for the shop.
 */
public record MemberCard(long id, String name, String displayName, boolean maker) {

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public boolean isMaker() {
        return maker;
    }
}
