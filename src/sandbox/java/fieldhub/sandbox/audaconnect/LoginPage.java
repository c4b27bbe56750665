package fieldhub.sandbox.audaconnect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page on which a user allows the client to act for the site. */
final class LoginPage {

  private static final String TEMPLATE = template();

  private LoginPage() {}

  /**
   * The page.
   *
   * @param message why the user sees it again; empty at first
   */
  static String html(AuthorizeRequest request, String company, String user, String message) {
    return TEMPLATE
        .replace("{client}", escaped(request.clientId()))
        .replace("{scopes}", escaped(String.join(", ", request.scopes())))
        .replace("{back}", escaped(request.redirectUri()))
        .replace("{message}", escaped(message))
        .replace("{company}", escaped(company))
        .replace("{user}", escaped(user));
  }

  private static String template() {
    try (InputStream file = LoginPage.class.getResourceAsStream("login.html")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Also of what would be taken for one of the template's own places. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("{", "&#123;");
  }
}
