package fieldhub.cases.completedemail;

/** Where a list of templates goes on. */
public record TemplatePlace(long partner, MailLanguage language) {}
