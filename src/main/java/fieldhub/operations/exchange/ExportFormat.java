package fieldhub.operations.exchange;

import fieldhub.operations.paging.RequestCheck;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Form of an export. */
enum ExportFormat {
  JSON,
  CSV;

  /**
   * What {@code format} says; without it the first of the caller's acceptable types that is one of
   * ours.
   */
  static ExportFormat of(String format, HttpHeaders headers) {
    RequestCheck check = new RequestCheck();
    ExportFormat asked =
        check.choice("format", format, ExportFormat.class).orElse(accepted(headers));
    check.done();
    return asked;
  }

  private static ExportFormat accepted(HttpHeaders headers) {
    for (MediaType type : headers.getAcceptableMediaTypes()) {
      if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return JSON;
      }
      if (type.getType().equals("text") && type.getSubtype().equals("csv")) {
        return CSV;
      }
    }
    return JSON;
  }
}
