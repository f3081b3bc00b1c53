package org.elasticsearch.plugins;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.Build;
import org.elasticsearch.env.Environment;

/**
 * Takes the plugins that it is given, from the class path, where the distribution would look into its folders. It lives
 * in this package because the class it replaces keeps its parts package-private.
 */
public final class FixedPluginsService extends PluginsService {

    private final List<LoadedPlugin> plugins;

    public FixedPluginsService(Environment environment, List<Plugin> plugins) {
        super(environment.settings(), environment.configDir(), noPlugins());
        this.plugins = plugins.stream().map(FixedPluginsService::loaded).toList();
    }

    private static PluginsLoader noPlugins() {
        return new PluginsLoader(Set.of(), Set.of(), Map.of());
    }

    @Override
    protected List<LoadedPlugin> plugins() {
        // The constructor of the superclass asks before there is an answer.
        return plugins == null ? List.of() : plugins;
    }

    private static LoadedPlugin loaded(Plugin plugin) {
        Class<?> type = plugin.getClass();
        return new LoadedPlugin(descriptor(type), plugin, type.getClassLoader());
    }

    private static PluginDescriptor descriptor(Class<?> type) {
        String version = Build.current().version();
        return new PluginDescriptor(
                type.getSimpleName(),
                "from the class path",
                version,
                version,
                System.getProperty("java.specification.version"),
                type.getName(),
                null,
                List.of(),
                false,
                false,
                false,
                false,
                PluginDescriptor.DeploymentTarget.ALL);
    }
}
