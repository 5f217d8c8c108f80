package org.freshet.example.todo.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The page as its author wrote it, to be read beside what it does. */
@Named
@ApplicationScoped
public class PageSource {

    @Inject
    private ServletContext application;

    public String getText() throws IOException {
        try (InputStream page = application.getResourceAsStream("/todo.xhtml")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
