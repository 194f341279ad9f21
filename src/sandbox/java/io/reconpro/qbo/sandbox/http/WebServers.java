package io.reconpro.qbo.sandbox.http;

import jakarta.servlet.Servlet;
import java.net.InetAddress;
import java.util.Map;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/** Embedded Tomcat on the loopback address, without a Spring context: nothing of the exporter is read or started. */
public final class WebServers {

    private WebServers() {
    }

    /** @param servlets path pattern to servlet */
    public static WebServer start(int port, Map<String, Servlet> servlets) {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(port);
        tomcat.setAddress(InetAddress.getLoopbackAddress());
        tomcat.setRegisterDefaultServlet(false);
        tomcat.setCompression(compression());
        tomcat.addContextValves(new Connection.Valve());
        tomcat.addConnectorCustomizers(connector -> connector.setProperty("relaxedQueryChars", "<>[]^`{|}'\""));
        WebServer server = tomcat.getWebServer(context -> servlets.forEach((pattern, servlet) -> {
            var registration = context.addServlet("at " + pattern, servlet);
            registration.addMapping(pattern);
            registration.setLoadOnStartup(1);
        }));
        server.start();
        return server;
    }

    private static Compression compression() {
        Compression compression = new Compression();
        compression.setEnabled(true);
        compression.setMinResponseSize(DataSize.ofBytes(1));
        compression.setMimeTypes(new String[] {"application/json", "application/xml", "text/html"});
        return compression;
    }
}
