package org.inglenook.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Locale;
import org.inglenook.platform.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemMapperTest {

    private final ProblemMapper mapper = new ProblemMapper();

    ProblemMapperTest() {
        mapper.messages = new Messages() {
            @Override
            public String text(String key, Object... args) {
                return text(Locale.ENGLISH, key, args);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40XL1", "40XL2", "40P01", "55P03"})
    void aDatabaseThatKeptSomebodyWaitingIsAskedAgain(String state) {
        Response answer = mapper.toResponse(new IllegalStateException(
                new PersistenceException(new SQLException("A lock could not be obtained", state))));
        assertEquals(503, answer.getStatus());
        assertEquals("1", answer.getHeaderString("Retry-After"));
    }

    @Test
    void whatElseTheDatabaseRefusesIsOurFault() {
        Response answer = mapper.toResponse(new PersistenceException(new SQLException("No such table", "42X05")));
        assertEquals(500, answer.getStatus());
        assertNull(answer.getHeaderString("Retry-After"));
    }
}
