package io.reconpro.qbo.quickbooks;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a fault that came as XML. */
final class XmlFault {

    private XmlFault() {
    }

    /** Empty for HTML and for XML without a fault. */
    static Optional<Fault> read(int status, String text) {
        return document(text).map(XmlFault::fault).map(fault -> new Fault(status, fault.getAttribute("type"), errors(fault)));
    }

    private static Element fault(Document document) {
        return (Element) document.getElementsByTagNameNS("*", "Fault").item(0);
    }

    private static List<FaultError> errors(Element fault) {
        NodeList nodes = fault.getElementsByTagNameNS("*", "Error");
        List<FaultError> errors = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element error = (Element) nodes.item(i);
            String element = error.getAttribute("element");
            errors.add(FaultReader.error(error.getAttribute("code"), text(error, "Message"), text(error, "Detail"),
                    element.isEmpty() ? null : element));
        }
        return errors;
    }

    private static String text(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS("*", name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent().strip();
    }

    /** No document type is accepted, so an answer can name no file or address of its own. */
    private static Optional<Document> document(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return Optional.of(builder.parse(new InputSource(new StringReader(text))));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java has no XML parser", e);
        }
    }
}
