package fieldhub.cases.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceItemTest {

  @Test
  void whatJsonSaysIsNotThereIsNone() {
    ReferenceItem item =
        new ReferenceItem(
            Kind.MANUFACTURER,
            1,
            Map.of("en", "Acer"),
            Set.of(),
            MissingNode.getInstance(),
            NullNode.getInstance());

    assertThat(item.properties()).isNull();
    assertThat(item.externalData()).isNull();
  }
}
