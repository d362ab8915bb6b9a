package org.inglenook;

import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of services that run once on each database: it is opened for all of them, and emptied of what each leaves. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
@TestInstance(PER_CLASS)
public abstract class OnBothDatabases {

    @Parameter
    TestDatabase.Kind kind;

    protected TestDatabase database;

    private final List<String> left;

    /** @param left names of the entities that these tests leave, those that refer to others first */
    protected OnBothDatabases(String... left) {
        this.left = List.of(left);
    }

    @BeforeParameterizedClassInvocation
    final void openDatabase(TestDatabase.Kind which) {
        database = TestDatabase.open(which);
    }

    @AfterEach
    final void emptyDatabase() {
        database.run(em ->
                left.forEach(entity -> em.createQuery("delete from " + entity).executeUpdate()));
    }

    @AfterParameterizedClassInvocation
    final void closeDatabase() {
        database.close();
    }
}
