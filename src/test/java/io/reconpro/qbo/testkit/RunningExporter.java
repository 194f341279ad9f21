package io.reconpro.qbo.testkit;

import io.reconpro.qbo.Application;
import io.reconpro.qbo.log.Summaries;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.run.Runs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The exporter with its real routes, in this JVM, against two databases and a local QuickBooks. */
public final class RunningExporter implements AutoCloseable {

    /** The setting with which it serves its pages. */
    public static final String PAGES = "server.port=0";
    /** The setting with which routes do not show in JMX, which takes a tenth of a start; the exporter's own bean does. */
    static final String NO_BEANS_OF_ROUTES = "camel.main.jmx-enabled=false";

    private final ConfigurableApplicationContext context;

    private RunningExporter(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it with these settings, each {@code key=value}. */
    public static RunningExporter start(List<String> settings) {
        return start(settings, List.of());
    }

    /** @param watchers see and may wrap every bean */
    static RunningExporter start(List<String> settings, List<BeanPostProcessor> watchers) {
        List<String> all = new ArrayList<>(settings);
        if (!all.contains(PAGES)) {
            all.add("spring.main.web-application-type=none"); // a web server takes time, and few tests look at pages
        }
        if (!all.contains("spring.jmx.enabled=true")) {
            all.add("spring.jmx.enabled=false"); // several exporters in one JVM would claim one name
            all.add(NO_BEANS_OF_ROUTES);
        }
        return new RunningExporter(new SpringApplicationBuilder(Application.class, PassedRoutes.class,
                QuickPasswords.class)
                .initializers(start -> watchers.forEach(start.getBeanFactory()::addBeanPostProcessor))
                .run(lastOfEachKey(all).stream().map(setting -> "--" + setting).toArray(String[]::new)));
    }

    /** Starts it with settings that let it end by itself, and gives the exit code with which its program would end. */
    public static int exitCode(List<String> settings) {
        return SpringApplication.exit(start(settings).context);
    }

    /** Settings, each {@code key=value}, of which a later one goes before an earlier one of the same key. */
    static List<String> lastOfEachKey(List<String> settings) {
        Map<String, String> last = new LinkedHashMap<>();
        settings.forEach(setting -> last.put(setting.substring(0, setting.indexOf('=')), setting));
        return List.copyOf(last.values());
    }

    /** Exports the company and tells how it went. */
    public Summary export(long companyId, String actor) {
        return run(Command.export(companyId, actor, StartedBy.MANUAL));
    }

    /** Does what the command says and tells how it went. */
    public Summary run(Command command) {
        Run run = bean(Runs.class).queue(command);
        bean(ProducerTemplate.class).sendBody("direct:start-run", run);
        Summary summary = bean(Summaries.class).of(run.id());
        RaisesExtension.note(summary);
        return summary;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Where its pages are, without a slash at the end; only with {@link #PAGES}. */
    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
