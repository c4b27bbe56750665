package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the client's redirect asks for (contract 2.3, authorise).
 *
 * @param state comes back as it is; null when none was given
 * @param challenge of PKCE; null when none was given
 */
record AuthorizeRequest(
    String clientId,
    String redirectUri,
    String responseType,
    Set<String> scopes,
    String state,
    String challenge,
    String challengeMethod) {

  private static final Set<String> SCOPES =
      Set.of("BMS.Basic", "BMS.Extended", "BMS.Parts", "BMS.PartsOrders", "BMS.PartOrders");

  /**
   * Reads the query.
   *
   * @throws Refusal 400 when nobody may be redirected: the client or its address is not known
   */
  static AuthorizeRequest read(MultivaluedMap<String, String> query, ClientSettings client) {
    if (!client.isClient(query.getFirst("client_id"))) {
      throw new Refusal(400, "client_id is not registered");
    }
    if (!client.isRedirectUri(query.getFirst("redirect_uri"))) {
      throw new Refusal(400, "redirect_uri must be a registered absolute http(s) address");
    }
    String scope = query.getFirst("scope");
    return new AuthorizeRequest(
        query.getFirst("client_id"),
        query.getFirst("redirect_uri"),
        query.getFirst("response_type"),
        scope == null || scope.isBlank()
            ? Set.of()
            : new LinkedHashSet<>(List.of(scope.trim().split(" +"))),
        query.getFirst("state"),
        query.getFirst("code_challenge"),
        query.getFirst("code_challenge_method"));
  }

  /** What is wrong with it, as RFC 6749 4.1.2.1 names it; empty when a user may be asked. */
  Optional<String> error() {
    if (!"code".equals(responseType)) {
      return Optional.of("unsupported_response_type");
    }
    if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
      return Optional.of("invalid_scope");
    }
    return challenge != null && !"S256".equals(challengeMethod)
        ? Optional.of("invalid_request")
        : Optional.empty();
  }

  /** Back to the client. */
  URI back(String parameter, String value) {
    UriBuilder uri = UriBuilder.fromUri(redirectUri).queryParam(parameter, "{value}");
    return state == null
        ? uri.build(value)
        : uri.queryParam("state", "{state}").build(value, state);
  }
}
