package fieldhub.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts secrets before they are stored: AES-256-GCM with a nonce of its own for each. The place
 * of a value is bound to it, so that nobody can make one row's secret another's by copying it.
 */
@ApplicationScoped
public class Encryption {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final EncryptionSettings settings;
  private final SecureRandom random = new SecureRandom();

  /** For the container's proxy. */
  protected Encryption() {
    this(null);
  }

  @Inject
  public Encryption(EncryptionSettings settings) {
    this.settings = settings;
  }

  /**
   * Encrypts with the first key.
   *
   * @param place where it is stored: table, row and column
   * @throws IllegalStateException when no key is configured
   */
  public Sealed seal(String secret, String place) {
    Map.Entry<String, SecretKey> key =
        settings.keys().entrySet().stream()
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException(EncryptionSettings.KEYS + " has no usable key"));
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] text = secret.getBytes(StandardCharsets.UTF_8);
      byte[] sealed = new byte[NONCE_BYTES + text.length + TAG_BITS / 8];
      System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
      cipher(Cipher.ENCRYPT_MODE, key.getValue(), nonce, place)
          .doFinal(text, 0, text.length, sealed, NONCE_BYTES);
      return new Sealed(key.getKey(), sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES/GCM", e);
    }
  }

  /**
   * Decrypts what {@link #seal} made, with the key that it names.
   *
   * @param place the same as it was sealed for
   * @throws UnreadableSecretException when that key is not configured, or the value or its place
   *     was changed
   */
  public String open(Sealed sealed, String place) throws UnreadableSecretException {
    SecretKey key = settings.keys().get(sealed.keyId());
    if (key == null) {
      throw new UnreadableSecretException(
          "it was encrypted with the key "
              + sealed.keyId()
              + ", which "
              + EncryptionSettings.KEYS
              + " does not have");
    }
    byte[] bytes = sealed.bytes();
    if (bytes.length < NONCE_BYTES + TAG_BITS / 8) {
      throw damaged();
    }
    try {
      byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, key, nonce, place)
              .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return new String(text, StandardCharsets.UTF_8);
    } catch (AEADBadTagException e) {
      throw damaged();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES/GCM", e);
    }
  }

  private static UnreadableSecretException damaged() {
    return new UnreadableSecretException(
        "it was changed, or encrypted with another key under the same id");
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
