package nl.kopgroep.content.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** Lets operators build the index anew, and see how far it is behind: what {@code ./kopgroep reindex} calls. */
@Component
@Endpoint(id = "reindex")
class ReindexEndpoint {

    private final Reindexing reindexing;
    private final IndexTasks tasks;

    ReindexEndpoint(Reindexing reindexing, IndexTasks tasks) {
        this.reindexing = reindexing;
        this.tasks = tasks;
    }

    @ReadOperation
    IndexTasks.Backlog backlog() {
        return tasks.backlog();
    }

    /** Answers when the new index is read; searching goes on meanwhile. */
    @WriteOperation
    Map<String, Object> reindex() {
        Map<String, Object> answer = new LinkedHashMap<>();
        reindexing
                .build()
                .ifPresentOrElse(
                        report -> {
                            answer.put("state", "done");
                            answer.put("index", report.index());
                            answer.put("items", report.items());
                            answer.put("corrected", report.corrected());
                            answer.put("milliseconds", report.took().toMillis());
                        },
                        () -> answer.put("state", "another process is building it already"));
        return answer;
    }
}
