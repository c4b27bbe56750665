package fieldhub.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the running hub, which all such tests share.
 *
 * <pre>{@code
 * @HubTest
 * class PartsOrderingIT {
 *   @ArquillianResource Hub hub;
 *
 *   @Test
 *   void refusesACallerWithoutToken() {
 *     assertThat(hub.anonymous().post("/servicemobility/parts-orders", "{}").status()).isEqualTo(401);
 *   }
 * }
 * }</pre>
 *
 * The hub is the same on H2 and on PostgreSQL, and so are the tests: each makes its own data with
 * names of its own and leaves them behind.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ArquillianExtension.class)
public @interface HubTest {}
