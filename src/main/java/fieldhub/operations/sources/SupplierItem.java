package fieldhub.operations.sources;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.parts.leadtime.LeadTime;
import fieldhub.parts.supplier.SupplierAccess;
import fieldhub.parts.supplier.SupplierKind;
import fieldhub.parts.supplier.SupplierTerms;
import fieldhub.platform.bulk.BulkItem;
import fieldhub.platform.bulk.BulkRow;
import fieldhub.suppliers.SupplierTargets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supplier as operators read and import it; an import row is the whole supplier. */
public record SupplierItem(
    @Schema(example = "SUP-01", required = true) String supplierId,
    @Schema(example = "Northern Spares", required = true) String name,
    SupplierKind kind,
    @Schema(description = "Where the buyer's desk sends orders") String email,
    @Schema(
            description = "For kind HTTP: where orders are posted to, on a host of the settings",
            example = "https://orders.northern-spares.example/v1/orders")
        String endpoint,
    @Schema(description = "For kind HTTP: name of a secret in the settings", example = "northern")
        String credential,
    @Schema(description = "For kind HTTP: most calls of a node at once, 1 to 50", example = "2")
        Integer callsAtOnce,
    int leadTimeDays,
    @Schema(example = "Europe/London") String timeZone,
    List<String> workingDays,
    @Schema(example = "16:00") String cutOff,
    @Schema(example = "10:00") String deliveryTime,
    List<String> holidays) {

  static final Set<String> COLUMNS = columns();

  static SupplierItem of(BulkItem<String, SupplierTerms> supplier) {
    SupplierTerms terms = supplier.terms();
    LeadTime leadTime = terms.leadTime();
    Optional<SupplierAccess> access = Optional.ofNullable(terms.access());
    return new SupplierItem(
        supplier.key(),
        terms.name(),
        terms.kind(),
        terms.email(),
        access.map(SupplierAccess::endpoint).orElse(null),
        access.map(SupplierAccess::credential).orElse(null),
        access.map(SupplierAccess::callsAtOnce).orElse(null),
        leadTime.days(),
        leadTime.calendar().zone().getId(),
        LeadTimeFields.workingDays(leadTime),
        leadTime.calendar().cutOff().toString(),
        leadTime.calendar().deliveryTime().toString(),
        LeadTimeFields.holidays(leadTime));
  }

  /** Reads a row; where orders are posted to must be a target that the settings allow. */
  static BulkRow<String, SupplierTerms> read(ImportRow row, SupplierTargets targets) {
    SupplierKind kind = row.choice("kind", SupplierKind.class, SupplierKind.BUYERS_DESK);
    SupplierAccess access = access(row, kind, targets);
    SupplierTerms terms =
        new SupplierTerms(
            row.required("name", 200),
            kind == SupplierKind.HTTP && access == null ? SupplierKind.BUYERS_DESK : kind,
            row.email("email").orElse(null),
            LeadTimeFields.read(row),
            access);
    return new BulkRow<>(row.number(), row.required("supplierId", 64), terms);
  }

  /** Kept for another kind as well, so that a supplier can go over to the buyer's desk and back. */
  private static SupplierAccess access(ImportRow row, SupplierKind kind, SupplierTargets targets) {
    if (kind == SupplierKind.HTTP) {
      row.require("endpoint");
      row.require("credential");
    }
    Optional<String> endpoint = row.text("endpoint", 500);
    Optional<String> credential = row.text("credential", 64);
    int callsAtOnce = row.integer("callsAtOnce", SupplierAccess.USUAL_CALLS, 1, 50);
    endpoint.flatMap(targets::whyNotTo).ifPresent(reason -> row.refuse("endpoint", reason));
    if (credential.isPresent() && !targets.knows(credential.get())) {
      row.refuse("credential", "is no name in the setting fieldhub.suppliers.credentials");
    }
    if (endpoint.isPresent() != credential.isPresent() && kind != SupplierKind.HTTP) {
      row.refuse("endpoint", "and credential come together");
    }
    return endpoint.isPresent() && credential.isPresent()
        ? new SupplierAccess(endpoint.get(), credential.get(), callsAtOnce)
        : null;
  }

  private static Set<String> columns() {
    Set<String> columns =
        new LinkedHashSet<>(
            List.of(
                "supplierId", "name", "kind", "email", "endpoint", "credential", "callsAtOnce"));
    columns.addAll(LeadTimeFields.COLUMNS);
    return columns;
  }
}
