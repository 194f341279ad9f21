package io.reconpro.qbo.testkit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the exporter's own pages and REST, as Spring serves them: a new one is among them by itself. */
public final class Addresses {

    private final Map<String, HandlerMethod> handlers = new TreeMap<>();

    private Addresses(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach((info, handler) -> spelled(info).forEach(name -> handlers.put(name, handler)));
        handlers.values().removeIf(handler -> !handler.getBeanType().getPackageName().startsWith("io.reconpro"));
    }

    public static Addresses of(RunningExporter exporter) {
        return new Addresses(exporter.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    /** Such as {@code POST /companies/{company}/log/stop}. */
    public Set<String> all() {
        return handlers.keySet();
    }

    public Stream<String> posts() {
        return all().stream().filter(address -> address.startsWith("POST "));
    }

    public HandlerMethod handler(String address) {
        return handlers.get(address);
    }

    /** The path of an address with something in place of its variables. */
    public static String path(String address, long company) {
        return address.substring(address.indexOf('/')).replace("{company}", Long.toString(company))
                .replaceAll("\\{entity[^}]*}", "Invoice").replace("{name}", "account").replaceAll("\\{[^}]*}", "1");
    }

    private static Stream<String> spelled(RequestMappingInfo info) {
        Set<String> methods = info.getMethodsCondition().getMethods().stream().map(RequestMethod::name)
                .collect(Collectors.toSet());
        return info.getPatternValues().stream().flatMap(path ->
                (methods.isEmpty() ? Set.of("ANY") : methods).stream().map(method -> method + " " + path));
    }
}
