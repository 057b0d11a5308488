package nl.zaakregie.platform.web;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Publishes the contract: as the file it is, and as a page for people. */
@Controller
class ContractController {

    private final Contract contract = Contract.read();

    @GetMapping("/openapi/zaakregie.yaml")
    ResponseEntity<Resource> file() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(Contract.resource());
    }

    @GetMapping("/openapi")
    String page(Model model) {
        model.addAttribute("versie", contract.version());
        model.addAttribute("inleiding", contract.introduction());
        model.addAttribute("operaties", contract.operaties());
        model.addAttribute("schemas", contract.schemas());
        return "openapi";
    }
}
