package io.reconpro.qbo.notification;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings known. */
@Configuration
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {
}
