package org.freshet.internal.cdi;

import jakarta.servlet.ServletContext;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.freshet.internal.check.Pages;

/** The files of a web application, those in its libraries' META-INF/resources among them (Jakarta Servlet 6.0, 4.6). */
record WebFiles(ServletContext context) implements Pages {

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        collect("/", names);
        return names;
    }

    private void collect(String folder, Set<String> names) {
        Set<String> entries = context.getResourcePaths(folder);
        if (entries == null || folder.equals("/WEB-INF/lib/") || folder.equals("/WEB-INF/classes/")) {
            return;
        }
        for (String entry : entries) {
            if (entry.endsWith("/")) {
                collect(entry, names);
            } else {
                names.add(entry);
            }
        }
    }

    @Override
    public InputStream open(String name) {
        return context.getResourceAsStream(name);
    }
}
