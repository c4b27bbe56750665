package fieldhub.cases.completedemail;

import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.party.Contact;
import fieldhub.cases.party.Partner;
import fieldhub.cases.party.Provider;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a template can name of a case; a value that is not known is empty. */
public enum TemplateValue {
  CUSTOMER_NAME("customerName", "Astrid Lindqvist", it -> nameOf(it.receiver())),
  CASE_NUMBER("caseNumber", "20417", it -> Long.toString(it.caseFile().id())),
  REFERENCE("reference", "NH-88120", it -> it.caseFile().refNo()),
  MODEL("model", "OLED55-X1", it -> it.product("model")),
  SERIAL("serial", "LG0042SE7781", it -> it.product("serial")),
  PROBLEM("problem", "Screen flickers after ten minutes", it -> it.product("problemText")),
  PARTNER_NAME("partnerName", "Nordhem Elektronik", it -> it.partner().name()),
  PROVIDER_NAME("providerName", "Bryggan Elektronikservice", it -> it.provider(Provider::name)),
  PROVIDER_ADDRESS(
      "providerAddress", "Hamngatan 12, 35230 Växjö", it -> it.providerContact(TemplateValue::at)),
  PROVIDER_PHONE("providerPhone", "0470000007", it -> it.providerContact(Contact::phone)),
  PROVIDER_EMAIL(
      "providerEmail", "service@bryggan.example.com", it -> it.providerContact(Contact::email));

  private final String wireName;
  private final String sample;
  private final Function<Subject, String> reader;

  TemplateValue(String wireName, String sample, Function<Subject, String> reader) {
    this.wireName = wireName;
    this.sample = sample;
    this.reader = reader;
  }

  /** The name in double braces. */
  public String wireName() {
    return wireName;
  }

  /** The names that a template may use. */
  static String names() {
    return Arrays.stream(values()).map(TemplateValue::wireName).collect(Collectors.joining(", "));
  }

  static boolean isOne(String name) {
    return Arrays.stream(values()).anyMatch(it -> it.wireName.equals(name));
  }

  /** Values of a made-up case, for a preview. */
  static Map<TemplateValue, String> samples() {
    Map<TemplateValue, String> samples = new EnumMap<>(TemplateValue.class);
    for (TemplateValue value : values()) {
      samples.put(value, value.sample);
    }
    return samples;
  }

  /** Values of a case. */
  static Map<TemplateValue, String> of(Subject subject) {
    Map<TemplateValue, String> values = new EnumMap<>(TemplateValue.class);
    for (TemplateValue value : values()) {
      values.put(value, Optional.ofNullable(value.reader.apply(subject)).orElse(""));
    }
    return values;
  }

  /**
   * What a mail is about.
   *
   * @param provider empty when the case's provider is not known here
   * @param receiver whom it is for, null when nobody of the case
   */
  record Subject(
      CaseFile caseFile, Partner partner, Optional<Provider> provider, Contact receiver) {

    private String product(String field) {
      return caseFile.productData().path(field).asText("");
    }

    private String provider(Function<Provider, String> field) {
      return provider.map(field).orElse("");
    }

    private String providerContact(Function<Contact, String> field) {
      return provider.map(Provider::contact).map(field).orElse("");
    }
  }

  private static String nameOf(Contact contact) {
    if (contact == null) {
      return "";
    }
    String person = joined(" ", contact.firstName(), contact.lastName());
    if (!person.isEmpty()) {
      return person;
    }
    return joined(
        "", contact.organizationName() == null ? contact.name() : contact.organizationName());
  }

  private static String at(Contact contact) {
    return joined(", ", contact.address(), joined(" ", contact.postalCode(), contact.city()));
  }

  private static String joined(String separator, String... parts) {
    return Stream.of(parts)
        .filter(it -> it != null && !it.isBlank())
        .collect(Collectors.joining(separator));
  }
}
