package org.freshet.example.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Pages as their author wrote them, to be read beside what they do. */
@Named
@ApplicationScoped
public class PageSource {

    @Inject
    private ServletContext application;

    public String of(String view) throws IOException {
        try (InputStream page = application.getResourceAsStream(view)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
