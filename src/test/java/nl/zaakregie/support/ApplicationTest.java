package nl.zaakregie.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole application as a municipality starts it: real PostgreSQL, real engine, real HTTP. Every test that needs it uses exactly
 * this, so that one context and one database serve them all; each makes its own contacts and looks at those only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.port=0",
            "zaakregie.gegevensmap=target/test-data/${random.uuid}",
            "zaakregie.demo.geschiedenis=false"
        })
public @interface ApplicationTest {}
