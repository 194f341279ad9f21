package io.reconpro.qbo.connection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/** Encrypts tokens for the database, each bound to its QuickBooks company, so that rows cannot be exchanged. */
@Component
class TokenCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String keyId;
    private final Map<String, SecretKey> keys = new HashMap<>();

    TokenCipher(ConnectionSettings settings) {
        keyId = settings.tokenKeyId();
        settings.earlierKeys().forEach((id, key) -> keys.put(id, key(key)));
        keys.put(keyId, key(settings.tokenKey()));
    }

    /** Name of the key that encrypts. */
    String keyId() {
        return keyId;
    }

    String encrypt(String token, String realmId) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keyId, realmId, nonce, token.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(
                ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    }

    /** @throws IllegalStateException when the key is not at hand, or the text was not made for this company */
    String decrypt(String stored, String usedKeyId, String realmId) {
        ByteBuffer buffer = ByteBuffer.wrap(Base64.getDecoder().decode(stored));
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, usedKeyId, realmId, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String usedKeyId, String realmId, byte[] nonce, byte[] input) {
        SecretKey key = keys.get(usedKeyId);
        if (key == null) {
            throw new IllegalStateException("The tokens of QuickBooks company " + realmId + " were encrypted with key \""
                    + usedKeyId + "\", which is not set: add it as connection.earlier-keys." + usedKeyId);
        }
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(realmId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The tokens of QuickBooks company " + realmId + " cannot be read with key \""
                    + usedKeyId + "\": set the key that encrypted them, or connect the company again", e);
        }
    }

    private static SecretKey key(String base64) {
        return new SecretKeySpec(Base64.getDecoder().decode(base64.strip()), "AES");
    }
}
