package org.freshet.internal.capture;

import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.TransformerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Loads some classes itself, weaved, as a server does with those of a persistence unit. */
final class WovenLoader extends ClassLoader {

    final List<ClassTransformer> transformers = new ArrayList<>();
    private final Set<String> own;

    WovenLoader(Set<String> own) {
        super(WovenLoader.class.getClassLoader());
        this.own = own;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (own.stream().noneMatch(o -> name.equals(o) || name.startsWith(o + "$"))) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String name) {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] bytes = in.readAllBytes();
            for (ClassTransformer transformer : transformers) {
                byte[] woven = transformer.transform(this, name.replace('.', '/'), null, null, bytes);
                bytes = woven == null ? bytes : woven;
            }
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
