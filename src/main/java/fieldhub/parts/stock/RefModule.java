package fieldhub.parts.stock;

import java.util.Set;

/**
 * What a movement's reference names: the codes that the hub acts on (contract servicemobility 6.7).
 * Movements may carry any other text.
 */
public final class RefModule {

  public static final String LOAD = "1001";
  public static final String WORK_ORDER = "1002";
  public static final String TRANSFER = "1003";

  /** Full and partial counts. */
  public static final Set<String> COUNTS = Set.of("1004", "1005");

  private RefModule() {}
}
