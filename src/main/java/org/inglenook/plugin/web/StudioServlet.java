package org.inglenook.plugin.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.inglenook.identity.Caller;

/** The studio's front door leads the owner to the writing desk and moderators to what waits for them. */
@WebServlet("/studio")
public class StudioServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + (caller.isOwner() ? "/studio/desk" : "/studio/moderation"));
    }
}
