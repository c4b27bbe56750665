package fieldhub.cases.casefile;

import fieldhub.cases.party.Contact;
import fieldhub.platform.http.WireTime;
import fieldhub.platform.journey.Journey;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Books a case (contract serviceorderhub 7). */
@Stateless
public class BookCase {

  @Inject private CaseStore store;
  @Inject private CaseValueStore values;
  @Inject private Journey journey;
  @Inject private Event<CaseBooked> booked;
  @Inject private Clock clock;

  /** The case that a user booked under a tracking id before. */
  public Optional<CaseFile> before(String user, String trackingId) {
    return store.booked(user, trackingId);
  }

  /**
   * Stores the case, once for each tracking id of a user: a second booking with the same one is
   * answered with the case of the first.
   */
  public CaseFile book(Booking booking) {
    // Milliseconds: what the wire shows, and so what a search by time compares with.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    CaseFile made = made(booking, now);
    NewCase.Booker booker = new NewCase.Booker(booking.caller(), booking.trackingId());
    if (!store.insert(new NewCase(made, Optional.of(booker), now))) {
      return booking
          .trackingId()
          .flatMap(it -> store.booked(booking.caller(), it))
          .orElseThrow(() -> new IllegalStateException("a case that is there cannot be found"));
    }
    values.put(made);
    journey.record(
        "case.booked",
        made.guid().toString(),
        "booked by %s for partner %d at provider %d"
            .formatted(booking.caller(), made.partnerId(), made.providerId()),
        made.journeyKeys());
    booked.fire(new CaseBooked(made, booking.caller(), booking.trackingId(), booking.request()));
    return made;
  }

  private CaseFile made(Booking booking, Instant now) {
    CaseContacts given = booking.contacts();
    Contact endUser = given.consumer() == null ? given.customer() : given.consumer();
    Contact from = given.pickupDst() == null ? endUser : given.pickupDst();
    CaseContacts contacts =
        new CaseContacts(
            numbered(given.customer(), now),
            numbered(given.consumer(), now),
            numbered(from, now),
            booking.provider().contact(),
            numbered(given.pickupDst(), now),
            numbered(given.returnDst(), now));
    return new CaseFile(
        store.nextId(),
        UUID.randomUUID(),
        booking.partner().id(),
        booking.provider().id(),
        booking.partner().country(),
        booking.ids(),
        null,
        null,
        contacts,
        booking.productData(),
        booking.orderData(),
        List.of(),
        now,
        now);
  }

  private Contact numbered(Contact it, Instant now) {
    return it == null
        ? null
        : new Contact(
            store.nextContactId(),
            it.name(),
            it.firstName(),
            it.lastName(),
            it.organizationName(),
            it.organizationNumber(),
            it.addName(),
            it.address(),
            it.postalCode(),
            it.city(),
            it.countryCode(),
            it.phone(),
            it.mobile(),
            it.email(),
            it.floor(),
            it.entrance(),
            it.doorCode(),
            WireTime.write(now));
  }
}
