package org.freshet.it.hostile;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes up what attackers say. The same seed says the same. Not safe for several threads. */
final class Messages {

    private static final int LARGE = 60_000;
    private static final int DEEPEST = 30_000;

    private final Words words;
    private final Random random;

    Messages(Words words, Random random) {
        this.words = words;
        this.random = random;
    }

    /** A frame. */
    String frame() {
        int kind = random.nextInt(100);
        if (kind < 68) {
            return message();
        } else if (kind < 77) {
            return array(random.nextInt(12), this::message);
        } else if (kind < 78) {
            return flood();
        } else if (kind < 83) {
            String message = message();
            return message.substring(0, random.nextInt(message.length()));
        } else if (kind < 89) {
            return garbled(message());
        } else if (kind < 92) {
            return deep(1 + random.nextInt(random.nextInt(20) == 0 ? DEEPEST : 300));
        } else if (kind < 93) {
            return "{\"type\":" + quoted(any(Words.TYPES)) + ',' + quoted(any(Words.MEMBERS)) + ":\""
                    + "y".repeat(random.nextInt(LARGE)) + "\"}";
        }
        return any(Words.JUNK);
    }

    /** Above what a client may send. */
    String tooLarge() {
        return "{\"type\":\"ping\",\"x\":\"" + "z".repeat(66_000 + random.nextInt(200_000)) + "\"}";
    }

    private String message() {
        int kind = random.nextInt(100);
        if (kind < 20) {
            return object("subscribe", "token", or(any(words.tokens())), "since", or("x-" + random.nextInt(100)));
        } else if (kind < 32) {
            return object("subscribe", "group", or(group()), "since", or("x-1"));
        } else if (kind < 40) {
            return object("unsubscribe", "group", or(any(Words.GROUPS)), "token", value(1));
        } else if (kind < 72) {
            return object("call", "method", or(method()), "args", arguments(), "key", or("k" + random.nextInt(9)));
        } else if (kind < 80) {
            return object("ping", any(Words.MEMBERS), value(2), "__proto__", value(1));
        }
        return '{'
                + quoted("type")
                + ':'
                + or(any(Words.TYPES))
                + ','
                + quoted(any(Words.MEMBERS))
                + ':'
                + value(3)
                + '}';
    }

    private String group() {
        return random.nextInt(4) == 0 ? "made.up." + random.nextInt(1_000_000) : any(Words.GROUPS);
    }

    private String method() {
        return any(random.nextInt(3) == 0 ? Words.METHODS : words.methods());
    }

    /** Mostly an array. */
    private String arguments() {
        return random.nextInt(6) == 0 ? value(2) : array(random.nextInt(4), () -> value(3));
    }

    private String object(String type, String first, String firstValue, String second, String secondValue) {
        return object(type, first, firstValue, second, secondValue, "x", "1");
    }

    /** Each member is missing now and then, but for the type. */
    private String object(String type, String... members) {
        StringBuilder object = new StringBuilder("{\"type\":").append(quoted(type));
        object.append(",\"ref\":").append(or("r" + random.nextInt(5)));
        for (int i = 0; i < members.length; i += 2) {
            if (random.nextInt(8) != 0) {
                object.append(',').append(quoted(members[i])).append(':').append(members[i + 1]);
            }
        }
        return object.append('}').toString();
    }

    /** This text; seldom something else. */
    private String or(String text) {
        return random.nextInt(12) == 0 ? value(2) : quoted(text);
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> "null";
            case 1 -> String.valueOf(random.nextBoolean());
            case 2 -> any(Words.NUMBERS);
            case 3 -> quoted(any(Words.GROUPS));
            case 4, 5 -> quoted(any(Words.NASTY));
            case 6 -> array(random.nextInt(4), () -> value(depth - 1));
            default -> '{' + quoted(any(Words.MEMBERS)) + ':' + value(depth - 1) + '}';
        };
    }

    private static String array(int size, Supplier<String> element) {
        StringBuilder array = new StringBuilder("[");
        for (int i = 0; i < size; i++) {
            array.append(i == 0 ? "" : ",").append(element.get());
        }
        return array.append(']').toString();
    }

    /** As much of one message as a frame takes. */
    private String flood() {
        String message = message();
        return message.length() > LARGE ? message : array(LARGE / (message.length() + 1), () -> message);
    }

    private String deep(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> "[".repeat(depth);
            case 1 -> "[".repeat(depth) + "]".repeat(depth);
            case 2 -> "{\"a\":".repeat(depth / 3) + "1" + "}".repeat(depth / 3);
            case 3 -> call("[".repeat(depth) + "]".repeat(depth));
            case 4 -> call("[" + nested("{\"a\":", "1", "}") + "]");
            default -> call("[" + nested("{\"name\":\"n\",\"parts\":[", "", "]}") + "]");
        };
    }

    /** As deep as a parser may allow. */
    private String nested(String before, String inside, String after) {
        int depth = random.nextInt(700);
        return before.repeat(depth) + inside + after.repeat(depth);
    }

    private String call(String arguments) {
        return "{\"type\":\"call\",\"ref\":\"d\",\"method\":" + quoted(any(words.methods())) + ",\"args\":" + arguments
                + '}';
    }

    private String garbled(String message) {
        StringBuilder garbled = new StringBuilder(message);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            garbled.setCharAt(random.nextInt(garbled.length()), (char)
                    (random.nextInt(4) == 0 ? random.nextInt(0xD800) : ' ' + random.nextInt(95)));
        }
        return garbled.toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** As JSON, with what UTF-8 has no bytes for escaped. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
