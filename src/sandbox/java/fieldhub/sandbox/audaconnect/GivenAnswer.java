package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Fields;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A whole answer that a test has made up. */
record GivenAnswer(int status, String contentType, String body) {

  static GivenAnswer read(Fields fields) {
    return new GivenAnswer(
        fields.number("status", 200, 200, 599),
        fields.text("contentType").orElse(MediaType.APPLICATION_JSON),
        fields.text("body").orElse(""));
  }

  Response response() {
    return Response.status(status).type(contentType).entity(body).build();
  }
}
