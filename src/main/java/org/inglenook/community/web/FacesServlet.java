package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.inglenook.community.Introductions;

/** Members' pictures, {@code /faces/12?v=...}: an address changes with its picture, so a browser may keep it for ever. */
@WebServlet("/faces/*")
public class FacesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Introductions introductions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SmallPictures.answer(request, response, introductions::face);
    }
}
