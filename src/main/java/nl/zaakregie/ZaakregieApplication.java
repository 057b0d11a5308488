package nl.zaakregie;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Zaakregie: engine, domain and pages in one process on one PostgreSQL. */
@SpringBootApplication
public class ZaakregieApplication {

    public static void main(String[] args) {
        SpringApplication.run(ZaakregieApplication.class, args);
    }
}
