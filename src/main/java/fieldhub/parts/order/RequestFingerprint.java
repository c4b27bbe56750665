package fieldhub.parts.order;

import fieldhub.platform.persistence.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What makes two orders the same one (contract servicemobility 2.4): work order, account, worker
 * and the parts in any order, quantities by value. Each text is preceded by its length, so that no
 * two different requests read alike.
 */
final class RequestFingerprint {

  /** Only orders are fingerprinted; the contract has their command number in the fingerprint. */
  private static final String PLACE_ORDER = "1002";

  private RequestFingerprint() {}

  static String of(PartsRequest request) {
    List<String> parts = request.parts().stream().map(RequestFingerprint::part).sorted().toList();
    return sha256(
        joined(
            Stream.concat(
                Stream.of(
                    request.workOrder(), request.accountNum(), request.userName(), PLACE_ORDER),
                parts.stream())));
  }

  private static String part(RequestedPart part) {
    return joined(
        Stream.of(part.prodNum(), normalised(part.qty()), part.shipToLocation(), part.urgency()));
  }

  private static String normalised(BigDecimal quantity) {
    return quantity.stripTrailingZeros().toPlainString();
  }

  private static String joined(Stream<String> texts) {
    StringBuilder joined = new StringBuilder();
    texts.forEach(text -> joined.append(text.length()).append(':').append(text).append(','));
    return joined.toString();
  }

  private static String sha256(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
