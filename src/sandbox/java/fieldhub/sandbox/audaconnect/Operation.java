package fieldhub.sandbox.audaconnect;

import java.util.List;
import java.util.Set;

/** What a client can call, as knobs and counts name it. */
enum Operation {
  /** An authorization code for tokens. */
  EXCHANGE("token"),
  /** A refresh token for tokens. */
  REFRESH("token"),
  WHOAMI("whoami"),
  TOPICS("topics"),
  LIST("subscriptions"),
  SUBSCRIBE("subscriptions"),
  UNSUBSCRIBE("subscriptions"),
  NOTIFICATIONS("notifications"),
  PARTSORDERS("partsorders"),
  ASSESSMENTS("assessments");

  /** The Swagger has the first spelling, the workflow page the second (contract 2.2). */
  private static final List<String> ORDERS = List.of("BMS.PartsOrders", "BMS.PartOrders");

  private final String kind;

  Operation(String kind) {
    this.kind = kind;
  }

  /** The name under which one knob set serves several operations. */
  String kind() {
    return kind;
  }

  /** Whether a token with these scopes may call it (contract section 5). */
  boolean allows(Set<String> scopes) {
    return this == PARTSORDERS
        ? ORDERS.stream().anyMatch(scopes::contains)
        : scopes.contains("BMS.Basic");
  }
}
