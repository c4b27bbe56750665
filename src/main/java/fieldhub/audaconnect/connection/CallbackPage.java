package fieldhub.audaconnect.connection;

/** The page that an operator sees when he comes back from AudaConnect. */
final class CallbackPage {

  private CallbackPage() {}

  static String of(ConnectOutcome outcome) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Fieldhub: %1$s</title></head>
        <body>
        <h1>%1$s</h1>
        <p>%2$s</p>
        <p>%3$s</p>
        <p>%4$s</p>
        </body>
        </html>
        """
        .formatted(
            escaped(outcome.title()),
            escaped(outcome.happened()),
            escaped(outcome.kept()),
            escaped(outcome.next()));
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
