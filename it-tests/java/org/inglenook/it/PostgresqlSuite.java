package org.inglenook.it;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The same tests with the application on PostgreSQL; what only looks at pages, or only at the container, runs once, on Derby. */
@Suite
@SelectPackages("org.inglenook")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags("once")
class PostgresqlSuite {

    @BeforeSuite
    static void choose() {
        System.setProperty("inglenook.it.database", "postgresql");
    }
}
