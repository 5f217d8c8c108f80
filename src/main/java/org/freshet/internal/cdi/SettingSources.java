package org.freshet.internal.cdi;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.freshet.internal.settings.Setting;

/** Where settings are looked for, in this order: MicroProfile Config where present, context parameter, system property, environment. */
final class SettingSources {

    private SettingSources() {}

    static List<Function<Setting, String>> of(ServletContext context) {
        List<Function<Setting, String>> sources = new ArrayList<>();
        microProfile(sources);
        sources.add(setting -> context.getInitParameter(setting.key()));
        sources.add(setting -> System.getProperty(setting.key()));
        sources.add(setting -> System.getenv(setting.variable()));
        return sources;
    }

    private static void microProfile(List<Function<Setting, String>> sources) {
        try {
            MicroProfile config = new MicroProfile();
            config.apply(Setting.SECRET);
            sources.add(config);
        } catch (LinkageError | IllegalStateException e) {
            // Not on this server, or no implementation behind the API: the other sources remain.
        }
    }

    /** A class of its own, so that the API is linked only when it is there. */
    private static final class MicroProfile implements Function<Setting, String> {
        @Override
        public String apply(Setting setting) {
            return ConfigProvider.getConfig()
                    .getOptionalValue(setting.key(), String.class)
                    .orElse(null);
        }
    }
}
