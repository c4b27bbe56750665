package fieldhub.cases.casefile;

import fieldhub.platform.security.Side;
import java.util.Arrays;
import java.util.Optional;

/** Fields of a case that are searched by their own column. */
enum SearchColumn {
  ID("id", "c.id", Type.NUMBER),
  GUID("guid", "c.guid", Type.GUID),
  PARTNER("partnerId", "c.partner_id", Type.NUMBER),
  PROVIDER("serviceProviderId", "c.provider_id", Type.NUMBER),
  MANUFACTURER("manufacturerId", "c.manufacturer_id", Type.NUMBER),
  SERVICE_TYPE("serviceTypeId", "c.service_type_id", Type.NUMBER),
  SERVICE_LOCATION("serviceLocationId", "c.service_location_id", Type.NUMBER),
  PRODUCT_TYPE("productTypeId", "c.product_type_id", Type.NUMBER),
  STATUS("currentStatus", "c.current_status", Type.TEXT),
  CREATED("createdAt", "c.created_at", Type.TIME);

  /** What a filter's value must be. */
  enum Type {
    NUMBER,
    GUID,
    TEXT,
    TIME
  }

  private final String wireName;
  private final String column;
  private final Type type;

  SearchColumn(String wireName, String column, Type type) {
    this.wireName = wireName;
    this.column = column;
    this.type = type;
  }

  static Optional<SearchColumn> of(String wireName) {
    return Arrays.stream(values()).filter(it -> it.wireName.equals(wireName)).findFirst();
  }

  /** As this side sees the field: a workshop by its own status keys. */
  String column(Side side) {
    return this == STATUS && side == Side.PROVIDER
        ? "COALESCE(c.provider_status, c.current_status)"
        : column;
  }

  Type type() {
    return type;
  }
}
