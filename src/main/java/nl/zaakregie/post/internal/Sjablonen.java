package nl.zaakregie.post.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The texts of the mail: a folder per message under {@code src/main/resources/post} with {@code onderwerp.txt}, {@code tekst.txt}
 * and {@code opmaak.html}.
 *
 * <p>The engine is a private one: pages and mail have nothing to do with each other's templates.
 */
@Component
public class Sjablonen {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Postinstellingen instellingen;

    Sjablonen(Postinstellingen instellingen) {
        this.instellingen = instellingen;
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
    }

    /**
     * Fills a template in; what is filled in is escaped in the HTML.
     *
     * @throws IllegalArgumentException when the subject is not one plain line
     */
    public Inhoud render(String sjabloon, Map<String, Object> gegevens) {
        Map<String, Object> waarden = new HashMap<>(gegevens);
        waarden.put("gemeente", instellingen.gemeente());
        waarden.put("contact", instellingen.contact());
        Context context = new Context(DUTCH, waarden);
        return new Inhoud(
                // An editor ends a file with a line break; one inside is somebody's attempt at a header.
                engine.process(sjabloon + "/onderwerp.txt", context).replaceFirst("\\R\\z", ""),
                engine.process(sjabloon + "/tekst.txt", context),
                engine.process(sjabloon + "/opmaak.html", context));
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("post/");
        resolver.setResolvablePatterns(Set.of(pattern));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
