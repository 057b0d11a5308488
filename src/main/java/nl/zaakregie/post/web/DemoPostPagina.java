package nl.zaakregie.post.web;

import java.util.UUID;
import nl.zaakregie.platform.audit.Inzagelog;
import nl.zaakregie.platform.web.NotFoundException;
import nl.zaakregie.platform.web.Overzicht;
import nl.zaakregie.post.internal.Berichten;
import nl.zaakregie.post.internal.Berichten.LeesbaarBericht;
import nl.zaakregie.post.internal.DemoPost;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Shows in a demo what customers would have received. Without a demo, or with a mail server of the municipality's own, there is no
 * such page.
 */
@Controller
@DemoPost
class DemoPostPagina implements Overzicht {

    private static final int MOST_SHOWN = 100;

    private final Berichten berichten;
    private final Inzagelog inzagelog;

    DemoPostPagina(Berichten berichten, Inzagelog inzagelog) {
        this.berichten = berichten;
        this.inzagelog = inzagelog;
    }

    @Override
    public String adres() {
        return "/demo/post";
    }

    @Override
    public String naam() {
        return "Verstuurde post";
    }

    @GetMapping("/demo/post")
    String list(Model model) {
        model.addAttribute("berichten", berichten.list(MOST_SHOWN));
        model.addAttribute("hoogstens", MOST_SHOWN);
        return "demo-post";
    }

    @GetMapping("/demo/post/{id}")
    String show(@PathVariable UUID id, Model model) {
        LeesbaarBericht bericht = berichten
                .find(id)
                .orElseThrow(() -> new NotFoundException("post", "bericht-niet-gevonden", "Dit bericht is er niet."));
        inzagelog.record("bericht", bericht.regel().sleutel(), "raadplegen");
        model.addAttribute("bericht", bericht);
        return "demo-bericht";
    }
}
