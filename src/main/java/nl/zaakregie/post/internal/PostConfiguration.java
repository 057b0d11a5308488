package nl.zaakregie.post.internal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Reads how the municipality signs its mail, and which mail server there is, if any. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Postinstellingen.class)
class PostConfiguration {

    @Bean
    Mailserver mailserver(
            ObjectProvider<JavaMailSender> sender,
            ObjectProvider<Proefmailserver> proefmailserver,
            Postinstellingen instellingen) {
        return new Mailserver(sender.getIfAvailable(), proefmailserver.getIfAvailable() != null, instellingen);
    }
}
