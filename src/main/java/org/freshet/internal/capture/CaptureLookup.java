package org.freshet.internal.capture;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.freshet.internal.text.CaptureTexts;

/**
 * Finds the capture of the application that calls: a persistence unit in an EAR's library may serve several. Safe for any thread.
 */
final class CaptureLookup {

    private final Warnings warnings = new Warnings();
    /**
     * By the context class loaders of applications: WildFly looks at the stack each time that it is asked, for every row of a bulk. The
     * session factory that has this may outlive its application; a capture may not, and is kept by its CDI container.
     */
    private final Map<ClassLoader, WeakReference<Capture>> known = new ConcurrentHashMap<>();

    Capture orNull() {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        WeakReference<Capture> reference = application == null ? null : known.get(application);
        Capture capture = reference == null ? null : reference.get();
        return capture == null ? lookUp(application) : capture;
    }

    private Capture lookUp(ClassLoader application) {
        try {
            Instance<Capture> found = CDI.current().select(Capture.class);
            if (found.isResolvable()) {
                Capture capture = found.get();
                if (application != null) {
                    known.put(application, new WeakReference<>(capture));
                }
                return capture;
            }
            warnings.once(CaptureTexts.noCapture(), null);
        } catch (RuntimeException | LinkageError e) {
            warnings.once(CaptureTexts.noCapture(), e);
        }
        return null;
    }

    void failed(Class<?> type, Throwable cause) {
        warnings.error(CaptureTexts.captureFailed(type, null), cause);
    }
}
