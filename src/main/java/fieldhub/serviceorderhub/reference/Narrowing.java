package fieldhub.serviceorderhub.reference;

import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceItem;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.serviceorderhub.wire.FieldMessage;
import fieldhub.serviceorderhub.wire.QueryNames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a reference call narrows a choice down (contract serviceorderhub 4): which inputs must be
 * there, which may be, and under which name the items themselves are a routing parameter.
 */
enum Narrowing {
  MANUFACTURERS(Kind.MANUFACTURER, "manufacturer", List.of()),
  SERVICE_TYPES(Kind.SERVICE_TYPE, "serviceType", List.of()),
  PRODUCT_TYPES(Kind.PRODUCT_TYPE, "productType", List.of("manufacturer")),
  SERVICE_LOCATIONS(
      Kind.SERVICE_LOCATION,
      "serviceLocation",
      List.of("serviceType", "manufacturer", "productType"));

  /** What all of them take. */
  static final QueryNames NAMES =
      QueryNames.of(
          "originatorType",
          "bookingType",
          "serviceType",
          "manufacturer",
          "productType",
          "clientPostalCode");

  private final Kind kind;
  private final String parameter;
  private final List<String> required;

  Narrowing(Kind kind, String parameter, List<String> more) {
    this.kind = kind;
    this.parameter = parameter;
    this.required =
        Stream.concat(Stream.of("originatorType", "bookingType"), more.stream()).toList();
  }

  /** The call of that path, if it is one. */
  static Optional<Narrowing> of(String path) {
    return Arrays.stream(values()).filter(each -> each.kind.path().equals(path)).findFirst();
  }

  Kind kind() {
    return kind;
  }

  /**
   * @throws ProblemException INVALID_REQUEST if an input that must be there is not
   */
  void check(Map<String, String> query) {
    List<InvalidParam> missing =
        required.stream()
            .filter(name -> !query.containsKey(name))
            .map(name -> InvalidParam.of(name, FieldMessage.REQUIRED, name))
            .toList();
    if (!missing.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "parameters are missing", missing);
    }
  }

  /** What would be asked with this item chosen. */
  Map<String, String> with(ReferenceItem item, Map<String, String> query) {
    Map<String, String> chosen = new HashMap<>(query);
    chosen.put(parameter, Long.toString(item.id()));
    return chosen;
  }
}
