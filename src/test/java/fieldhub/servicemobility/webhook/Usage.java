package fieldhub.servicemobility.webhook;

import java.util.UUID;

/** An InventoryUsage message for tests; whatever is not said is unique to it. */
record Usage(
    String id,
    String rowver,
    String workOrder,
    String location,
    String product,
    String technician,
    String out,
    String stated,
    String modified) {

  static Usage any() {
    return new Usage(
        unique("msg"),
        unique("rv"),
        unique("WO"),
        unique("VAN"),
        unique("P"),
        unique("tech"),
        "1.0",
        "3.0",
        "2026-03-10T16:31:07.000Z");
  }

  static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }

  Usage withId(String other) {
    return new Usage(
        other, rowver, workOrder, location, product, technician, out, stated, modified);
  }

  Usage withRowver(String other) {
    return new Usage(id, other, workOrder, location, product, technician, out, stated, modified);
  }

  Usage at(String otherLocation, String otherProduct) {
    return new Usage(
        id, rowver, workOrder, otherLocation, otherProduct, technician, out, stated, modified);
  }

  Usage withOut(String other) {
    return new Usage(id, rowver, workOrder, location, product, technician, other, stated, modified);
  }

  Usage stating(String qty, String time) {
    return new Usage(id, rowver, workOrder, location, product, technician, out, qty, time);
  }

  String json() {
    return """
    {"id": "%s", "type": "InventoryUsage", "specversion": "1.0", "source": "a-hook",
     "subject": null, "time": "2026-03-10T16:45:01.000Z", "datacontenttype": "application/json",
     "action": "", "data": {"rowver": "%s", "rows": [{"rowver": "%s", "InventoryUsage": {
       "UserID": "%s", "ModifiedUTC": "%s", "RefModule": "1002", "RefObjID": "%s",
       "StorageLocations": [{"StorageLocationID": "%s", "Items": [{"ProdNum": "%s",
         "BatchNum": "", "SerialNum": null, "InQty": 0.0, "OutQty": %s, "InventoryQty": %s,
         "DispositionReasons": []}]}]}}]}}"""
        .formatted(
            id, rowver, rowver, technician, modified, workOrder, location, product, out, stated);
  }
}
