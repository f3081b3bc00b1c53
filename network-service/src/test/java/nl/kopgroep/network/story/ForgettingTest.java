package nl.kopgroep.network.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.network.person.ConfirmingErasure;
import nl.kopgroep.network.story.Stage.Actor;
import nl.kopgroep.network.story.Stage.StagedNetwork;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NetworkServiceTest
class ForgettingTest {

    @Autowired
    Stage stage;

    @Autowired
    ConfirmingErasure confirming;

    @Test
    void a_person_who_asks_is_forgotten_here_and_everybody_is_told_to_forget() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);

        assertThat(stage.post(member, "/v1/people/" + member.id() + "/erasure", null)
                        .status())
                .isEqualTo(202);

        Map<String, @Nullable Object> row = stage.jdbc
                .sql("select name, email, erased_at from person where id = ?")
                .params(member.id())
                .query()
                .singleRow();
        assertThat(row.get("name")).isEqualTo("");
        assertThat(row.get("email")).isNull();
        assertThat(row.get("erased_at")).isNotNull();
        assertThat(stage.told("person.erased", member.id())).isEqualTo(1);
        assertThat(stage.jdbc
                        .sql("select count(*) from representation where person_id = ? and ended_at is null")
                        .params(member.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(stage.get(member.actingFor(null), "/v1/me").status()).isEqualTo(404);
        assertThat(stage.get(network.steward(), "/v1/people?ids=" + member.id())
                        .body()
                        .size())
                .isZero();
    }

    @Test
    void names_and_addresses_dont_stay_in_the_outbox_once_kafka_has_them() {
        Actor member = stage.member(stage.network());

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stage.jdbc
                                .sql("select count(*) from outbox where aggregate_id = ? and payload is not null")
                                .params(member.id())
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    @Test
    void asking_twice_erases_once_and_the_address_is_free_again() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        String erasure = "/v1/people/" + member.id() + "/erasure";

        stage.post(network.steward(), erasure, null);
        assertThat(stage.post(network.steward(), erasure, null).status()).isEqualTo(202);

        assertThat(stage.told("person.erased", member.id())).isEqualTo(1);
        Actor other = stage.member(network);
        assertThat(stage.post(
                                other,
                                "/v1/organisations/" + other.org() + "/invitations",
                                "{\"name\":\"Nieuw\",\"email\":\"" + member.email() + "\",\"language\":\"nl\"}")
                        .status())
                .isEqualTo(202);
        assertThat(stage.get(other, "/v1/organisations/" + other.org() + "/representatives")
                        .text("/1/person/id"))
                .isNotEqualTo(member.id().toString());
    }

    @Test
    void the_steward_forgets_a_person_only_when_looking_after_all_their_organisations() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        Actor elsewhere = stage.member(stage.network());
        stage.appoint(member, elsewhere.org(), nl.kopgroep.access.Role.REPRESENTATIVE);

        assertThat(stage.post(network.steward(), "/v1/people/" + member.id() + "/erasure", null)
                        .status())
                .isEqualTo(403);
        assertThat(stage.post(stage.outsider(), "/v1/people/" + member.id() + "/erasure", null)
                        .status())
                .isEqualTo(404);
        assertThat(stage.post(elsewhere, "/v1/people/" + member.id() + "/erasure", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void being_forgotten_doesnt_wait_for_a_handover() {
        StagedNetwork network = stage.network();
        Actor member = stage.member(network);
        stage.freeze(network);

        assertThat(stage.post(member, "/v1/people/" + member.id() + "/erasure", null)
                        .status())
                .isEqualTo(202);
    }

    @Test
    void also_who_applied_from_outside_under_the_same_address_is_forgotten_but_not_in_the_middle_of_counting() {
        StagedNetwork open = stage.network();
        StagedNetwork frozen = stage.network();
        Actor member = stage.member(open);
        UUID there = applied(open, member.email());
        UUID counted = applied(frozen, member.email());
        stage.freeze(frozen);

        stage.post(member, "/v1/people/" + member.id() + "/erasure", null);

        assertThat(applicants(there)).isZero();
        assertThat(applicants(counted)).isEqualTo(1);
        assertThat(journalled(counted)).as("waits for the network to open").isEqualTo(1);
        assertThat(journalled(there)).isZero();
    }

    private UUID applied(StagedNetwork network, String email) {
        return stage.post(Stage.VISITOR, "/v1/networks/" + network.id() + "/applications", """
                {"organisation":{"name":"%s","kind":"school"},"applicant":{"name":"A","email":"%s"}}""".formatted(
                                Stage.unique("School"), email))
                .uuid("/membershipId");
    }

    private long journalled(UUID membership) {
        return stage.jdbc
                .sql("select count(*) from participation_journal where subject_id = ?")
                .params(membership)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private long applicants(UUID membership) {
        return stage.jdbc
                .sql("select count(*) from applicant where membership_id = ?")
                .params(membership)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    @Test
    void it_is_confirmed_once_nothing_is_left_and_not_before() {
        Actor member = stage.member(stage.network());
        confirming.confirmHere(member.id());
        assertThat(confirmations(member.id())).isZero();

        stage.post(member, "/v1/people/" + member.id() + "/erasure", null);
        confirming.confirmHere(member.id());
        confirming.confirmHere(member.id());

        assertThat(confirmations(member.id())).isEqualTo(1);
        assertThat(stage.told("erasure.confirmed", member.id())).isEqualTo(1);
    }

    private long confirmations(UUID person) {
        return stage.jdbc
                .sql("select count(*) from erasure_confirmation where person_id = ?")
                .params(person)
                .query(Long.class)
                .single();
    }
}
