package fieldhub.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseQueryTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void everyFilterOfTheContractIsACondition() {
    CaseQuery query =
        read(
            """
            {"id": 7, "guid": "3f6c1d52-8b0e-4a97-b2d4-6e91c07a5f38", "partnerId": 41,
             "createdAt": {"$gt": "2026-02-01", "$lt": "2026-03-01T00:00:00.000Z"},
             "currentStatus": null, "tags": ["Premium", "onsite"],
             "orderData": {"partnerSpecific": {"nordhem": {"storeNo": "17"}}},
             "productData": {"weight": {"$gt": 2}}}""");

    assertThat(query.conditions()).hasSize(10);
    assertThat(query.common()).isEmpty();
  }

  @Test
  void theCommonSearchIsInLowerCaseAndNothingIsAskedForWithoutFilters() {
    assertThat(read("{\"commonSearch\": \" Lindqvist \"}").common()).contains("lindqvist");
    assertThat(CaseQuery.of(null).conditions()).isEmpty();
  }

  @Test
  void aCommonSearchThatNoValueCanContainIsRefused() {
    assertThat(read("{\"commonSearch\": \"%s\"}".formatted("x".repeat(200))).common()).isPresent();
    assertThatThrownBy(() -> read("{\"commonSearch\": \"%s\"}".formatted("x".repeat(201))))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(reasons(refused)).containsEntry("filters.commonSearch", "Wrong format"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'color': 1} | filters.color | \"color\" is not allowed",
        "{'id': 'x'} | filters.id | Wrong format",
        "{'guid': 'x'} | filters.guid | Wrong format",
        "{'createdAt': {'$gt': 'yesterday'}} | filters.createdAt.$gt | Wrong format",
        "{'createdAt': {'$or': 1}} | filters.createdAt | Wrong format",
        "{'tags': 'Premium'} | filters.tags | Wrong format",
        "{'commonSearch': {}} | filters.commonSearch | Wrong format",
        "{'orderData': {'files': []}} | filters.orderData.files | Wrong format"
      })
  void aFilterThatCannotBeUsedIsRefusedByItsPath(String filters, String path, String message) {
    assertThatThrownBy(() -> read(filters.replace('\'', '"')))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(reasons(refused)).containsEntry(path, message));
  }

  private static Map<String, String> reasons(ProblemException refused) {
    return refused.invalidParams().stream()
        .collect(Collectors.toMap(InvalidParam::name, InvalidParam::reason));
  }

  private CaseQuery read(String filters) {
    try {
      return CaseQuery.of(mapper.readTree(filters));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
