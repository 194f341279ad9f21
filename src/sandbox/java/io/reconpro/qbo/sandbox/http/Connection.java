package io.reconpro.qbo.sandbox.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Reaches past the servlet API to the connection, which tests want to see cut. */
final class Connection {

    private static final String CUT = Connection.class.getName() + ".cut";

    private Connection() {
    }

    /** Closes the socket at once; nothing that is still buffered is sent. */
    static void cut(HttpServletRequest request) {
        ((Runnable) request.getAttribute(CUT)).run();
    }

    /** Lends every request the means to cut its connection. */
    static final class Valve extends ValveBase {

        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Runnable cut = () -> request.getCoyoteRequest().action(ActionCode.CLOSE_NOW,
                    new IOException("cut by the local QuickBooks"));
            request.setAttribute(CUT, cut);
            getNext().invoke(request, response);
        }
    }
}
