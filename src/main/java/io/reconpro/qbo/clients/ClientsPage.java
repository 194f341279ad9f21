package io.reconpro.qbo.clients;

import io.reconpro.qbo.classes.ClassList;
import io.reconpro.qbo.classes.ListedClass;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Page;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Clients": the box Class, from which a client gets one class of the list (S-39, S-40). */
@Page
@RequestMapping("/companies/{company}/clients")
class ClientsPage {

    private static final int SIZE = 50;

    private final ClientList clients;
    private final ClassList classes;

    ClientsPage(ClientList clients, ClassList classes) {
        this.clients = clients;
        this.classes = classes;
    }

    @GetMapping
    String show(Administrator who, @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String afterName, @RequestParam(defaultValue = "-1") long afterId, Model model) {
        List<ShopClient> found = clients.after(who.companyId(), search, afterName, afterId, SIZE + 1);
        model.addAttribute("clients", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute("last", found.size() > SIZE ? found.get(SIZE - 1) : null);
        model.addAttribute("classes", classes.offered(who.companyId()));
        model.addAttribute("search", search);
        return "clients";
    }

    @PostMapping("/{id}/class")
    String assign(Administrator who, @PathVariable long id, @RequestParam(defaultValue = "") String classId,
            @RequestParam(defaultValue = "") String readClassId, @RequestParam(defaultValue = "") String search,
            RedirectAttributes next) {
        boolean offered = classes.offered(who.companyId()).stream().map(ListedClass::id).anyMatch(classId::equals);
        if (!classId.isEmpty() && !offered) {
            next.addFlashAttribute("said", "The list has no such class any more. Update Classes, then choose again.");
        } else if (clients.assign(who.companyId(), id, classId, readClassId)) {
            next.addFlashAttribute("said", classId.isEmpty() ? "The client has no class now." : "The class is assigned.");
        } else {
            next.addFlashAttribute("said", "Somebody else changed this client meanwhile. Look at it again.");
        }
        next.addAttribute("search", search);
        return "redirect:/companies/" + who.companyId() + "/clients";
    }
}
