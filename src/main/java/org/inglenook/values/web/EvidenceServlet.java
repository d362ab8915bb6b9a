package org.inglenook.values.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.identity.Caller;
import org.inglenook.values.Claim;
import org.inglenook.values.ClaimEvidence;
import org.inglenook.values.Claims;
import org.inglenook.values.Evidence;

/** Serves the files behind claims; those of a claim that isn't public only to the people who work here. */
@WebServlet(name = "evidence", urlPatterns = "/evidence/*")
public class EvidenceServlet extends HttpServlet {

    private static final Pattern ADDRESS = Pattern.compile("/(\\d{1,18})/[\\w.-]{1,220}");

    @Inject
    transient ClaimEvidence evidence;

    @Inject
    transient Claims claims;

    @Inject
    transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Evidence> file = file(request).filter(this::mayRead);
        Optional<byte[]> content = file.flatMap(found -> evidence.content(found.getId()));
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean picture = file.get().getMime().startsWith("image/");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
                "Content-Disposition",
                (picture ? "inline" : "attachment") + "; filename=\""
                        + file.get().getFileName() + "\"");
        response.setHeader("Cache-Control", "private, max-age=300");
        response.setContentType(file.get().getMime());
        response.setContentLength(content.get().length);
        response.getOutputStream().write(content.get());
    }

    private Optional<Evidence> file(HttpServletRequest request) {
        Matcher address =
                ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        return address.matches() ? evidence.find(Long.parseLong(address.group(1))) : Optional.empty();
    }

    private boolean mayRead(Evidence file) {
        return caller.isModerator()
                || claims.find(file.getClaimId()).filter(Claim::isPublic).isPresent();
    }
}
