package nl.kopgroep.content.answer;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.content.item.Reader;
import nl.kopgroep.support.exchange.Outcome.Imported;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers in bulk, for the steward who brings a network or takes it along. */
@RestController
class AnswerExchangeController {

    private final BringingAnswers bringing;
    private final TakenAnswers taken;
    private final Access access;

    AnswerExchangeController(BringingAnswers bringing, TakenAnswers taken, Access access) {
        this.bringing = bringing;
        this.taken = taken;
        this.access = access;
    }

    /** At most 200 at a time, all or none, after the questions that they are to; the same again changes nothing. */
    @PutMapping("/v1/networks/{networkId}/imports/answers")
    Imported bring(Caller caller, @PathVariable UUID networkId, @RequestBody List<AnswerRecord> records) {
        return new Imported(bringing.bring(caller, networkId, records));
    }

    /**
     * A part of what goes along, and where it is in the whole.
     *
     * @param leftOut what stays behind of the whole network
     */
    record Taken(List<AnswerRecord> items, Page.Position page, TakenAnswers.LeftOut leftOut) {}

    /** Answers that stand, to the questions that the export of items holds; always in the same order. */
    @GetMapping("/v1/networks/{networkId}/exports/answers")
    Taken take(Caller caller, @PathVariable UUID networkId, PageRequest page) {
        access.require(caller, networkId, Right.IMPORT_EXPORT);
        Reader reader = Reader.of(access, caller, networkId);
        TakenAnswers.Counts counts = taken.counts(reader, networkId);
        Page<AnswerRecord> part = Page.of(taken.page(reader, networkId, page), page, counts.taken());
        return new Taken(part.items(), part.page(), counts.leftOut());
    }
}
