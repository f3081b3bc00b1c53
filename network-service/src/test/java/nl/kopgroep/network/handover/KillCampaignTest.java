package nl.kopgroep.network.handover;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A short campaign in every build; a long one with {@code -Dcampaign.runs=30 -Dcampaign.seed=7}. Its log is
 * {@code target/campaign/campaign.log}.
 */
class KillCampaignTest {

    @Test
    void whatever_is_killed_the_network_passes_and_every_acknowledged_write_is_accounted_for() throws Exception {
        try (KillCampaign campaign = new KillCampaign(Long.getLong("campaign.seed", 1), Path.of("target/campaign"))) {
            campaign.run(Integer.getInteger("campaign.runs", 2));
        }
    }
}
