package fieldhub.platform.observability;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.BOOLEAN;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What callers of the Service Order Hub send (contract serviceorderhub 5 to 7). Its resources read
 * bodies and queries themselves, to name every wrong field in the vendor's words, so that nothing
 * in their methods says what these hold.
 */
final class ServiceOrderHubCalls {

  private static final String ROOT = "/api/v3/";
  private static final String JSON = "application/json";

  /** One path of the resources, four calls. */
  private static final String REFERENCE = ROOT + "{kind";

  private static final List<String> REFERENCE_KINDS =
      List.of("manufacturers", "service-types", "product-types", "service-locations");

  private static final Input GUID = must("guid", STRING, "The public id of the case");

  private static final List<Input> BOOKING =
      List.of(
          must("serviceType", INTEGER, "Id"),
          must("manufacturer", STRING, "Id or alias"),
          must("productType", STRING, "Id or alias"),
          must("location", INTEGER, "Id of the service location"),
          may("shipping", INTEGER, "Id of a shipping method"),
          must("originatorType", STRING, "private, registered or helpdesk"),
          must("bookingType", STRING, "companyToCompany, companyToPrivate or privateToPrivate"),
          must("clientPostalCode", STRING, "3 to 10 characters without blanks"),
          must("orderData", OBJECT, "refNo, consents and more"),
          must("productData", OBJECT, "model, problemText, serial and more"),
          must("customer", OBJECT, "Contact data of who books"),
          may("consumer", OBJECT, "Contact data of the end user; not for privateToPrivate"),
          may("pickupDestination", STRING, "consumer, customCompany or customPrivate (helpdesk)"),
          may("returnDestination", STRING, "consumer, customCompany or customPrivate (helpdesk)"),
          may("pickupDst", OBJECT, "Contact data where pickupDestination is not consumer"),
          may("returnDst", OBJECT, "Contact data where returnDestination is not consumer"),
          may("acceptConditions", BOOLEAN, "True, unless consents are sent"),
          may("noPassword", BOOLEAN, "The device has none"),
          may("trackingId", STRING, "The same one books no second case"),
          may("forcedProvider", INTEGER, "Id of the provider that takes it, whatever the rules"));

  private static final Map<String, List<Input>> BODIES =
      Map.of(
          "case/create",
          BOOKING,
          "case/validate",
          BOOKING,
          "case/send-completed-email",
          List.of(GUID, may("email", STRING, "The receiver; taken from the case if absent")),
          "case/status",
          List.of(
              GUID,
              must("key", STRING, "The status, in any case"),
              may("declaredAt", STRING, "When it was declared; now if absent")),
          "requests/log",
          List.of(
              must("type", STRING, "Kind of call, at most 255 characters"),
              must("status", STRING, "success or error"),
              may("url", STRING, "Absolute http(s) address that was called"),
              must("meta", OBJECT, "caseId, the case's number; trackingId against repetitions"),
              may("request", STRING, "What was sent, as text"),
              may("response", STRING, "What came back, as text"),
              may("message", STRING, "Remark")),
          "search-cases",
          List.of(
              may("filters", OBJECT, "By field, $gt and $lt; tags; commonSearch"),
              may("pagination", OBJECT, "offset from 0, limit from 1 to 100")));

  private static final List<Input> NARROWING =
      List.of(
          may("serviceType", INTEGER, "Id"),
          may("manufacturer", STRING, "Id or alias"),
          may("productType", STRING, "Id or alias"),
          may("clientPostalCode", STRING, "The client's postal code"));

  private static final Map<String, List<Input>> QUERIES =
      Map.of(
          "routing",
          all(
              List.of(
                  may("originatorType", STRING, "private, registered or helpdesk"),
                  may(
                      "bookingType",
                      STRING,
                      "companyToCompany, companyToPrivate or privateToPrivate")),
              NARROWING,
              List.of(
                  may("serviceLocation", INTEGER, "Id"),
                  may("model", STRING, "Refines shipping, decides nothing"),
                  may("actionType", STRING, "inbound; decides nothing"),
                  may("tags", STRING, "Names between commas; decide nothing"))),
          "case",
          List.of(GUID, may("includeRequests", STRING, "1: with the case's log")),
          "partner",
          List.of(must("id", INTEGER, "Id of the partner")),
          "provider",
          List.of(must("id", INTEGER, "Id of the provider")),
          "providers",
          List.of(must("ids", STRING, "Ids between commas")));

  private static final List<Input> REFERENCE_QUERY =
      all(
          List.of(
              must("originatorType", STRING, "private, registered or helpdesk"),
              must(
                  "bookingType", STRING, "companyToCompany, companyToPrivate or privateToPrivate")),
          NARROWING,
          List.of());

  private ServiceOrderHubCalls() {}

  /** One field or parameter. */
  private record Input(String name, Schema.SchemaType type, boolean required, String text) {

    Schema schema() {
      return OASFactory.createSchema().type(type).description(text);
    }
  }

  /** Describes all of them. */
  static void describe(Paths paths) {
    paths.getPathItems().keySet().stream()
        .filter(path -> path.startsWith(REFERENCE))
        .toList()
        .forEach(path -> splitReference(paths, path));
    BODIES.forEach((call, fields) -> describeBody(paths.getPathItem(ROOT + call), fields));
    QUERIES.forEach((call, names) -> describeQuery(paths.getPathItem(ROOT + call), names));
  }

  private static void splitReference(Paths paths, String path) {
    Operation of = paths.getPathItem(path).getGET();
    paths.removePathItem(path);
    for (String kind : REFERENCE_KINDS) {
      Schema items = object(List.of(must("data", ARRAY, "Each with id, name and externalData")));
      Operation get =
          OASFactory.createOperation()
              .operationId(kind)
              .summary(of.getSummary())
              .tags(of.getTags())
              .responses(
                  OASFactory.createAPIResponses()
                      .addAPIResponse(
                          "200",
                          OASFactory.createAPIResponse()
                              .description("the items")
                              .content(json(items))));
      PathItem item = OASFactory.createPathItem().GET(get);
      paths.addPathItem(ROOT + kind, item);
      describeQuery(item, REFERENCE_QUERY);
    }
  }

  private static void describeBody(PathItem item, List<Input> fields) {
    item.getPOST()
        .setRequestBody(
            OASFactory.createRequestBody().required(true).content(json(object(fields))));
  }

  private static Content json(Schema schema) {
    return OASFactory.createContent()
        .addMediaType(JSON, OASFactory.createMediaType().schema(schema));
  }

  private static Schema object(List<Input> fields) {
    Schema object = OASFactory.createSchema().type(OBJECT);
    for (Input field : fields) {
      object.addProperty(field.name(), field.schema());
      if (field.required()) {
        object.addRequired(field.name());
      }
    }
    return object;
  }

  private static void describeQuery(PathItem item, List<Input> names) {
    for (Input each : names) {
      item.getGET()
          .addParameter(
              OASFactory.createParameter()
                  .name(each.name())
                  .in(Parameter.In.QUERY)
                  .required(each.required())
                  .description(each.text())
                  .schema(OASFactory.createSchema().type(each.type())));
    }
  }

  private static Input must(String name, Schema.SchemaType type, String text) {
    return new Input(name, type, true, text);
  }

  private static Input may(String name, Schema.SchemaType type, String text) {
    return new Input(name, type, false, text);
  }

  private static List<Input> all(List<Input> first, List<Input> then, List<Input> last) {
    List<Input> all = new ArrayList<>(first);
    all.addAll(then);
    all.addAll(last);
    return List.copyOf(all);
  }
}
