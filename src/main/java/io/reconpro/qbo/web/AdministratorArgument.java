package io.reconpro.qbo.web;

import java.util.Map;

import io.reconpro.qbo.gate.Guard;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/** Checks who asks for the page of a company, and gives the page its {@link Administrator}; views know it as {@code who}. */
class AdministratorArgument implements HandlerMethodArgumentResolver {

    private final Guard guard;

    AdministratorArgument(Guard guard) {
        this.guard = guard;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Administrator.class;
    }

    @Override
    public Administrator resolveArgument(MethodParameter parameter, ModelAndViewContainer page, NativeWebRequest request,
            WebDataBinderFactory binders) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        long companyId = company(request);
        String email = http.getRemoteUser();
        boolean evenLapsed = HttpMethod.GET.matches(http.getMethod()) || parameter.hasParameterAnnotation(EvenLapsed.class);
        Administrator who = new Administrator(email, evenLapsed ? guard.mustBeAdministrator(companyId, email)
                : guard.mustBeAllowed(companyId, email));
        page.addAttribute("who", who);
        return who;
    }

    private static long company(NativeWebRequest request) {
        Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                RequestAttributes.SCOPE_REQUEST);
        try {
            return Long.parseLong(String.valueOf(path.get("company")));
        } catch (NumberFormatException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
