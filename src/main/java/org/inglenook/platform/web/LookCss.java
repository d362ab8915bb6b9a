package org.inglenook.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The shop's own custom properties as a stylesheet; pages name it with the profile's version, so it may be kept. */
@WebServlet("/look.css")
public class LookCss extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Look look;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader(
                "Cache-Control",
                request.getParameter("v") == null ? "public, max-age=300" : "public, max-age=31536000, immutable");
        response.getWriter().write(look.css());
    }
}
