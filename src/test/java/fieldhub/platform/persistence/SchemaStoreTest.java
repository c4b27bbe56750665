package fieldhub.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SchemaStoreTest {

  private final String url =
      "jdbc:h2:mem:"
          + UUID.randomUUID()
          + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  @Test
  void aSecondStartFindsTheSchemaOfTheFirst() throws Exception {
    try (Connection first = DriverManager.getConnection(url)) {
      assertThat(SchemaStore.missing(first)).isPositive();
      SchemaStore.apply(first);
    }
    try (Connection second = DriverManager.getConnection(url)) {
      assertThat(SchemaStore.missing(second)).isZero();
      SchemaStore.apply(second);
    }
  }
}
