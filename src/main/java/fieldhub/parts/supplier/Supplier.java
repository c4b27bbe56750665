package fieldhub.parts.supplier;

import fieldhub.parts.leadtime.LeadTimeColumns;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Who delivers a part that no depot has. */
@Entity
@Table(name = "supplier")
@Cacheable(false)
public class Supplier {

  @Id
  @Column(name = "supplier_id")
  private String supplierId;

  private String name;

  @Enumerated(EnumType.STRING)
  private SupplierKind kind;

  private String email;

  @Embedded private LeadTimeColumns leadTime;

  private String endpoint;
  private String credential;

  @Column(name = "calls_at_once")
  private int callsAtOnce;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "supplier_holiday", joinColumns = @JoinColumn(name = "supplier_id"))
  @Column(name = "holiday")
  private Set<LocalDate> holidays = new HashSet<>();

  @Version private long version;

  protected Supplier() {}

  public Supplier(String supplierId, SupplierTerms terms) {
    this.supplierId = supplierId;
    change(terms);
  }

  public final void change(SupplierTerms terms) {
    name = terms.name();
    kind = terms.kind();
    email = terms.email();
    leadTime = new LeadTimeColumns(terms.leadTime());
    SupplierAccess access = terms.access();
    endpoint = access == null ? null : access.endpoint();
    credential = access == null ? null : access.credential();
    callsAtOnce = access == null ? SupplierAccess.USUAL_CALLS : access.callsAtOnce();
    Set<LocalDate> wanted = terms.leadTime().calendar().holidays();
    holidays.retainAll(wanted);
    holidays.addAll(wanted);
  }

  public String supplierId() {
    return supplierId;
  }

  public SupplierTerms terms() {
    SupplierAccess access =
        endpoint == null ? null : new SupplierAccess(endpoint, credential, callsAtOnce);
    return new SupplierTerms(name, kind, email, leadTime.with(holidays), access);
  }
}
