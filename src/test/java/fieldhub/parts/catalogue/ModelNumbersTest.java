package fieldhub.parts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelNumbersTest {
  /** The catalogue in memory. */
  private static final class Known extends ModelNumberStore {
    private final List<String> numbers;

    Known(String... numbers) {
      this.numbers = Arrays.asList(numbers);
    }

    @Override
    List<Product> withKey(String key, int most) {
      return products(it -> SearchKey.of(it).equals(key), most);
    }

    @Override
    List<Product> beginningWith(String beginning, int most) {
      return products(it -> SearchKey.of(it).startsWith(beginning), most);
    }

    private List<Product> products(java.util.function.Predicate<String> wanted, int most) {
      return numbers.stream().filter(wanted).limit(most).map(Known::product).toList();
    }

    private static Product product(String number) {
      return new Product(
          number,
          new ProductTerms(
              "", BigDecimal.ONE, "GBP", "1001", false, false, true, null, false, null));
    }
  }

  private static List<String> near(ModelNumbers models, int most, String... numbers) {
    return models.near(List.of(numbers), most).stream().map(Product::prodNum).toList();
  }

  @Test
  void theSameButForSpellingComesFirstThenLongerOnesThenRelated() {
    ModelNumbers models =
        new ModelNumbers(new Known("ABCD-9999", "ABCDEF-12", "abcdef 1", "AB", "XYZ"));
    assertThat(near(models, 10, "abc-def/1")).containsExactly("abcdef 1", "ABCDEF-12", "ABCD-9999");
  }

  @Test
  void thereAreNeverMoreThanAskedForAndNoneForABeginningThatIsTooShort() {
    ModelNumbers models = new ModelNumbers(new Known("ABC1", "ABC2", "ABC3"));
    assertThat(near(models, 2, "ABC")).hasSize(2);
    assertThat(near(models, 2, "ab")).isEmpty();
    assertThat(near(models, 2, "- ./_")).isEmpty();
  }
}
