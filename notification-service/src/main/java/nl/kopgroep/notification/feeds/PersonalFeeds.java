package nl.kopgroep.notification.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All personal feeds there are. */
@Repository
class PersonalFeeds {

    private final JdbcClient jdbc;

    PersonalFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A feed that is being read, and the language of who made it. */
    record Read(PersonalFeed feed, Language language) {}

    List<PersonalFeed> of(UUID personId) {
        return jdbc.sql("select * from personal_feed_now where person_id = ? order by created_at, id")
                .param(personId)
                .query((row, _) -> feed(row))
                .list();
    }

    Optional<PersonalFeed> find(UUID id, UUID personId) {
        return jdbc.sql("select * from personal_feed_now where id = ? and person_id = ?")
                .params(id, personId)
                .query((row, _) -> feed(row))
                .optional();
    }

    /** Counts under a lock on the person's feeds, so that two at once don't pass the limit together. */
    long countForMaking(UUID personId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param("feeds of " + personId)
                .query(row -> {});
        return jdbc.sql("select count(*) from personal_feed_now where person_id = ?")
                .param(personId)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    void add(PersonalFeed feed, FeedToken token) {
        jdbc.sql("""
                insert into personal_feed (id, person_id, network_id, theme_id, search_id, name, token_hash, created_at)
                values (:id, :person, :network, :theme, :search, :name, :hash, :at)""")
                .param("id", feed.id())
                .param("person", feed.personId())
                .param("network", feed.networkId())
                .param("theme", feed.part().themeId())
                .param("search", feed.part().searchId())
                .param("name", feed.name())
                .param("hash", token.hash())
                .param("at", Timestamp.from(feed.createdAt()))
                .update();
    }

    /** Whether the person follows such a search in that network, herself or by her organisation. */
    boolean followsSearch(UUID personId, UUID networkId, UUID searchId) {
        return jdbc.sql("""
                select exists (select from subscription_now s
                    where s.id = :search and s.network_id = :network and s.target = 'search' and s.active
                      and (s.person_id = :person or s.for_everyone and exists (
                        select from network_reader r where r.network_id = :network and r.person_id = :person
                          and r.organisation_id = s.organisation_id offset 0)))""")
                .param("search", searchId)
                .param("network", networkId)
                .param("person", personId)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** The feed at this address, unless it was revoked or its person is erased. */
    Optional<Read> at(FeedToken token) {
        return jdbc.sql("""
                select f.*, p.language from personal_feed_now f left join person p on p.id = f.person_id
                where f.token_hash = ? and p.erased is not true""")
                .param(token.hash())
                .query((row, _) -> new Read(
                        feed(row), Language.of(row.getString("language") == null ? "nl" : row.getString("language"))))
                .optional();
    }

    /** Whether there was a feed at this address once. */
    boolean wasAt(FeedToken token) {
        return jdbc.sql("""
                select exists (select from closed_feed where token_hash = :hash)
                    or exists (select from personal_feed where token_hash = :hash)""")
                .param("hash", token.hash())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Notes that it was read now; at most once a minute, so that reading costs no writing. */
    void wasRead(UUID id) {
        jdbc.sql("""
                update personal_feed set last_read_at = now()
                where id = ? and (last_read_at is null or last_read_at < now() - interval '1 minute')""").param(id).update();
    }

    /** Closes the address for good; what remains of it says nothing of whose it was. */
    void close(UUID id) {
        close("id = ?", id);
    }

    /** Closes what a person has in a network. */
    void closeAllOf(UUID personId, UUID networkId) {
        close("person_id = ? and network_id = ?", personId, networkId);
    }

    /** Closes what a person has for all networks together. */
    void closeGeneralOf(UUID personId) {
        close("person_id = ? and network_id is null", personId);
    }

    private void close(String which, Object... params) {
        jdbc.sql("with closed as (delete from personal_feed where " + which + """
                 returning token_hash)
                insert into closed_feed (token_hash) select token_hash from closed on conflict do nothing""")
                .params(params)
                .update();
    }

    private static PersonalFeed feed(ResultSet row) throws SQLException {
        @Nullable Timestamp read = row.getTimestamp("last_read_at");
        return new PersonalFeed(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("network_id", UUID.class),
                new PersonalFeed.Part(row.getObject("theme_id", UUID.class), row.getObject("search_id", UUID.class)),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
