package nl.zaakregie.zaak.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.zaakregie.zaak.Bijlagen;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives a file to keep, never to show: what a customer sent in does not run in our address. */
@Controller
class BijlageDownload {

    private final Bijlagen bijlagen;

    BijlageDownload(Bijlagen bijlagen) {
        this.bijlagen = bijlagen;
    }

    @GetMapping("/zaken/{nummer}/documenten/{id}")
    public ResponseEntity<byte[]> download(@PathVariable String nummer, @PathVariable UUID id) {
        Bijlagen.Inhoud inhoud = bijlagen.read(nummer, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(inhoud.bijlage().mediatype()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(inhoud.bijlage().bestandsnaam(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(inhoud.bytes());
    }
}
