package org.freshet.internal.capture;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.freshet.internal.text.CaptureTexts;

/**
 * Finds the capture of the application that calls. Not kept: a persistence unit in an EAR's library may serve several applications.
 */
final class CaptureLookup {

    private final Warnings warnings = new Warnings();

    Capture orNull() {
        try {
            Instance<Capture> found = CDI.current().select(Capture.class);
            if (found.isResolvable()) {
                return found.get();
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
