package org.inglenook.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API; its document is at {@code /openapi}. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
