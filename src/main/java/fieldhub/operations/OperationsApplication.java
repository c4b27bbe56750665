package fieldhub.operations;

import fieldhub.operations.accounts.AccountsResource;
import fieldhub.operations.accounts.LogonLocksResource;
import fieldhub.operations.accounts.TechnicianAccountsResource;
import fieldhub.operations.alerts.AlertsResource;
import fieldhub.operations.apiusers.ApiTokensResource;
import fieldhub.operations.apiusers.ApiUsersResource;
import fieldhub.operations.audaconnect.AssessmentsResource;
import fieldhub.operations.audaconnect.FreshnessResource;
import fieldhub.operations.audaconnect.OrderReadsResource;
import fieldhub.operations.audaconnect.PollNowResource;
import fieldhub.operations.audaconnect.SitesResource;
import fieldhub.operations.audit.AuditResource;
import fieldhub.operations.cases.CasesResource;
import fieldhub.operations.cases.StatusMappingsResource;
import fieldhub.operations.catalogue.ProductsResource;
import fieldhub.operations.export.ExportPositionsResource;
import fieldhub.operations.fieldreports.ActivitiesResource;
import fieldhub.operations.fieldreports.TimeEntriesResource;
import fieldhub.operations.fieldreports.UserAuditsResource;
import fieldhub.operations.inbox.ConflictsResource;
import fieldhub.operations.inbox.InboxResource;
import fieldhub.operations.inpart.InpartOrdersResource;
import fieldhub.operations.inventory.CountsResource;
import fieldhub.operations.inventory.LoadsResource;
import fieldhub.operations.inventory.RecommendationsResource;
import fieldhub.operations.inventory.TransfersResource;
import fieldhub.operations.journey.JourneyResource;
import fieldhub.operations.ledger.LedgerResource;
import fieldhub.operations.mailtemplates.MailTemplatesResource;
import fieldhub.operations.orders.OrdersResource;
import fieldhub.operations.outbox.OutboxResource;
import fieldhub.operations.parties.PartnersResource;
import fieldhub.operations.parties.ProvidersResource;
import fieldhub.operations.reference.ReferenceDataResource;
import fieldhub.operations.requestlog.ExternalRequestsResource;
import fieldhub.operations.requestlog.ReconciliationRunsResource;
import fieldhub.operations.routing.CompetencesResource;
import fieldhub.operations.routing.RoutingResource;
import fieldhub.operations.routing.RoutingRulesResource;
import fieldhub.operations.routing.RoutingVersionsResource;
import fieldhub.operations.sources.DepotsResource;
import fieldhub.operations.sources.SuppliersResource;
import fieldhub.operations.status.StatusResource;
import fieldhub.operations.stock.StockResource;
import fieldhub.operations.workforce.WorkforceResource;
import fieldhub.operations.workorders.BookingsResource;
import fieldhub.operations.workorders.SlotsResource;
import fieldhub.operations.workorders.WorkOrdersResource;
import fieldhub.platform.http.EdgeProviders;
import fieldhub.platform.security.RolesAllowedFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON interface of operators and their scripts (design 4.1). */
@ApplicationPath("operations")
public class OperationsApplication extends Application {
  private static final List<Class<?>> RESOURCES =
      List.of(
          AccountsResource.class,
          ActivitiesResource.class,
          AlertsResource.class,
          ApiTokensResource.class,
          ApiUsersResource.class,
          AssessmentsResource.class,
          AuditResource.class,
          BookingsResource.class,
          CasesResource.class,
          ConflictsResource.class,
          CountsResource.class,
          DepotsResource.class,
          ExportPositionsResource.class,
          ExternalRequestsResource.class,
          FreshnessResource.class,
          InboxResource.class,
          InpartOrdersResource.class,
          JourneyResource.class,
          LedgerResource.class,
          LoadsResource.class,
          LogonLocksResource.class,
          MailTemplatesResource.class,
          OrderReadsResource.class,
          OrdersResource.class,
          OutboxResource.class,
          PartnersResource.class,
          PollNowResource.class,
          ProductsResource.class,
          ProvidersResource.class,
          RecommendationsResource.class,
          ReconciliationRunsResource.class,
          ReferenceDataResource.class,
          RoutingResource.class,
          RoutingRulesResource.class,
          CompetencesResource.class,
          RoutingVersionsResource.class,
          SitesResource.class,
          SlotsResource.class,
          StatusMappingsResource.class,
          StatusResource.class,
          StockResource.class,
          SuppliersResource.class,
          TechnicianAccountsResource.class,
          TimeEntriesResource.class,
          TransfersResource.class,
          UserAuditsResource.class,
          WorkOrdersResource.class,
          WorkforceResource.class);

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(EdgeProviders.CLASSES);
    classes.add(RolesAllowedFeature.class);
    classes.addAll(RESOURCES);
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    return EdgeProviders.PROPERTIES;
  }
}
