/** Brings a network in from a folder of CSV and Markdown, and writes it out again the same way, through the API. */
@NullMarked
package nl.kopgroep.importer;

import org.jspecify.annotations.NullMarked;
