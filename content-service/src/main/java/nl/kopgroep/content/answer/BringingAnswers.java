package nl.kopgroep.content.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.content.item.ItemOrigin;
import nl.kopgroep.content.item.Owner;
import nl.kopgroep.content.item.Questions;
import nl.kopgroep.content.item.Questions.Asked;
import nl.kopgroep.content.markdown.Markdown;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.support.exchange.Batch;
import nl.kopgroep.support.exchange.Origin;
import nl.kopgroep.support.exchange.Outcome;
import nl.kopgroep.support.exchange.Outcome.Result;
import nl.kopgroep.support.problem.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers that come along with a network, after its questions. Nobody is told. */
@Service
class BringingAnswers {

    /** Their texts are long. */
    private static final int MOST_AT_A_TIME = 200;

    private static final int LONGEST_ID = 200;

    private final Answers answers;
    private final Questions questions;
    private final Access access;
    private final Clock clock;

    BringingAnswers(Answers answers, Questions questions, Access access, Clock clock) {
        this.answers = answers;
        this.questions = questions;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    List<Outcome> bring(Caller caller, UUID networkId, List<AnswerRecord> records) {
        access.enter(caller, networkId, Right.IMPORT_EXPORT);
        return Batch.bring(records, MOST_AT_A_TIME, (each, origin, findings) -> one(networkId, each, origin, findings));
    }

    private Outcome one(UUID networkId, AnswerRecord each, Origin origin, Findings findings) {
        Optional<Asked> question = question(networkId, each, origin, findings);
        Optional<Owner> owner =
                Owner.brought(each.organisationId(), each.organisation(), each.authorId(), each.author(), findings);
        Markdown text = new Markdown(findings.required("text", each.text(), Answer.LONGEST_TEXT));
        Instant givenAt = givenAt(each, findings);
        Optional<Answer> before = answers.findForUpdate(networkId, origin)
                .or(() -> origin.ownId()
                        .flatMap(answers::findForUpdate)
                        .filter(answer -> answer.networkId().equals(networkId)));
        before.ifPresent(answer -> {
            owner.ifPresent(of -> of.requireSame(answer.organisationId(), findings));
            if (question.isPresent() && !question.get().id().equals(answer.itemId())) {
                findings.add(
                        "question",
                        "dit antwoord hoort bij een andere vraag en blijft daar; geef een ander id",
                        "this answers another question and stays there; give another id");
            }
        });
        if (!findings.isEmpty() || question.isEmpty() || owner.isEmpty()) {
            return Outcome.of(origin, Uuid7.next(), Result.UNCHANGED);
        }
        if (before.isPresent()) {
            Answer answer = before.get();
            boolean changed = answer.importAgain(text, givenAt, clock.instant());
            if (changed) {
                answers.save(answer);
            }
            return Outcome.of(origin, answer.id(), Result.updatedIf(changed));
        }
        Answer answer = Answer.imported(
                Uuid7.next(),
                networkId,
                question.get().id(),
                new ItemOrigin(origin, each.organisation(), each.author()),
                owner.get(),
                text,
                givenAt);
        answers.save(answer);
        return Outcome.of(origin, answer.id(), Result.CREATED);
    }

    /** One that was withdrawn here holds its answers all the same: else a folder could not be brought a second time. */
    private Optional<Asked> question(UUID networkId, AnswerRecord each, Origin origin, Findings findings) {
        String name = findings.required("question", each.question(), LONGEST_ID);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Asked> question = questions.hold(networkId, origin.sibling(name));
        if (question.isEmpty()) {
            findings.add("question", "deze vraag is er niet: " + name, "there is no such question: " + name);
        } else if (!question.get().question()) {
            findings.add("question", "dit is geen vraag: " + name, "this is no question: " + name);
        } else if (question.get().draft()) {
            findings.add(
                    "question", "deze vraag is nog een concept: " + name, "this question is still a draft: " + name);
        }
        return question;
    }

    private Instant givenAt(AnswerRecord each, Findings findings) {
        Instant givenAt = each.givenAt();
        if (givenAt == null) {
            findings.add(
                    "givenAt",
                    "zeg wanneer dit antwoord is gegeven, zoals 2017-09-13T12:00:00Z",
                    "say when this answer was given, like 2017-09-13T12:00:00Z");
            return clock.instant();
        }
        return givenAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
