package fieldhub.servicemobility.partsordering;

import fieldhub.parts.order.PartsRequest;
import java.math.BigDecimal;

/**
 * A Parts Ordering Object whose shape was found right (contract servicemobility 2.2).
 *
 * @param command what is asked for, any whole number
 * @param order what is ordered; null when the command is none that we serve, as nothing else of it
 *     was read then
 */
record PartsOrderingRequest(BigDecimal command, PartsRequest order) {

  private static final BigDecimal PLACE = BigDecimal.valueOf(1002);
  private static final BigDecimal CHECK = BigDecimal.valueOf(1001);

  static boolean isServed(BigDecimal command) {
    return isPlace(command) || isCheck(command);
  }

  boolean isPlace() {
    return isPlace(command);
  }

  boolean isCheck() {
    return isCheck(command);
  }

  private static boolean isPlace(BigDecimal command) {
    return command.compareTo(PLACE) == 0;
  }

  private static boolean isCheck(BigDecimal command) {
    return command.compareTo(CHECK) == 0;
  }
}
