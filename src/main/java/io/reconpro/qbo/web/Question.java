package io.reconpro.qbo.web;

import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;

/**
 * Asked before something is done that one click could do by mistake; needs no script.
 *
 * @param title     what is asked
 * @param sentences what would come of it, and what would not
 * @param action    where Yes is sent, as a form
 * @param fields    what Yes says
 * @param yes       the name of the button
 * @param back      where No leads
 * @param no        what No says
 */
public record Question(String title, List<String> sentences, String action, Map<String, String> fields, String yes,
        String back, String no) {

    /** The view that asks it. */
    public String ask(Model model) {
        model.addAttribute("question", this);
        return "question";
    }
}
