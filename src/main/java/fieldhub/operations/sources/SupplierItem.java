package fieldhub.operations.sources;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.parts.leadtime.LeadTime;
import fieldhub.parts.supplier.SupplierKind;
import fieldhub.parts.supplier.SupplierTerms;
import fieldhub.platform.bulk.BulkItem;
import fieldhub.platform.bulk.BulkRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supplier as operators read and import it; an import row is the whole supplier. */
public record SupplierItem(
    @Schema(example = "SUP-01", required = true) String supplierId,
    @Schema(example = "Northern Spares", required = true) String name,
    SupplierKind kind,
    @Schema(description = "Where the buyer's desk sends orders") String email,
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
    return new SupplierItem(
        supplier.key(),
        terms.name(),
        terms.kind(),
        terms.email(),
        leadTime.days(),
        leadTime.calendar().zone().getId(),
        LeadTimeFields.workingDays(leadTime),
        leadTime.calendar().cutOff().toString(),
        leadTime.calendar().deliveryTime().toString(),
        LeadTimeFields.holidays(leadTime));
  }

  static BulkRow<String, SupplierTerms> read(ImportRow row) {
    SupplierTerms terms =
        new SupplierTerms(
            row.required("name", 200),
            row.choice("kind", SupplierKind.class, SupplierKind.BUYERS_DESK),
            row.email("email").orElse(null),
            LeadTimeFields.read(row));
    return new BulkRow<>(row.number(), row.required("supplierId", 64), terms);
  }

  private static Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(List.of("supplierId", "name", "kind", "email"));
    columns.addAll(LeadTimeFields.COLUMNS);
    return columns;
  }
}
