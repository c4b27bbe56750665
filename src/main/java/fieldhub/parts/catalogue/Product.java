package fieldhub.parts.catalogue;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** A part that technicians can order. */
@Entity
@Table(name = "product")
@Cacheable(false)
public class Product {

  @Id
  @Column(name = "prod_num")
  private String prodNum;

  @Column(name = "search_key")
  private String searchKey;

  private String description;
  private BigDecimal price;
  private String currency;

  @Column(name = "prod_type")
  private String prodType;

  private boolean serialised;

  @Column(name = "batch_controlled")
  private boolean batchControlled;

  @Column(name = "inventory_controlled")
  private boolean inventoryControlled;

  @Column(name = "superseded_by")
  private String supersededBy;

  private boolean discontinued;

  @Column(name = "supplier_id")
  private String supplierId;

  @Version private long version;

  protected Product() {}

  public Product(String prodNum, ProductTerms terms) {
    this.prodNum = prodNum;
    this.searchKey = SearchKey.of(prodNum);
    change(terms);
  }

  /** Takes over the terms of a newer catalogue. */
  public final void change(ProductTerms terms) {
    description = terms.description();
    price = terms.price();
    currency = terms.currency();
    prodType = terms.prodType();
    serialised = terms.serialised();
    batchControlled = terms.batchControlled();
    inventoryControlled = terms.inventoryControlled();
    supersededBy = terms.supersededBy();
    discontinued = terms.discontinued();
    supplierId = terms.supplierId();
  }

  public String prodNum() {
    return prodNum;
  }

  public ProductTerms terms() {
    return new ProductTerms(
        description,
        price,
        currency,
        prodType,
        serialised,
        batchControlled,
        inventoryControlled,
        supersededBy,
        discontinued,
        supplierId);
  }
}
