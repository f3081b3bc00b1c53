package nl.kopgroep.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kopgroep.launcher.command.MeasuringStart.Measured;
import org.junit.jupiter.api.Test;

class MeasuringStartTest {

    @Test
    void the_report_has_the_median_and_each_of_the_later_starts() {
        String report = MeasuringStart.report(
                new Measured(71.6, 1843),
                List.of(new Measured(31.4, 1700), new Measured(26.2, 1790), new Measured(28.1, 1900)));

        assertThat(report)
                .contains("first start    72 s, 1843 MB")
                .contains("later start    28 s, 1790 MB   median of 3 (31, 26, 28 s)");
    }
}
