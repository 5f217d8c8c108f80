package org.freshet.it.hostile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that are to be refused of such as a page granted. */
public final class Forger {

    private static final int SIGNATURE_BYTES = 32;

    private final String secret;

    /** @param secret the server's: for those that have expired */
    public Forger(String secret) {
        this.secret = secret;
    }

    public List<String> forgeries(String token) {
        String payload = payload(token);
        String asAlice = payload.substring(0, payload.length() - 1) + ",\"u\":\"alice\"}";
        String mine = token.substring(0, token.length() - 1) + (token.endsWith("A") ? 'Q' : 'A');
        List<String> forgeries = new ArrayList<>(List.of(
                expired(token),
                signed(asAlice, "the secret of somebody else"),
                signed("{}", "the secret of somebody else"),
                mine,
                token.substring(0, token.length() / 2),
                token.substring(1),
                token + token,
                token + '=',
                token + '\n',
                "x".repeat(20_000),
                ""));
        for (int i = 0; i < token.length(); i += 37) {
            forgeries.add(token.substring(0, i) + (token.charAt(i) == 'B' ? 'C' : 'B') + token.substring(i + 1));
        }
        return forgeries;
    }

    String expired(String token) {
        return signed(payload(token).replaceFirst("\"x\":\\d+", "\"x\":1"), secret);
    }

    private static String payload(String token) {
        byte[] signed = Base64.getUrlDecoder().decode(token);
        return new String(signed, 0, signed.length - SIGNATURE_BYTES, StandardCharsets.UTF_8);
    }

    private static String signed(String payload, String secret) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update("token\0".getBytes(StandardCharsets.UTF_8));
            byte[] signed = Arrays.copyOf(bytes, bytes.length + SIGNATURE_BYTES);
            System.arraycopy(mac.doFinal(bytes), 0, signed, bytes.length, SIGNATURE_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
