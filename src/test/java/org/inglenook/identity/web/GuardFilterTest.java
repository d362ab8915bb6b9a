package org.inglenook.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.inglenook.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"/studio", "/studio/", "/studio/desk", "/studio/notes/3"})
    void theStudioIsForModeratorsAndTheOwner(String path) {
        assertEquals(Role.MODERATOR, GuardFilter.needed(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me/data"})
    void theAccountIsForMembers(String path) {
        assertEquals(Role.MEMBER, GuardFilter.needed(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/story", "/members/anna", "/message", "/studios", "/sign-in"})
    void everythingElseIsForEveryone(String path) {
        assertNull(GuardFilter.needed(path));
    }
}
