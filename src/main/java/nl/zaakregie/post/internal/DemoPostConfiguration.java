package nl.zaakregie.post.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Starts a mail server in the application when no other is configured. */
@Configuration(proxyBeanMethods = false)
@DemoPost
class DemoPostConfiguration {

    @Bean(initMethod = "start", destroyMethod = "stop")
    Proefmailserver proefmailserver() {
        return new Proefmailserver();
    }

    @Bean
    JavaMailSender mailSender(Proefmailserver server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        // Its answer to EHLO comes in lines, each of which waits for the network; hundreds of messages of the demo feel
        // that.
        sender.getJavaMailProperties().setProperty("mail.smtp.ehlo", "false");
        return sender;
    }
}
