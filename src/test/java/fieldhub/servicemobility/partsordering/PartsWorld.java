package fieldhub.servicemobility.partsordering;

import fieldhub.support.TestDatabase;
import java.util.UUID;

/** Master data of one test, under names that no other test has. */
public final class PartsWorld {

  private final TestDatabase database;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  /** With nothing in it yet. */
  public PartsWorld(TestDatabase database) {
    this.database = database;
  }

  /** A name of this test's own. */
  public String own(String name) {
    return name + "-" + mark;
  }

  /** One that is sent its orders by mail. */
  public PartsWorld supplier(String name) {
    database.update(
        "INSERT INTO supplier (supplier_id, name, kind, email, lead_time_days, time_zone,"
            + " working_days, cut_off, delivery_time) VALUES (?, ?, 'BUYERS_DESK', ?, 4,"
            + " 'Europe/London', 'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY', '15:00', '10:00')",
        own(name),
        "Supplier " + own(name),
        own(name).toLowerCase(java.util.Locale.ROOT) + "@example.com");
    database.update(
        "INSERT INTO supplier_holiday (supplier_id, holiday) VALUES (?, DATE '2030-12-25')",
        own(name));
    return this;
  }

  /** One that serves a work centre first, or all if that is empty. */
  public PartsWorld depot(String name, String workCentre) {
    database.update(
        "INSERT INTO storage_location (location_id, name, kind, work_centre, country, zip,"
            + " priority, lead_time_days, time_zone, working_days, cut_off, delivery_time)"
            + " VALUES (?, ?, 'DEPOT', ?, 'GBR', 'SK1 3AX', 1, 1, 'Europe/London',"
            + " 'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY', '15:00', '10:00')",
        own(name),
        name,
        workCentre);
    database.update(
        "INSERT INTO storage_location_area (location_id, service_area) VALUES (?, 'SA-IT')",
        own(name));
    database.update(
        "INSERT INTO storage_location_holiday (location_id, holiday)"
            + " VALUES (?, DATE '2030-12-25')",
        own(name));
    return this;
  }

  /** One that a supplier has. */
  public PartsWorld product(String name, String description, String price, String supplier) {
    return product(name, description, price, supplier, null, false);
  }

  PartsWorld product(
      String name,
      String description,
      String price,
      String supplier,
      String supersededBy,
      boolean discontinued) {
    database.update(
        "INSERT INTO product (prod_num, description, price, currency, prod_type, serialised,"
            + " batch_controlled, inventory_controlled, superseded_by, discontinued, supplier_id)"
            + " VALUES (?, ?, CAST(? AS NUMERIC(19,4)), 'GBP', '1001', FALSE, FALSE, TRUE, ?, ?, ?)",
        own(name),
        description,
        price,
        supersededBy == null ? null : own(supersededBy),
        discontinued,
        supplier == null ? null : own(supplier));
    return this;
  }

  /** So many are there. */
  public PartsWorld stock(String product, String depot, int onHand) {
    database.update(
        "INSERT INTO stock_level (prod_num, location_id, on_hand) VALUES (?, ?, ?)",
        own(product),
        own(depot),
        onHand);
    return this;
  }

  /** How many are reserved, everywhere. */
  public long reserved(String product) {
    return database.number(
        "SELECT sum(reserved) FROM stock_level WHERE prod_num = ?", own(product));
  }

  /** How many orders of a product have a status. */
  public long orders(String status, String product) {
    return database.number(
        "SELECT count(*) FROM parts_order o JOIN parts_order_line l"
            + " ON l.part_order_num = o.part_order_num WHERE o.status = ? AND l.prod_num = ?",
        status,
        own(product));
  }

  long journeyEntries(String event, String key) {
    return database.number(
        "SELECT count(*) FROM journey_entry WHERE event = ? AND key_value = ?", event, key);
  }
}
