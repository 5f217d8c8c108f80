package org.freshet.internal.websocket;

import java.io.IOException;

/**
 * Gives something to be sent to the server without an application's context class loader. Tyrus 2.1 schedules a task for each frame, for
 * which Payara 6 looks through all that this loader reaches for providers of contexts: more than half of what a frame costs there.
 */
final class PlatformContext {

    interface Sending {
        void run() throws IOException;
    }

    private PlatformContext() {}

    static void send(Sending sending) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader application = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            sending.run();
        } finally {
            thread.setContextClassLoader(application);
        }
    }
}
