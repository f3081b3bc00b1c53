/** What every service is made with, so that all of them answer, refuse, page and log in one way; no domain. */
@NullMarked
package nl.kopgroep.support;

import org.jspecify.annotations.NullMarked;
