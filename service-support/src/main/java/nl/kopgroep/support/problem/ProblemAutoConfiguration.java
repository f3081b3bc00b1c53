package nl.kopgroep.support.problem;

import nl.kopgroep.support.api.Languages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problems as every service's only way to refuse. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class ProblemAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Problems problems(ObjectProvider<ProblemTranslation> translations) {
        return new Problems(translations.orderedStream().toList());
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemWriter problemWriter(JsonMapper json, ObjectProvider<LocaleResolver> locales) {
        return new ProblemWriter(json, locales.getIfAvailable(Languages::resolver));
    }
}
