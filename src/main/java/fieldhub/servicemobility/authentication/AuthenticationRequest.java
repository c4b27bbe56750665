package fieldhub.servicemobility.authentication;

/** An Authentication Object (contract servicemobility 5.2). */
record AuthenticationRequest(String username, String password) {
  /** Nobody logs a password by logging the request. */
  @Override
  public String toString() {
    return "AuthenticationRequest[]";
  }
}
