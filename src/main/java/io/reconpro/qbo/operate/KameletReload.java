package io.reconpro.qbo.operate;

import java.nio.file.Path;
import java.util.List;

import io.reconpro.qbo.start.RouteParser;
import io.reconpro.qbo.start.StartRefusedException;
import org.apache.camel.component.kamelet.KameletEndpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.FileWatcherResourceReloadStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.FileUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes up edited kamelets while routes are developed: Camel does so for route files only, because it keeps what it made
 * of a kamelet. A broken file leaves the old kamelet as it is.
 */
@Component
@ConditionalOnProperty("camel.main.routes-reload-enabled")
class KameletReload {

    private static final Logger LOG = LoggerFactory.getLogger(KameletReload.class);
    private static final Path FOLDER = Path.of("routes", "kamelets");
    private static final String ENDING = ".kamelet.yaml";

    private final ModelCamelContext camel;

    KameletReload(ModelCamelContext camel) {
        this.camel = camel;
    }

    @EventListener(ApplicationReadyEvent.class)
    void watch() throws Exception {
        FileWatcherResourceReloadStrategy watcher = new FileWatcherResourceReloadStrategy(FOLDER.toString());
        watcher.setFileFilter(file -> file.getName().endsWith(ENDING));
        watcher.setResourceReload((name, resource) -> reload(resource));
        camel.addService(watcher);
    }

    /** A kamelet's own beginning and end are endpoints of its kind, too. */
    private static boolean isOwn(KameletEndpoint endpoint) {
        String name = endpoint.getEndpointUri();
        return name.startsWith("kamelet://source") || name.startsWith("kamelet://sink");
    }

    private void reload(Resource resource) throws Exception {
        String file = FileUtil.stripPath(resource.getLocation());
        try (RouteParser aside = new RouteParser()) {
            aside.parse(FOLDER, file);
        } catch (StartRefusedException e) {
            LOG.warn("{}; the old one keeps running", e.getMessage());
            return;
        }
        String kamelet = file.substring(0, file.length() - ENDING.length());
        List<KameletEndpoint> uses = camel.getEndpoints().stream()
                .filter(KameletEndpoint.class::isInstance).map(KameletEndpoint.class::cast)
                .filter(use -> use.getTemplateId().equals(kamelet) && !isOwn(use)).toList();
        for (KameletEndpoint use : uses) {
            camel.getRouteController().stopRoute(use.getRouteId());
            camel.removeRoute(use.getRouteId());
        }
        camel.removeRouteTemplates(kamelet);
        PluginHelper.getRoutesLoader(camel).loadRoutes(resource);
        for (KameletEndpoint use : uses) {
            camel.addRouteFromTemplate(use.getRouteId(), kamelet, use.getKameletProperties());
        }
        LOG.info("{} is taken up anew, in {} places", file, uses.size());
    }
}
