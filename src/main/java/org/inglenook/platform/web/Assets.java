package org.inglenook.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Our stylesheets, scripts and fonts, read once and kept, each under an address that changes when its bytes do. */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "txt", "text/plain;charset=UTF-8");

    private static final Pattern IMPORT = Pattern.compile("from '\\./([a-z-]+\\.js)'");

    /** A file ready to send; {@code zipped} is null where compression gains nothing. */
    record Asset(String type, byte[] plain, byte[] zipped, String version) {}

    @Inject
    ServletContext context;

    private final Map<String, Optional<Asset>> read = new ConcurrentHashMap<>();

    /** The address of a file below {@code /assets/}, with its version, so that a browser may keep it for ever. */
    public String url(String name) {
        String version = find(name).map(Asset::version).orElse("0");
        return context.getContextPath() + "/assets/" + name + "?v=" + version;
    }

    Optional<Asset> find(String name) {
        return read.computeIfAbsent(name, this::load);
    }

    private Optional<Asset> load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || name.contains("..")) {
            return Optional.empty();
        }
        try (InputStream in = context.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] plain = name.endsWith(".js") ? withVersions(in.readAllBytes()) : in.readAllBytes();
            byte[] zipped = type.startsWith("text/") || type.endsWith("xml") ? zip(plain) : null;
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return Optional.of(new Asset(type, plain, zipped, HexFormat.of().formatHex(digest, 0, 6)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a script imports is named with its version, too: after an upgrade nobody's browser puts an old one to a new one. */
    private byte[] withVersions(byte[] script) {
        return IMPORT.matcher(new String(script, StandardCharsets.UTF_8))
                .replaceAll(named -> "from './" + named.group(1) + "?v="
                        + load("js/" + named.group(1)).map(Asset::version).orElse("0") + "'")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
