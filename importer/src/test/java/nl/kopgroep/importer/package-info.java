@NullMarked
package nl.kopgroep.importer;

import org.jspecify.annotations.NullMarked;
