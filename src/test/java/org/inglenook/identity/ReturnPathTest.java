package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/boards", "/topics/12/what-grows/31", "/search?q=soap%20bar&after=abc", "/studio/desk"})
    void ourOwnPathsAreFollowed(String path) {
        assertEquals(path, ReturnPath.or(path, "/otherwise"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "boards",
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%5cevil.example",
                "/%5Cevil.example",
                "/../admin",
                "/%2e%2e/admin",
                "/a/..",
                "/boards//evil.example",
                "javascript:alert(1)",
                "/boards\r\nSet-Cookie: a=b",
                "/\tboards",
                "/@evil.example",
                "/.evil.example",
                "/boards#x<script>",
                "/sign-out",
                "/sign-in?return=/sign-in"
            })
    void everythingElseIsNot(String path) {
        assertEquals("/otherwise", ReturnPath.or(path, "/otherwise"));
    }
}
