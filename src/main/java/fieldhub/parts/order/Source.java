package fieldhub.parts.order;

import fieldhub.parts.leadtime.LeadTime;
import fieldhub.parts.stock.StorageLocation;
import fieldhub.parts.supplier.Supplier;
import java.util.Optional;

/** Who serves a line: one depot out of its stock, or one supplier. */
public sealed interface Source {

  String id();

  String name();

  LeadTime leadTime();

  /** A depot that has the whole quantity available. */
  record Depot(String id, String name, LeadTime leadTime) implements Source {
    static Depot of(StorageLocation location) {
      return new Depot(location.locationId(), location.terms().name(), location.terms().leadTime());
    }
  }

  /**
   * The product's supplier.
   *
   * @param mailbox where it takes orders, if by e-mail at all
   * @param online whether its own system takes them
   */
  record FromSupplier(
      String id, String name, LeadTime leadTime, Optional<String> mailbox, boolean online)
      implements Source {
    static FromSupplier of(Supplier supplier) {
      return new FromSupplier(
          supplier.supplierId(),
          supplier.terms().name(),
          supplier.terms().leadTime(),
          supplier.terms().mailbox(),
          supplier.terms().orderInterface().isPresent());
    }
  }
}
