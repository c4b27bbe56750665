package fieldhub.audaconnect.connection;

import fieldhub.platform.persistence.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The page that an operator sees when he comes back from AudaConnect. */
final class CallbackPage {

  private static final String STYLE =
      """
      body{margin:3rem auto;max-width:34rem;padding:2rem;font:1rem/1.5 system-ui,sans-serif;\
      color:#1b2733;background:#eef1f6}\
      main{background:#fff;border:1px solid #d9dfe8;border-radius:6px;padding:1.5rem 2rem}\
      h1{font-size:1.4rem;margin:0 0 1rem}""";

  private CallbackPage() {}

  /** What a browser may do with the page: show it, in this style. */
  static String policy() {
    byte[] hash = Sha256.of(STYLE.getBytes(StandardCharsets.UTF_8));
    return "default-src 'none'; frame-ancestors 'none'; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(hash)
        + "'";
  }

  static String of(ConnectOutcome outcome) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Fieldhub: %1$s</title><style>%5$s</style></head>
        <body><main>
        <h1>%1$s</h1>
        <p>%2$s</p>
        <p>%3$s</p>
        <p>%4$s</p>
        </main></body>
        </html>
        """
        .formatted(
            escaped(outcome.title()),
            escaped(outcome.happened()),
            escaped(outcome.kept()),
            escaped(outcome.next()),
            STYLE);
  }

  /** Some of it was written by whoever sent the browser. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
