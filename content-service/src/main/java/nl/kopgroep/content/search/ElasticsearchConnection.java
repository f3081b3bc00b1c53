package nl.kopgroep.content.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.net.URI;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one client of Elasticsearch; short timeouts, since there is something to fall back on. */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConnection {

    @Bean(destroyMethod = "close")
    Rest5Client elasticsearchTransport(@Value("${kopgroep.elasticsearch.url}") URI url) {
        return Rest5Client.builder(url)
                .setConnectionConfigCallback(connection -> connection.setConnectTimeout(Timeout.ofSeconds(1)))
                .setRequestConfigCallback(request -> request.setResponseTimeout(Timeout.ofSeconds(5)))
                .build();
    }

    @Bean
    ElasticsearchClient elasticsearchClient(Rest5Client transport) {
        return new ElasticsearchClient(new Rest5ClientTransport(transport, new Jackson3JsonpMapper()));
    }
}
