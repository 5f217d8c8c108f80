package org.freshet.internal.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.freshet.internal.text.ModelTexts;
import org.freshet.internal.text.StartTexts;

/** The values in force, all of them valid. Immutable. */
public final class Settings {

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * Reads all settings.
     *
     * @param sources asked in order for a key; each answers null for what it does not know
     * @throws IllegalArgumentException with every wrong value in its message
     */
    public static Settings read(List<Function<Setting, String>> sources) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        List<String> problems = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            String value = sources.stream()
                    .map(source -> source.apply(setting))
                    .filter(found -> found != null)
                    .findFirst()
                    .map(String::strip)
                    .orElse(setting.byDefault());
            if (!setting.accepts(value)) {
                problems.add(StartTexts.wrongSetting(
                        setting.key(), setting == Setting.SECRET ? "***" : value, setting.accepted()));
            }
            values.put(setting, value);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(ModelTexts.problems(problems));
        }
        return new Settings(values);
    }

    public String text(Setting setting) {
        return values.get(setting);
    }

    /** Null if it is empty. */
    public String textOrNull(Setting setting) {
        String value = text(setting);
        return value.isEmpty() ? null : value;
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public Duration duration(Setting setting) {
        return Duration.parse(text(setting));
    }

    public Set<String> words(Setting setting) {
        return Arrays.stream(text(setting).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
