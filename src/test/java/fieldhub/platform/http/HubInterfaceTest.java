package fieldhub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HubInterfaceTest {
  @Test
  void tellsInterfacesByWholeSegments() {
    assertThat(HubInterface.of("/servicemobility")).isEqualTo(HubInterface.SERVICE_MOBILITY);
    assertThat(HubInterface.of("/servicemobility/x")).isEqualTo(HubInterface.SERVICE_MOBILITY);
    assertThat(HubInterface.of("/servicemobility;a=b/x")).isEqualTo(HubInterface.SERVICE_MOBILITY);
    assertThat(HubInterface.of("/operations/x")).isEqualTo(HubInterface.OPERATIONS);
    assertThat(HubInterface.of("/servicemobilityx")).isNull();
    assertThat(HubInterface.of("/console/servicemobility")).isNull();
    assertThat(HubInterface.of("/")).isNull();
  }
}
