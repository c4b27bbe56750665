package fieldhub.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.persistence.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetentionTest {

  @Test
  void idsSortByTheirTime() {
    Instant now = Clock.systemUTC().instant();
    UUID id = Ids.next();

    assertThat(Retention.firstIdOf(now.minusSeconds(1)).toString()).isLessThan(id.toString());
    assertThat(Retention.firstIdOf(now.plusSeconds(60)).toString()).isGreaterThan(id.toString());
  }
}
