package org.inglenook.it;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every test in a server, with the application on Derby. It runs in a process of its own, beside the one on PostgreSQL. */
@Suite
@SelectPackages("org.inglenook")
@IncludeClassNamePatterns(".*IT")
class DerbySuite {

    @BeforeSuite
    static void choose() {
        System.setProperty("inglenook.it.database", "derby");
    }
}
