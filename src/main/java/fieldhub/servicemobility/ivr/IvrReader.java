package fieldhub.servicemobility.ivr;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.servicemobility.wire.Fields;

/**
 * Reads an IVR Message Object (contract servicemobility 9). The vendor marks nothing as required,
 * so only what is there must make sense; unknown properties are ignored and handed on.
 */
final class IvrReader {
  private static final int CODE = 64;
  private static final int NAME = 200;

  private IvrReader() {}

  /**
   * Reads the message.
   *
   * @param requestId what stands in the URL; the body's {@code RequestID}, if it has one, must be
   *     the same
   * @throws fieldhub.platform.http.ProblemException INVALID_REQUEST that names every field at fault
   */
  static IvrMessage read(String requestId, JsonNode body) {
    return Fields.read(
        body,
        fields -> {
          String stated = fields.text("RequestID", CODE);
          if (!stated.isEmpty() && !stated.equals(requestId)) {
            fields.refuse("RequestID", "is not the one that stands in the URL");
          }
          fields.text("Type", CODE);
          fields.text("Status", CODE);
          fields.object("Message").ifPresent(message -> message.text("code", CODE));
          return new IvrMessage(
              requestId,
              fields.text("RefCode", CODE),
              fields.text("ContactName", NAME),
              fields.text("ContactNumber", CODE),
              body);
        });
  }
}
