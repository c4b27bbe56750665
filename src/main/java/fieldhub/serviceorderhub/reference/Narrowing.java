package fieldhub.serviceorderhub.reference;

import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceItem;
import fieldhub.cases.routing.RoutingParameter;
import fieldhub.cases.routing.RoutingQuery;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.serviceorderhub.wire.FieldMessage;
import fieldhub.serviceorderhub.wire.QueryNames;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a reference call narrows a choice down (contract serviceorderhub 4): which inputs must be
 * there, which may be, and under which name the items themselves are a routing parameter.
 */
enum Narrowing {
  MANUFACTURERS(Kind.MANUFACTURER, RoutingParameter.MANUFACTURER, List.of()),
  SERVICE_TYPES(Kind.SERVICE_TYPE, RoutingParameter.SERVICE_TYPE, List.of()),
  PRODUCT_TYPES(Kind.PRODUCT_TYPE, RoutingParameter.PRODUCT_TYPE, List.of("manufacturer")),
  SERVICE_LOCATIONS(
      Kind.SERVICE_LOCATION,
      RoutingParameter.SERVICE_LOCATION,
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
  private final RoutingParameter parameter;
  private final List<String> required;

  Narrowing(Kind kind, RoutingParameter parameter, List<String> more) {
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

  /**
   * Whether the item is one that the caller did not rule out himself, by naming another; then what
   * would be asked with this one chosen.
   */
  Optional<RoutingQuery> with(ReferenceItem item, RoutingQuery query) {
    String id = Long.toString(item.id());
    boolean possible = query.value(parameter).map(id::equals).orElse(true);
    return possible ? Optional.of(query.with(parameter, id)) : Optional.empty();
  }
}
