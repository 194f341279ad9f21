package io.reconpro.qbo.log;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a code means, for those who are to see no names, e-mails or amounts: operators, and whoever reads their mail. */
@Component
public class InGeneral {

    private final MessageSource words;

    InGeneral(MessageSource words) {
        this.words = words;
    }

    /** The code and what it means, in a sentence. */
    public String of(Code code) {
        return code + " " + words.getMessage(code + ".general", null, "The log says what it is about.", Locale.ENGLISH);
    }
}
