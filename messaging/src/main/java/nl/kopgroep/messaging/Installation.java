package nl.kopgroep.messaging;

import nl.kopgroep.events.Topic;

/** Whose events these are: the installation's name and the service that speaks. Two installations share a broker without meeting. */
record Installation(String name, String service) {

    String source() {
        return "urn:nld:kopgroep:" + name + ":" + service;
    }

    String topic(Topic topic) {
        return topic.named(name);
    }

    String group(String subscription) {
        return name + "." + service + "." + subscription;
    }

    /** The part of a topic's name that both installations share. */
    String suffixOf(String topic) {
        var prefix = name + ".";
        return topic.startsWith(prefix) ? topic.substring(prefix.length()) : topic;
    }
}
