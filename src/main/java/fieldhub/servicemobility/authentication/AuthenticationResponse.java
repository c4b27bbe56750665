package fieldhub.servicemobility.authentication;

/** The answer to a good logon (contract servicemobility 5.2). */
public record AuthenticationResponse(String token) {
  /** Nobody logs a token by logging the answer. */
  @Override
  public String toString() {
    return "AuthenticationResponse[]";
  }
}
