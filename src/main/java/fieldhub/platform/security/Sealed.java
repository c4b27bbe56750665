package fieldhub.platform.security;

/**
 * An encrypted value as it is stored.
 *
 * @param keyId which of our keys encrypted it
 * @param bytes nonce, ciphertext and the proof that neither was changed
 */
public record Sealed(String keyId, byte[] bytes) {}
