package fieldhub.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests for workshops: most complete, some that lack the postal code or the product type. */
final class RoutingQueries {
  private static final int DIFFERENT = 5000;

  private final List<ByteBuffer> requests = new ArrayList<>();
  private int count;

  RoutingQueries(int port, String token) {
    Random random = new Random(5);
    for (int i = 0; i < DIFFERENT; i++) {
      StringBuilder query =
          new StringBuilder("originatorType=private&bookingType=companyToPrivate");
      query.append("&serviceType=").append(1 + random.nextInt(RoutingOrganisation.SERVICE_TYPES));
      query.append("&manufacturer=").append(1 + random.nextInt(RoutingOrganisation.MANUFACTURERS));
      if (random.nextInt(10) > 0) {
        query.append("&productType=").append(1 + random.nextInt(RoutingOrganisation.PRODUCT_TYPES));
      }
      if (random.nextInt(10) > 0) {
        query.append("&clientPostalCode=").append(10000 + random.nextInt(90000));
      }
      String request =
          "GET /api/v3/routing?"
              + query
              + " HTTP/1.1\r\nHost: localhost:"
              + port
              + "\r\nAccept: application/json\r\nX-Hub-Api-Token: "
              + token
              + "\r\n\r\n";
      requests.add(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  ByteBuffer next() {
    return requests.get(count++ % DIFFERENT).clear();
  }
}
