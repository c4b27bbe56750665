package fieldhub.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * One InventoryUsage webhook as a whole HTTP request, built once; for each event only its own
 * values are written over. One row, one item, a body of about 1 KiB, one of {@value #PLACES} pairs
 * of location and product.
 */
final class UsageEvent {

  static final int LOCATIONS = 25;
  static final int PRODUCTS = 20;
  static final int PLACES = LOCATIONS * PRODUCTS;

  private static final String ID = "00000000-0000-4000-8000-000000000000";
  private static final String BODY =
      """
      {"id":"%s","type":"InventoryUsage","specversion":"1.0","source":"b41773d9-6352-4db8-ab9a-9c84e69f4d37",\
      "subject":null,"time":"2026-03-10T16:45:01.000Z","datacontenttype":"application/json","action":"",\
      "data":{"rowver":"#OUTER######","rows":[{"rowver":"#INNER######","InventoryUsage":{"UserID":"tech.bench",\
      "ModifiedUTC":"2026-03-10T#h:#m:#s.#msZ","RefModule":"1002","RefObjID":"WO-BENCH-#order##","StorageLocations":\
      [{"StorageLocationID":"BENCH-VAN-#V","Items":[{"BatchNum":"","DispositionReasons":[{"Desc":"%s","InQty":1.0,\
      "InventoryQty":1.0,"OutQty":0.0,"Qty":1.0,"ReasonCode":"1002"}],"InQty":0.0,"InventoryDamagedQty":0.0,\
      "InventoryQty":7.0,"OutQty":1.0,"ProdNum":"BENCH-PART-#P","ReportedDamagedQty":0.0,"SerialNum":""}]}]}}]}}"""
          .formatted(ID, "Housing cracked, replaced on site. ".repeat(9).trim());

  private final byte[] request;
  private final ByteBuffer buffer;
  private final int id;
  private final int outer;
  private final int inner;
  private final int hour;
  private final int order;
  private final int location;
  private final int product;
  private final long run = new Random().nextLong();
  private long count;

  UsageEvent(int port, String token) {
    String head =
        "POST /servicemobility/webhooks/InventoryUsage/ HTTP/1.1\r\nHost: localhost:"
            + port
            + "\r\nContent-Type: application/json\r\nx-access-token: "
            + token
            + "\r\nContent-Length: "
            + BODY.length()
            + "\r\n\r\n";
    String text = head + BODY;
    request = text.getBytes(StandardCharsets.US_ASCII);
    buffer = ByteBuffer.wrap(request);
    id = text.indexOf(ID);
    outer = text.indexOf("#OUTER######");
    inner = text.indexOf("#INNER######");
    hour = text.indexOf("#h:");
    order = text.indexOf("#order##");
    location = text.indexOf("#V");
    product = text.indexOf("#P");
  }

  static int bodyBytes() {
    return BODY.length();
  }

  /** The next event; valid until the next call. */
  ByteBuffer next() {
    long n = ++count;
    long mixed = mix(n);
    hex(id, 8, mixed);
    hex(id + 9, 4, mixed >>> 32);
    hex(id + 24, 12, mix(run + n) ^ run);
    digits(outer, 12, n);
    digits(inner, 12, n);
    long millis = n % 86_400_000;
    digits(hour, 2, millis / 3_600_000);
    digits(hour + 3, 2, millis / 60_000 % 60);
    digits(hour + 6, 2, millis / 1000 % 60);
    digits(hour + 9, 3, millis % 1000);
    digits(order, 8, n / 4);
    int place = (int) Long.remainderUnsigned(mixed, PLACES);
    digits(location, 2, place / PRODUCTS);
    digits(product, 2, place % PRODUCTS);
    return buffer.clear();
  }

  /** SplitMix64: one to one, so that ids look random to an index and never repeat. */
  private static long mix(long n) {
    long z = n * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private void hex(int at, int length, long value) {
    for (int i = at + length - 1; i >= at; i--, value >>>= 4) {
      request[i] = (byte) "0123456789abcdef".charAt((int) (value & 15));
    }
  }

  private void digits(int at, int length, long value) {
    for (int i = at + length - 1; i >= at; i--, value /= 10) {
      request[i] = (byte) ('0' + value % 10);
    }
  }
}
