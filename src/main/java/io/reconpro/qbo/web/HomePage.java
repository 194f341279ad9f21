package io.reconpro.qbo.web;

import java.security.Principal;
import java.util.List;

import io.reconpro.qbo.login.ShopUsers;
import io.reconpro.qbo.login.ShopUsers.Employer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leads a user to the company it administers; asks which one where there are several. An operator finds the machinery here.
 */
@Page
class HomePage {

    private final ShopUsers users;

    HomePage(ShopUsers users) {
        this.users = users;
    }

    @GetMapping("/")
    String home(Principal user, HttpServletRequest request, Model model) {
        boolean operator = request.isUserInRole("OPERATOR");
        List<Employer> companies = users.employers(user.getName()).stream().filter(Employer::trusts).toList();
        if (companies.size() == 1 && !operator) {
            return "redirect:/companies/" + companies.get(0).companyId() + "/log";
        }
        model.addAttribute("companies", companies);
        model.addAttribute("operator", operator);
        return "home";
    }
}
