package fieldhub.sandbox.audaconnect;

/**
 * Somebody who can log in; bound to one site, and by it to one company. The same only as itself.
 */
final class User {

  private final Site site;
  private final String name;
  private final String password;
  private final SubscriptionBook subscriptions = new SubscriptionBook("user");

  User(Site site, String name, String password) {
    this.site = site;
    this.name = name;
    this.password = password;
  }

  Site site() {
    return site;
  }

  String name() {
    return name;
  }

  boolean hasPassword(String given) {
    return password.equals(given);
  }

  SubscriptionBook subscriptions() {
    return subscriptions;
  }

  /** As {@code whoami} names the user (contract 6.7). */
  String identity() {
    return site.company().code() + "\\" + name;
  }
}
