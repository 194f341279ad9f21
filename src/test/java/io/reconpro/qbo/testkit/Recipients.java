package io.reconpro.qbo.testkit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real mail server, which asks for a password, and a real webhook: who is told what. */
public final class Recipients implements AutoCloseable {

    public static final String PASSWORD = "mail-secret";

    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final HttpServer hook;
    private final List<String> posted = new CopyOnWriteArrayList<>();

    private Recipients() {
        try {
            hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hook.createContext("/", request -> {
            posted.add(new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            request.sendResponseHeaders(204, -1);
        });
    }

    public static Recipients start() {
        Recipients recipients = new Recipients();
        recipients.mail.start();
        recipients.mail.setUser("exporter@bayside.example", "exporter", PASSWORD);
        recipients.hook.start();
        return recipients;
    }

    /** The settings by which an exporter tells them. */
    public String[] settings() {
        return new String[] {"notification.mail-to=books@bayside.example",
            "notification.mail-server=smtp://127.0.0.1:" + mail.getSmtp().getPort() + "?username=exporter&password=RAW("
                    + PASSWORD + ")",
            "notification.webhook=http://127.0.0.1:" + hook.getAddress().getPort()};
    }

    /** The mails, whole, in which this stands. */
    public List<String> mails(String part) {
        return Arrays.stream(mail.getReceivedMessages()).map(GreenMailUtil::getWholeMessage)
                .filter(text -> text.contains(part)).toList();
    }

    /** What the webhook got, as far as this stands in it. */
    public List<String> posts(String part) {
        return posted.stream().filter(text -> text.contains(part)).toList();
    }

    @Override
    public void close() {
        hook.stop(0);
        mail.stop();
    }
}
