/** What people do with network-service, told and tried over HTTP on real servers. */
@NullMarked
package nl.kopgroep.network.story;

import org.jspecify.annotations.NullMarked;
