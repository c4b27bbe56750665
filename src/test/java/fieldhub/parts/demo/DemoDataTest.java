package fieldhub.parts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.parts.catalogue.Catalogue;
import fieldhub.parts.catalogue.Product;
import fieldhub.parts.catalogue.ProductTerms;
import fieldhub.parts.catalogue.Supersession;
import fieldhub.platform.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoDataTest {

  private static final Json JSON = new Json();
  private final DemoData demo = read();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ProdNum, products",
    "StorageLocationID, locations",
    "FromStorageLocation, locations",
    "ToStorageLocation, locations",
    "UserName, technicians",
    "UserID, technicians",
    "AccountNum, accounts",
    "LocationNum, sites",
    "WorkOrder, workOrders",
    "OrderNum, workOrders",
    "ServiceAreaID, areas",
    "WorkCenter, workCentres"
  })
  void everyNumberOfTheContractsExamplesIsKnown(String field, String known) throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/contract"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).toList()) {
        valuesOf(field, JSON.tree(Files.readAllBytes(file)), used);
      }
    }
    assertThat(used).as("the examples use " + field).isNotEmpty();
    assertThat(known(known)).containsAll(used);
  }

  @Test
  void replacementsSuppliersAndStockNameWhatExists() {
    Catalogue catalogue =
        new Catalogue(
            demo.products().entrySet().stream()
                .map(product -> new Product(product.getKey(), product.getValue()))
                .toList());
    assertThat(catalogue.products())
        .filteredOn(product -> product.terms().replacement().isPresent())
        .allSatisfy(
            product ->
                assertThat(new Supersession(catalogue).follow(product))
                    .isInstanceOf(Supersession.Orderable.class));
    assertThat(demo.products().values().stream().flatMap(terms -> terms.supplier().stream()))
        .allMatch(demo.suppliers()::containsKey);
    assertThat(demo.stock())
        .allMatch(level -> demo.products().containsKey(level.prodNum()))
        .allMatch(level -> demo.locations().containsKey(level.locationId()));
  }

  @Test
  void everyKindOfProductIsThere() {
    assertThat(demo.products().values())
        .anyMatch(ProductTerms::serialised)
        .anyMatch(ProductTerms::batchControlled)
        .anyMatch(terms -> !terms.inventoryControlled())
        .anyMatch(terms -> terms.discontinued() && terms.replacement().isEmpty())
        .anyMatch(terms -> terms.supplier().isEmpty());
  }

  private Set<String> known(String what) {
    return switch (what) {
      case "products" -> demo.products().keySet();
      case "locations" -> demo.locations().keySet();
      case "technicians" -> texts(demo.workOrders().stream().map(DemoData.WorkOrder::technician));
      case "accounts" -> texts(demo.workOrders().stream().map(DemoData.WorkOrder::account));
      case "sites" -> texts(demo.workOrders().stream().map(DemoData.WorkOrder::site));
      case "workOrders" -> texts(demo.workOrders().stream().map(DemoData.WorkOrder::number));
      case "areas" ->
          texts(demo.locations().values().stream().flatMap(each -> each.serviceAreas().stream()));
      default -> texts(demo.locations().values().stream().map(each -> each.workCentre()));
    };
  }

  private static Set<String> texts(Stream<String> values) {
    return values.collect(Collectors.toSet());
  }

  private static void valuesOf(String field, JsonNode node, Set<String> found) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode value = node.get(name);
      if (name.equals(field) && value.isTextual() && !value.textValue().isEmpty()) {
        found.add(value.textValue());
      }
    }
    node.forEach(child -> valuesOf(field, child, found));
  }

  private static DemoData read() {
    try (InputStream file = DemoDataTest.class.getResourceAsStream("/demo/organisation.json")) {
      return JSON.read(file.readAllBytes(), DemoData.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
