package org.freshet.internal.protocol;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * From which pages a browser may connect; neither server checks it. A browser always names the origin of its page, so who names none is no
 * browser and cannot be misused by a page of somebody else's.
 *
 * @param allowed words: {@code same}, {@code none}, {@code *}, or hosts, with a scheme and a port or without, with a dot before them for
 *     their subdomains too
 */
record Origins(Set<String> allowed) {

    /** @param origin null if there is none */
    boolean allow(String origin, String host) {
        if (allowed.contains("*")) {
            return true;
        }
        if (origin == null) {
            return allowed.contains("none") || allowed.equals(Set.of("same"));
        }
        URI uri = parsedOrNull(origin);
        return uri != null && allowed.stream().anyMatch(word -> isOf(word, uri, host));
    }

    private static boolean isOf(String word, URI origin, String host) {
        return switch (word) {
            // By host and port alone: behind a proxy that ends TLS the scheme that the server sees is not the
            // browser's.
            case "same" -> origin.getRawAuthority().equalsIgnoreCase(host);
            case "none" -> false;
            default -> Place.of(word).admits(Place.of(origin.toString()));
        };
    }

    /** An origin is a scheme and a host, perhaps with a port, and nothing else (RFC 6454, 6.2). */
    private static URI parsedOrNull(String origin) {
        try {
            URI uri = URI.create(origin);
            // Not getHost(), which knows no underscore.
            boolean whole = uri.getScheme() != null
                    && uri.getRawAuthority() != null
                    && uri.getRawAuthority().indexOf('@') < 0
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return whole ? uri : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * Where pages are from.
     *
     * @param scheme empty if it does not matter
     * @param port empty if it is not named
     */
    private record Place(String scheme, String host, String port) {

        static Place of(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            int scheme = lower.indexOf("://");
            String authority = scheme < 0 ? lower : lower.substring(scheme + 3);
            // In an address of IPv6 colons are within brackets.
            int colon = authority.indexOf(':', authority.indexOf(']') + 1);
            return new Place(
                    scheme < 0 ? "" : lower.substring(0, scheme),
                    colon < 0 ? authority : authority.substring(0, colon),
                    colon < 0 ? "" : authority.substring(colon + 1));
        }

        boolean admits(Place origin) {
            boolean sameHost = host.startsWith(".")
                    ? origin.host.endsWith(host) || origin.host.equals(host.substring(1))
                    : origin.host.equals(host);
            boolean anyPort = scheme.isEmpty() && port.isEmpty();
            return sameHost
                    && (scheme.isEmpty() || scheme.equals(origin.scheme))
                    && (anyPort || portOf(origin.scheme).equals(origin.portOf(origin.scheme)));
        }

        private String portOf(String protocol) {
            if (!port.isEmpty()) {
                return port;
            }
            return protocol.equals("https") ? "443" : "80";
        }
    }
}
