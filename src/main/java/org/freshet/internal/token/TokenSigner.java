package org.freshet.internal.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and checks tokens with HMAC-SHA256. Safe for any thread. */
public final class TokenSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 32;
    private static final int OPAQUE_BYTES = 12;
    private static final int MAX_LENGTH = 16 * 1024;
    private static final int REVOCATIONS = 10_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final Clock clock;
    private final Revocations revocations = new Revocations(REVOCATIONS);

    /** @param secret any text; null for a random one, which no other server and no later start knows */
    public TokenSigner(String secret, Clock clock) {
        byte[] bytes = new byte[SIGNATURE_BYTES];
        if (secret == null) {
            RANDOM.nextBytes(bytes);
        } else {
            bytes = secret.getBytes(StandardCharsets.UTF_8);
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
        this.clock = clock;
    }

    public String sign(RegionToken token) {
        return sign(token, stamp());
    }

    /** Now, as revocations count: a token with this is void if anything of it is revoked from now on. */
    public long stamp() {
        return revocations.stamp(clock.millis());
    }

    /** @param stamp when what the token grants was found out */
    public String sign(RegionToken token, long stamp) {
        byte[] json = TokenJson.write(token);
        byte[] payload = ByteBuffer.allocate(json.length + Long.BYTES)
                .put(json)
                .putLong(stamp)
                .array();
        byte[] signed = Arrays.copyOf(payload, payload.length + SIGNATURE_BYTES);
        System.arraycopy(mac("token", payload), 0, signed, payload.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * Makes the tokens void that were signed up to now, on other nodes too, as far as they are for a group and issued to a user.
     *
     * @param user null: to whomever
     * @param group null: for whatever group
     */
    public void revoke(String user, String group) {
        revocations.revoke(user, group, clock.millis());
    }

    /** How often something was revoked: as long as this stays the same, so does what was verified. */
    public long revocations() {
        return revocations.count();
    }

    public RegionToken verify(String text) throws TokenRefusedException {
        byte[] signed = decode(text);
        int length = signed.length - SIGNATURE_BYTES;
        if (length <= Long.BYTES) {
            throw new TokenRefusedException(false);
        }
        byte[] payload = Arrays.copyOf(signed, length);
        byte[] signature = Arrays.copyOfRange(signed, length, signed.length);
        if (!MessageDigest.isEqual(signature, mac("token", payload))) {
            throw new TokenRefusedException(false);
        }
        RegionToken token = TokenJson.read(Arrays.copyOf(payload, length - Long.BYTES));
        long stamp = ByteBuffer.wrap(payload).getLong(length - Long.BYTES);
        if (clock.instant().getEpochSecond() >= token.expires() || revocations.cover(token, stamp)) {
            throw new TokenRefusedException(true);
        }
        return token;
    }

    /** A name for a secret thing (an HTTP session's id) that does not give it away. */
    public String opaque(String secretId) {
        byte[] mac = mac("session", secretId.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac, 0, OPAQUE_BYTES);
    }

    /** A name that nobody can guess. */
    public String random() {
        byte[] bytes = new byte[OPAQUE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] decode(String text) throws TokenRefusedException {
        if (text == null || text.length() > MAX_LENGTH) {
            throw new TokenRefusedException(false);
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new TokenRefusedException(false);
        }
    }

    private byte[] mac(String purpose, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
