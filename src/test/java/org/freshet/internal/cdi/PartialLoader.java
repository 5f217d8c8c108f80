package org.freshet.internal.cdi;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Loads Freshet's main classes anew, on a platform that lacks some packages. */
final class PartialLoader extends URLClassLoader {

    private final List<String> missing;

    PartialLoader(String... missing) throws MalformedURLException {
        super(new URL[] {Path.of("target/classes").toUri().toURL()}, PartialLoader.class.getClassLoader());
        this.missing = List.of(missing);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (missing.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name + " is not on this server");
            }
            if (name.startsWith("org.freshet.")) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
            return super.loadClass(name, resolve);
        }
    }
}
