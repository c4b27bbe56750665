package fieldhub.platform.security;

/** A stored secret that cannot be decrypted; the message tells an operator why. */
public class UnreadableSecretException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableSecretException(String reason) {
    super(reason);
  }
}
