package fieldhub.servicemobility.webhook;

/** A message of the contract (section 6) for the API description, as short as it makes sense. */
final class WebhookExamples {

  static final String INVENTORY_USAGE =
      """
      {
        "id": "7d0c1f52-3b1e-4c0f-9a52-000000000001", "type": "InventoryUsage", "specversion": "1.0",
        "source": "b41773d9-6352-4db8-ab9a-9c84e69f4d37", "subject": null,
        "time": "2026-03-10T16:45:01.000Z", "datacontenttype": "application/json", "action": "",
        "data": {
          "rowver": "91833",
          "rows": [
            {
              "rowver": "91833",
              "InventoryUsage": {
                "UserID": "tech.marlow", "ModifiedUTC": "2026-03-10T16:31:07.000Z",
                "RefModule": "1002", "RefObjID": "WO-2026-004512",
                "StorageLocations": [
                  {
                    "StorageLocationID": "VAN-0417",
                    "Items": [
                      {
                        "BatchNum": "", "DispositionReasons": [], "InQty": 0.0,
                        "InventoryDamagedQty": 0.0, "InventoryQty": 3.0, "OutQty": 1.0,
                        "ProdNum": "WPW10730972", "ReportedDamagedQty": 0.0, "SerialNum": ""
                      }
                    ]
                  }
                ]
              }
            }
          ]
        }
      }
      """;

  private WebhookExamples() {}
}
