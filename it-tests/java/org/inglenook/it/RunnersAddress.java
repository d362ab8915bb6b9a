package org.inglenook.it;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Says where the servlet is that runs tests in the container. Arquillian's adapter for Payara Micro reads that from the server's log as
 * soon as its first lines have come, and on a busy machine the others haven't.
 */
public final class RunnersAddress implements LoadableExtension {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Known.class);
    }

    /** Adds it where it is missing. */
    public static final class Known {

        void deployed(@Observes ProtocolMetaData deployment) {
            for (HTTPContext context : deployment.getContexts(HTTPContext.class)) {
                if (context.getServletByName(RUNNER) == null) {
                    context.add(new Servlet(RUNNER, "/our"));
                }
            }
        }
    }
}
