package io.reconpro.qbo.web;

import java.util.List;

import io.reconpro.qbo.gate.Guard;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all pages share. */
@Configuration
@ConditionalOnWebApplication
class WebConfiguration implements WebMvcConfigurer {

    private final Guard guard;

    WebConfiguration(Guard guard) {
        this.guard = guard;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AdministratorArgument(guard));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/login").setViewName("login");
    }
}
