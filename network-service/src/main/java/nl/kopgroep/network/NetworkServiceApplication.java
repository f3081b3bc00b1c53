package nl.kopgroep.network;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts network-service. */
@SpringBootApplication
@EnableScheduling
public class NetworkServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(NetworkServiceApplication.class, args);
    }
}
