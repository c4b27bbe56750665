package fieldhub.sandbox.audaconnect;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a poll answers when nothing waits: the contract does not say (6.4). */
enum EmptyForm {
  ARRAY {
    @Override
    Response answer() {
      return Response.ok("[]", MediaType.APPLICATION_JSON_TYPE).build();
    }
  },
  NO_CONTENT {
    @Override
    Response answer() {
      return Response.noContent().build();
    }
  },
  EMPTY_BODY {
    @Override
    Response answer() {
      return Response.ok("", MediaType.APPLICATION_JSON_TYPE).build();
    }
  };

  abstract Response answer();
}
