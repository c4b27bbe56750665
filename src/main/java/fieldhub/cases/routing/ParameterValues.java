package fieldhub.cases.routing;

import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What each selecting parameter may hold, and how it is normalised (contract serviceorderhub 5.2,
 * step 1).
 */
@ApplicationScoped
class ParameterValues {
  /** The contract's words (1.6). */
  static final String WRONG_FORMAT = "Wrong format";

  static final String NO_OPTION = "Value is not present in possible options";

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,40}");
  private static final int LONGEST_LONG = 18;

  private static final Map<RoutingParameter, Set<String>> OPTIONS =
      Map.of(
          RoutingParameter.ORIGINATOR_TYPE,
          Set.of("private", "registered", "helpdesk"),
          RoutingParameter.BOOKING_TYPE,
          Set.of("companyToCompany", "companyToPrivate", "privateToPrivate"));

  /**
   * A value that was read, or why not.
   *
   * @param value normalised
   * @param refusal the contract's words; empty when the value is good
   */
  record Read(String value, String refusal) {
    static Read good(String value) {
      return new Read(value, "");
    }

    static Read refused(String refusal) {
      return new Read("", refusal);
    }
  }

  private ReferenceData reference;

  /** For the container's proxy. */
  protected ParameterValues() {}

  @Inject
  ParameterValues(ReferenceData reference) {
    this.reference = reference;
  }

  /** Reads a value that is there. */
  Read read(RoutingParameter parameter, String text) {
    return switch (parameter) {
      case ORIGINATOR_TYPE, BOOKING_TYPE -> option(OPTIONS.get(parameter), text);
      case SERVICE_TYPE -> id(Kind.SERVICE_TYPE, text);
      case SERVICE_LOCATION -> id(Kind.SERVICE_LOCATION, text);
      case MANUFACTURER -> idOrAlias(Kind.MANUFACTURER, text);
      case PRODUCT_TYPE -> idOrAlias(Kind.PRODUCT_TYPE, text);
      case CLIENT_POSTAL_CODE ->
          PostalCode.code(text).map(Read::good).orElseGet(() -> Read.refused(WRONG_FORMAT));
    };
  }

  private static Read option(Set<String> options, String text) {
    return options.contains(text) ? Read.good(text) : Read.refused(NO_OPTION);
  }

  private Read id(Kind kind, String text) {
    if (!WHOLE.matcher(text).matches()) {
      return Read.refused(WRONG_FORMAT);
    }
    return text.length() <= LONGEST_LONG && reference.known(kind, Long.parseLong(text))
        ? Read.good(Long.toString(Long.parseLong(text)))
        : Read.refused(NO_OPTION);
  }

  private Read idOrAlias(Kind kind, String text) {
    return reference
        .idOf(kind, text)
        .map(id -> Read.good(Long.toString(id)))
        .orElseGet(() -> Read.refused(NO_OPTION));
  }
}
