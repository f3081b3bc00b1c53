package org.elasticsearch.node;

import java.util.List;
import org.elasticsearch.env.Environment;
import org.elasticsearch.plugins.FixedPluginsService;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsService;

/** A node whose plugins come from the class path. In this package because the constructor it needs is package-private. */
public final class ClassPathNode extends Node {

    public ClassPathNode(Environment environment, List<Plugin> plugins) {
        super(NodeConstruction.prepareConstruction(environment, null, new Services(plugins), true));
    }

    private static final class Services extends NodeServiceProvider {

        private final List<Plugin> plugins;

        private Services(List<Plugin> plugins) {
            this.plugins = plugins;
        }

        @Override
        PluginsService newPluginService(Environment environment, PluginsLoader ignored) {
            return new FixedPluginsService(environment, plugins);
        }
    }
}
