package fieldhub.servicemobility.appointmentsearch;

import fieldhub.scheduling.appointment.AppointmentSearch;
import fieldhub.scheduling.appointment.CustomerTime;
import fieldhub.scheduling.appointment.VisitNeed;
import fieldhub.servicemobility.wire.Fields;
import fieldhub.servicemobility.wire.RequiredPart;
import fieldhub.servicemobility.wire.RequiredPartReader;
import fieldhub.servicemobility.wire.SiteReader;
import fieldhub.servicemobility.wire.TimeConstraint;
import fieldhub.servicemobility.wire.TimeConstraintReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads an Appointment Search Object (contract servicemobility 4.2); unknown properties are
 * ignored.
 */
@ApplicationScoped
class AppointmentSearchReader {

  private static final int CODE = 64;
  private static final int USER = 128;

  private final TimeConstraintReader timeConstraints;

  /** For the container's proxy. */
  protected AppointmentSearchReader() {
    this(null);
  }

  @Inject
  AppointmentSearchReader(TimeConstraintReader timeConstraints) {
    this.timeConstraints = timeConstraints;
  }

  AppointmentSearch read(Fields fields) {
    VisitNeed need =
        new VisitNeed(
            new SiteReader().read(fields),
            fields.text("OrderType", CODE),
            fields.text("UserName", USER));
    return new AppointmentSearch(
        need,
        fields.text("OriginalOrderNum", CODE),
        timeConstraints.read(fields).stream().map(AppointmentSearchReader::customerTime).toList(),
        latestDelivery(new RequiredPartReader().read(fields)));
  }

  private static CustomerTime customerTime(TimeConstraint constraint) {
    return new CustomerTime(constraint.type(), constraint.start(), constraint.end());
  }

  private static Optional<Instant> latestDelivery(List<RequiredPart> parts) {
    return parts.stream()
        .flatMap(part -> part.estimatedDelivery().stream())
        .max(Comparator.naturalOrder());
  }
}
