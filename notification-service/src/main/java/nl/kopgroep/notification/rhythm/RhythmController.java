package nl.kopgroep.notification.rhythm;

import jakarta.validation.Valid;
import nl.kopgroep.access.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own rhythm, the same in every network. */
@RestController
@RequestMapping("/v1/rhythm")
class RhythmController {

    private final ChoosingRhythm choosing;

    RhythmController(ChoosingRhythm choosing) {
        this.choosing = choosing;
    }

    @GetMapping
    RhythmView mine(Caller caller) {
        return RhythmView.of(choosing.look(caller));
    }

    @PutMapping
    RhythmView choose(Caller caller, @Valid @RequestBody RhythmView rhythm) {
        return RhythmView.of(choosing.choose(caller, rhythm.rhythm()));
    }
}
