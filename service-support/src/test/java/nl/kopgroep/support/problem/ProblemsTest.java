package nl.kopgroep.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class ProblemsTest {

    private final Problems problems = new Problems(List.of());

    @Test
    void a_database_that_goes_away_in_the_middle_of_a_transaction_is_nothing_unexpected() {
        var rollbackFailed =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        assertThat(problems.from(rollbackFailed).type()).isEqualTo(ProblemType.UNAVAILABLE);
    }

    @Test
    void what_nobody_foresaw_is_unexpected() {
        assertThat(problems.from(new IllegalStateException("oops")).type()).isEqualTo(ProblemType.UNEXPECTED);
    }
}
