package nl.kopgroep.network.exports;

import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.network.imports.ImportRecord;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A network's records as an import takes them; also while it is frozen. */
@RestController
@RequestMapping("/v1/networks/{networkId}/exports")
class ExportController {

    private final Exports exports;
    private final Access access;

    ExportController(Exports exports, Access access) {
        this.exports = exports;
        this.access = access;
    }

    @GetMapping("/organisations")
    Page<ImportRecord.OrganisationRecord> organisations(@PathVariable UUID networkId, PageRequest page, Caller caller) {
        access.require(caller, networkId, Right.IMPORT_EXPORT);
        return exports.organisations(networkId, page);
    }

    @GetMapping("/people")
    Page<ImportRecord.PersonRecord> people(@PathVariable UUID networkId, PageRequest page, Caller caller) {
        access.require(caller, networkId, Right.IMPORT_EXPORT);
        return exports.people(networkId, page);
    }

    @GetMapping("/memberships")
    Page<ImportRecord.MembershipRecord> memberships(@PathVariable UUID networkId, PageRequest page, Caller caller) {
        access.require(caller, networkId, Right.IMPORT_EXPORT);
        return exports.memberships(networkId, page);
    }

    @GetMapping("/meetings")
    Page<ImportRecord.MeetingRecord> meetings(@PathVariable UUID networkId, PageRequest page, Caller caller) {
        access.require(caller, networkId, Right.IMPORT_EXPORT);
        return exports.meetings(networkId, page);
    }
}
