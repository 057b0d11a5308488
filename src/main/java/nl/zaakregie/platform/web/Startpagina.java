package nl.zaakregie.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address people type: it leads to the work list, which asks to log in when needed. */
@Controller
class Startpagina {

    @GetMapping("/")
    String toTasklist() {
        return "redirect:/camunda/app/tasklist/default/";
    }
}
