package nl.kopgroep.launcher.part;

import java.util.Map;
import java.util.Set;

/**
 * What makes one service different from the next.
 *
 * @param name of the module, the process and its log
 * @param needs parts without which it does not get ready
 * @param environment all that it is told, apart from the flags of its JVM
 */
record ServiceDescription(
        String name,
        int port,
        int managementPort,
        int heapMegabytes,
        Set<String> needs,
        Map<String, String> environment) {}
