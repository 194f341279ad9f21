package io.reconpro.qbo.sandbox.books;

import java.util.List;

/** What QuickBooks refuses, before it is put into one of the fault shapes. */
public class QboFault extends RuntimeException {

    /**
     * @param element the field at fault; {@code null} where QuickBooks names none
     */
    public record Error(String code, String message, String detail, String element) {
    }

    private final int status;
    private final String type;
    private final List<Error> errors;

    public QboFault(int status, String type, List<Error> errors) {
        super(errors.get(0).code() + " " + errors.get(0).message() + ": " + errors.get(0).detail(), null, false, false);
        this.status = status;
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** A business rule broken: status 400, type ValidationFault. */
    public static QboFault validation(String code, String message, String detail) {
        return validation(code, message, detail, null);
    }

    public static QboFault validation(String code, String message, String detail, String element) {
        return new QboFault(400, "ValidationFault", List.of(new Error(code, message, detail, element)));
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public List<Error> errors() {
        return errors;
    }

    public String code() {
        return errors.get(0).code();
    }
}
