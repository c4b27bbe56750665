package fieldhub.parts.stock;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** A place that holds stock: a depot or a van. */
@Entity
@Table(name = "storage_location")
@Cacheable(false)
public class StorageLocation {

  @Id
  @Column(name = "location_id")
  private String locationId;

  private String name;

  @Enumerated(EnumType.STRING)
  private LocationKind kind;

  private String technician;

  @Column(name = "work_centre")
  private String workCentre;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "storage_location_area", joinColumns = @JoinColumn(name = "location_id"))
  @Column(name = "service_area")
  private Set<String> serviceAreas = new HashSet<>();

  private String country;
  private String zip;
  private BigDecimal latitude;
  private BigDecimal longitude;
  private int priority;

  @Embedded private LeadTimeColumns leadTime;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "storage_location_holiday",
      joinColumns = @JoinColumn(name = "location_id"))
  @Column(name = "holiday")
  private Set<LocalDate> holidays = new HashSet<>();

  @Version private long version;

  protected StorageLocation() {}

  public StorageLocation(String locationId, LocationTerms terms) {
    this.locationId = locationId;
    change(terms);
  }

  public final void change(LocationTerms terms) {
    name = terms.name();
    kind = terms.kind();
    technician = terms.technician();
    workCentre = terms.workCentre();
    serviceAreas.retainAll(terms.serviceAreas());
    serviceAreas.addAll(terms.serviceAreas());
    country = terms.country();
    zip = terms.zip();
    latitude = terms.coordinates().map(Position::latitude).orElse(null);
    longitude = terms.coordinates().map(Position::longitude).orElse(null);
    priority = terms.priority();
    leadTime = new LeadTimeColumns(terms.leadTime());
    Set<LocalDate> wanted = terms.leadTime().calendar().holidays();
    holidays.retainAll(wanted);
    holidays.addAll(wanted);
  }

  public String locationId() {
    return locationId;
  }

  public LocationTerms terms() {
    Position position =
        latitude == null || longitude == null ? null : new Position(latitude, longitude);
    return new LocationTerms(
        name,
        kind,
        technician,
        workCentre,
        serviceAreas,
        country,
        zip,
        position,
        priority,
        leadTime.with(holidays));
  }
}
