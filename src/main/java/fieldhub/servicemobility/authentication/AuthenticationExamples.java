package fieldhub.servicemobility.authentication;

/** Messages of the contract (section 5.2) for the API description. */
final class AuthenticationExamples {
  static final String REQUEST =
      """
      {"username": "tech.marlow", "password": "not-a-real-password"}""";
  static final String RESPONSE =
      """
      {"token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3NzI0MDk2MDAsImV4cCI6MTc3MjQzODQwMH0.signature"}""";

  private AuthenticationExamples() {}
}
