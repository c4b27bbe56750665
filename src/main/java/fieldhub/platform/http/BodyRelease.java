package fieldhub.platform.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Gives a body's bytes back to the budget when its request is over, however it ended. */
@WebListener
public class BodyRelease implements ServletRequestListener {

  private static final String BODY = LimitedBody.class.getName();

  @Inject private BodyBudget budget;

  static void atTheEndOf(ServletRequest request, LimitedBody body) {
    request.setAttribute(BODY, body);
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    if (event.getServletRequest().getAttribute(BODY) instanceof LimitedBody body) {
      budget.giveBack(body.held());
    }
  }
}
