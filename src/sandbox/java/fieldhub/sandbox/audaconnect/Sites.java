package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Fields;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All sites with their companies and users. */
@ApplicationScoped
public class Sites {

  static final String USUAL_COMPANY = "GBEX0042";
  static final String USUAL_PASSWORD = "sandbox";

  private static final int MOST_SITES = 100_000;

  /** Company codes of the sister API (contract 2.1). */
  private static final int CODE_LENGTH = 8;

  private final Map<String, Company> companies = new ConcurrentHashMap<>();
  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final Map<String, User> users = new ConcurrentHashMap<>();

  /** Somebody can log in out of the box. */
  @PostConstruct
  void addUsualUser() {
    add(USUAL_COMPANY, "100231", "jo.repairer", USUAL_PASSWORD);
  }

  /**
   * Adds a user, and the site if there is none.
   *
   * @throws Refusal 400 when the company's code is no code, 409 when the site is another company's
   *     or somebody else has the name, 503 when there are too many sites
   */
  User add(String code, String site, String name, String password) {
    if (code.length() != CODE_LENGTH) {
      throw Fields.wrong("company", "must have 8 characters");
    }
    if (sites.size() >= MOST_SITES) {
      throw new Refusal(503, "too many sites");
    }
    Company company = companies.computeIfAbsent(code, Company::new);
    Site found = sites.computeIfAbsent(site, id -> new Site(company, id));
    if (!found.company().equals(company)) {
      throw new Refusal(409, "site " + site + " belongs to " + found.company().code());
    }
    User made = new User(found, name, password);
    User before = users.putIfAbsent(key(code, name), made);
    if (before == null) {
      found.add(made);
    } else if (!before.site().equals(found) || !before.hasPassword(password)) {
      throw new Refusal(409, "there is another user " + before.identity());
    }
    return before == null ? made : before;
  }

  /**
   * The site of that id.
   *
   * @throws Refusal 404 when there is none
   */
  Site of(String id) {
    return find(id).orElseThrow(() -> new Refusal(404, "no site " + id + ": POST control/sites"));
  }

  Optional<Site> find(String id) {
    return Optional.ofNullable(sites.get(id));
  }

  int count() {
    return sites.size();
  }

  /** Who has these credentials; company and name without case. */
  Optional<User> login(String company, String name, String password) {
    return Optional.ofNullable(users.get(key(company, name)))
        .filter(user -> user.hasPassword(password));
  }

  private static String key(String company, String name) {
    return (company + "\\" + name).toLowerCase(Locale.ROOT);
  }
}
