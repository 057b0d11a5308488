package nl.zaakregie.platform.web;

import nl.zaakregie.platform.engine.Taken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The lasting address of a task, for mails and messages: it leads to the task in Tasklist while there is one. */
@Controller
class Taakpagina {

    private final Taken taken;

    Taakpagina(Taken taken) {
        this.taken = taken;
    }

    @GetMapping("/taken/{taakId}")
    ModelAndView toTaak(@PathVariable String taakId) {
        return taken.findTaak(taakId)
                .map(taak -> new ModelAndView("redirect:/camunda/app/tasklist/default/#/?task=" + taak.id()))
                .orElseGet(() -> {
                    ModelAndView view = new ModelAndView("geen-taak");
                    view.setStatus(HttpStatus.NOT_FOUND);
                    return view;
                });
    }
}
