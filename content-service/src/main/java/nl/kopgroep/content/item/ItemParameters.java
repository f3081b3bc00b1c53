package nl.kopgroep.content.item;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets kinds and states be written in an address as they are everywhere: in lower case. */
@Configuration(proxyBeanMethods = false)
class ItemParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Kind.class, Kind::read);
        registry.addConverter(String.class, Status.class, Status::read);
    }
}
