package io.reconpro.qbo.start;

import java.nio.file.Path;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Has Camel read route files aside, so that a broken one is found before anything depends on it. */
public final class RouteParser implements AutoCloseable {

    private final DefaultCamelContext aside = new DefaultCamelContext();

    /** @throws StartRefusedException with file, line and cause when Camel cannot make routes of it */
    public void parse(Path directory, String name) {
        try {
            PluginHelper.getRoutesLoader(aside).loadRoutes(
                    ResourceHelper.resolveResource(aside, "file:" + directory.resolve(name)));
        } catch (Exception e) {
            throw new StartRefusedException(name + " is no valid route file: " + StartFailureAnalyzer.oneLine(e)
                    + ": correct the file there");
        }
    }

    @Override
    public void close() {
        aside.stop();
    }
}
