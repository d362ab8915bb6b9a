package org.inglenook.community.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.zip.ZipException;

/** A file as text, unpacked, and the line at which its reader is. */
final class FileText extends Reader {

    static final int END = -1;

    /** Stands for bytes that are no letter in UTF-8; no text has half of a pair alone. */
    static final char BROKEN = '\udc80';

    private static final char BOM = '\ufeff';
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean allRead;
    private boolean ended;
    private int line = 1;

    FileText(OldForum.Source source) throws IOException {
        try {
            in = Unpacked.of(source.open());
        } catch (EOFException | ZipException e) {
            throw damaged();
        }
        if (fill() && chars.get(chars.position()) == BOM) {
            chars.get();
        }
    }

    /** The number of the line of what is read next, from 1. */
    int line() {
        return line;
    }

    @Override
    public int read() throws IOException {
        if (!fill()) {
            return END;
        }
        char next = chars.get();
        line += next == '\n' ? 1 : 0;
        return next;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int count = 0;
        for (; count < length && fill(); count++) {
            into[from + count] = (char) read();
        }
        return count == 0 && length > 0 ? END : count;
    }

    /** Up to the line's end; null when there is no more. */
    String nextLine() throws IOException {
        int next = read();
        if (next == END) {
            return null;
        }
        int at = next == '\n' ? line - 1 : line;
        StringBuilder text = new StringBuilder();
        for (; next != END && next != '\n'; next = read()) {
            if (next == BROKEN) {
                throw Unreadable.because("letters", at);
            }
            text.append((char) next);
        }
        return text.toString().stripTrailing();
    }

    /** The first character that is no space, of at most a buffer. */
    static int firstOf(OldForum.Source source) throws IOException {
        try (FileText text = new FileText(source)) {
            int next = text.read();
            while (next != END && Character.isWhitespace(next)) {
                next = text.read();
            }
            return next;
        }
    }

    private boolean fill() throws IOException {
        if (chars.hasRemaining()) {
            return true;
        }
        chars.clear();
        try {
            while (chars.position() == 0 && !ended) {
                decode();
            }
        } catch (EOFException | ZipException e) {
            throw damaged();
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private void decode() throws IOException {
        CoderResult result = decoder.decode(bytes, chars, allRead);
        if (result.isError()) {
            if (chars.hasRemaining()) {
                bytes.position(bytes.position() + result.length());
                chars.put(BROKEN);
            }
        } else if (result.isUnderflow()) {
            ended = allRead;
            more();
        }
    }

    private void more() throws IOException {
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        allRead = got < 0;
        bytes.position(bytes.position() + Math.max(0, got));
        bytes.flip();
    }

    private RuntimeException damaged() {
        chars.clear().flip();
        ended = true;
        return Unreadable.because("damaged", line);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
