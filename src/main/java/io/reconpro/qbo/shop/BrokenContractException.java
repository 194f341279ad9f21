package io.reconpro.qbo.shop;

/** A statement in routes/sql does not deliver what the exporter needs; the message says which, what and the remedy. */
public class BrokenContractException extends RuntimeException {

    public BrokenContractException(String message) {
        super(message);
    }
}
