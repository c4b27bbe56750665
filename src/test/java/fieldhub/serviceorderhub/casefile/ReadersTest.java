package fieldhub.serviceorderhub.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceItem;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.serviceorderhub.wire.BodyFields;
import fieldhub.serviceorderhub.wire.FieldMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of sections 3.1, 3.4 and 3.5 of the contract. */
class ReadersTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"contact-data-input-company", "contact-data-input-private"})
  void contactsOfTheContractAreInOrder(String example) throws IOException {
    assertThat(refusals(example(example), ContactReader::read)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "type, 2, Value is not present in possible options",
    "type, \"1\", Wrong format",
    "type, null, Field is required",
    "organizationName, \"\", Field is required",
    "organizationNumber, null, Field is required",
    "firstName, \"Astrid\", \"firstName\" is not allowed",
    "mobile, null, Field is required",
    "mobile, \"12345678901234567890\", Wrong format",
    "email, null, Field is required",
    "email, \"nobody\", Wrong format",
    "address, 7, Wrong format",
    "postalCode, \"3523200\", Wrong format",
    "city, null, Field is required",
    "countryCode, \"se\", Wrong format",
    "countryCode, \"SWE\", Wrong format"
  })
  void aContactThatIsNotIsRefusedByItsField(String field, String value, String message)
      throws IOException {
    ObjectNode contact = example("contact-data-input-company");
    contact.set(field, MAPPER.readTree(value));

    assertThat(refusals(contact, ContactReader::read)).isEqualTo(Map.of(field, message));
  }

  @Test
  void aPersonHasNoOrganisationAndATypeMayBeABoolean() throws IOException {
    ObjectNode person = example("contact-data-input-private");
    person.put("type", false).put("organizationName", "AB").putNull("lastName");

    assertThat(refusals(person, ContactReader::read))
        .isEqualTo(
            Map.of(
                "organizationName",
                FieldMessage.notAllowed("organizationName"),
                "lastName",
                FieldMessage.REQUIRED));
  }

  @Test
  void productDataNeedsWhatTheTypesAskFor() {
    ReferenceItem warranty = flagged(Kind.SERVICE_TYPE, "requirePurchaseDate");
    ReferenceItem insurance = flagged(Kind.SERVICE_TYPE, "requireInsuranceNumber");
    ReferenceItem phone = flagged(Kind.PRODUCT_TYPE, "requireImei", "allowPassword");
    ReferenceItem television = flagged(Kind.PRODUCT_TYPE, "requireSerial");

    assertThat(missing(warranty, television, false)).containsOnly("purchaseDate", "serial");
    assertThat(missing(insurance, phone, false))
        .containsOnly("insuranceNumber", "insuranceCompany", "imei", "password");
    assertThat(missing(insurance, phone, true))
        .containsOnly("insuranceNumber", "insuranceCompany", "imei");
  }

  @Test
  void productDataIsCheckedAndKeptWithoutWhatIsUnknown() throws JsonProcessingException {
    ObjectNode sent =
        tree(
            "{'model':'m','problemText':'p','purchaseDate':'2025-01-18','accessory':{'1106':true,'1107':false},'volume':{'width':1,'other':2},'color':'red'}");
    BodyFields fields = BodyFields.of(sent);

    ObjectNode kept = ProductDataReader.read(fields, Optional.empty(), Optional.empty(), false);

    fields.check();
    assertThat(kept)
        .isEqualTo(
            tree(
                "{'model':'m','problemText':'p','purchaseDate':'2025-01-18T00:00:00.000Z','accessory':['1106'],'volume':{'width':1}}"));
  }

  @Test
  void productDataOfAWrongFormIsRefused() throws JsonProcessingException {
    ObjectNode sent =
        tree(
            "{'model':'"
                + "m".repeat(41)
                + "','problemText':7,'purchaseDate':'soon','accessory':5,'weight':'heavy','volume':3}");

    assertThat(
            refusals(
                sent, it -> ProductDataReader.read(it, Optional.empty(), Optional.empty(), false)))
        .containsOnlyKeys("model", "problemText", "purchaseDate", "accessory", "weight", "volume")
        .allSatisfy((field, message) -> assertThat(message).isEqualTo(FieldMessage.WRONG_FORMAT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | consents | Field is required",
        "{'consents':{'ConsentTerms':true}} | consents.ConsentRepair | Field is required",
        "{'consents':{'ConsentTerms':false,'ConsentRepair':true}} | consents.ConsentTerms | Field must be equal to true",
        "{'consents':['ConsentTerms']} | consents.ConsentRepair | Field is required",
        "{'consents':'yes'} | consents | Wrong format",
        "{'consents':['ConsentTerms','ConsentRepair'],'emballage':true} | mail | Field is required",
        "{'consents':['ConsentTerms','ConsentRepair'],'pickupDate':'soon'} | pickupDate | Wrong format",
        "{'consents':['ConsentTerms','ConsentRepair'],'maxRepairPrice':7} | maxRepairPrice | Wrong format",
        "{'consents':['ConsentTerms','ConsentRepair'],'partnerSpecific':7} | partnerSpecific | Wrong format",
        "{'consents':['ConsentTerms','ConsentRepair'],'notifications':{'arr':{'sms':1}}} | notifications.arr.sms | Wrong format"
      })
  void orderDataThatIsNotInOrderIsRefusedByItsField(String sent, String field, String message)
      throws JsonProcessingException {
    assertThat(refusals(tree(sent), it -> OrderDataReader.read(it, false)))
        .isEqualTo(Map.of(field, message));
  }

  @Test
  void acceptedConditionsNeedNoConsentsAndUnknownFieldsAreDropped() throws JsonProcessingException {
    BodyFields fields =
        BodyFields.of(
            tree("{'refNo':'NH-1','files':[1],'color':'red','returnShipmentData':{'guid':'g'}}"));

    ObjectNode kept = OrderDataReader.read(fields, true);

    fields.check();
    assertThat(kept).isEqualTo(tree("{'refNo':'NH-1','returnShipmentData':{'guid':'g'}}"));
  }

  private static Set<String> missing(
      ReferenceItem serviceType, ReferenceItem productType, boolean noPassword) {
    ObjectNode sent = MAPPER.createObjectNode().put("model", "m").put("problemText", "p");
    Map<String, String> refused =
        refusals(
            sent,
            it ->
                ProductDataReader.read(
                    it, Optional.of(serviceType), Optional.of(productType), noPassword));
    assertThat(refused.values()).allMatch(FieldMessage.REQUIRED::equals);
    return refused.keySet();
  }

  private static ReferenceItem flagged(Kind kind, String... flags) {
    ObjectNode properties = MAPPER.createObjectNode();
    for (String flag : flags) {
      properties.put(flag, true);
    }
    return new ReferenceItem(kind, 1, Map.of("sv", "x"), Set.of(), properties, null);
  }

  private static Map<String, String> refusals(JsonNode sent, Consumer<BodyFields> reader) {
    BodyFields fields = BodyFields.of(sent);
    reader.accept(fields);
    Map<String, String> reasons = new TreeMap<>();
    try {
      fields.check();
    } catch (ProblemException refused) {
      for (InvalidParam each : refused.invalidParams()) {
        reasons.put(each.name(), each.reason());
      }
    }
    return reasons;
  }

  private static ObjectNode example(String name) throws IOException {
    try (InputStream file =
        ReadersTest.class.getResourceAsStream("/contract/serviceorderhub/" + name + ".json")) {
      return (ObjectNode) MAPPER.readTree(file);
    }
  }

  private static ObjectNode tree(String json) throws JsonProcessingException {
    return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
  }
}
