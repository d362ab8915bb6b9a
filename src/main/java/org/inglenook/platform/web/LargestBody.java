package org.inglenook.platform.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Keeps what the API reads into memory small, whoever sends it. What takes a stream has a limit of its own. */
@Provider
public class LargestBody implements ReaderInterceptor {

    /** A story of a hundred long chapters has three. */
    private static final int MEGABYTES = 4;

    private static final int LARGEST = MEGABYTES * 1_000_000;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        if (context.getType() != InputStream.class) {
            byte[] body = context.getInputStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new DomainException(Kind.TOO_LARGE, "platform.error.tooLarge", MEGABYTES);
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }
}
