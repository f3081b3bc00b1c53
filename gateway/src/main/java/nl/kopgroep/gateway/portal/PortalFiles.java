package nl.kopgroep.gateway.portal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.kopgroep.gateway.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The portal is one page that reads its own address: every path without a file behind it is that page, so that permalinks
 * ({@code /p/...}) and reloads work. Files under {@code /assets} carry a hash in their name and never change; the rest is asked
 * for each time.
 */
@Configuration(proxyBeanMethods = false)
class PortalFiles implements WebMvcConfigurer {

    private final String location;

    PortalFiles(Installation installation) {
        var folder = installation.portalDir();
        this.location = folder == null || folder.isBlank()
                ? "classpath:/static/"
                : Path.of(folder).toAbsolutePath().toUri() + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/assets/**")
                .addResourceLocations(location + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        files.addResourceHandler("/**")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageForEveryPath());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/").setViewName("forward:/index.html");
    }

    private static final class PageForEveryPath extends PathResourceResolver {

        private static final String PAGE = "index.html";

        @Override
        protected @Nullable Resource getResource(String path, Resource folder) throws IOException {
            var file = path.isEmpty() ? null : super.getResource(path, folder);
            return file == null && isPage(path) ? super.getResource(PAGE, folder) : file;
        }

        private static boolean isPage(String path) {
            return List.of(path.split("/")).getLast().indexOf('.') < 0;
        }
    }
}
