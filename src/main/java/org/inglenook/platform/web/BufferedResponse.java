package org.inglenook.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Holds an answer back until it is whole. Redirects and errors go through at once. */
class BufferedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 << 10);
    private PrintWriter writer;
    private ServletOutputStream stream;
    private boolean passed;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether this is a complete page that succeeded. */
    boolean isWhole() {
        return !passed && getStatus() == SC_OK && size() > 0;
    }

    byte[] bytes() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    /** Sends what was held back, as it is. */
    void send() throws IOException {
        if (!passed && !isCommitted() && size() > 0) {
            setContentLength(size());
            getResponse().getOutputStream().write(bytes());
        }
    }

    private int size() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.size();
    }

    @Override
    public void sendError(int status) throws IOException {
        passed = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        passed = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        passed = true;
        super.sendRedirect(location);
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before the page is whole.
    }

    @Override
    public void setContentLength(int length) {
        if (length == size()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void resetBuffer() {
        if (writer != null) {
            writer.flush();
        }
        bytes.reset();
    }

    @Override
    public void reset() {
        resetBuffer();
        super.reset();
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(bytes, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("A held-back answer is written at once.");
                }

                @Override
                public void write(int b) {
                    bytes.write(b);
                }

                @Override
                public void write(byte[] b, int off, int len) {
                    bytes.write(b, off, len);
                }
            };
        }
        return stream;
    }
}
