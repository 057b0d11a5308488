package nl.zaakregie.post.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.zaakregie.platform.database.DemoOnly;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks what exists only in a demo without a mail server of its own: without {@code spring.mail.host}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DemoOnly
@Conditional(DemoPost.NoMailserverConfigured.class)
public @interface DemoPost {

    /** Holds while {@code spring.mail.host} is absent or blank. */
    class NoMailserverConfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("spring.mail.host", "").isBlank();
        }
    }
}
