/** When somebody wants her mail: at her own hour and weekday, in her own zone, and not in her quiet hours. */
@NullMarked
package nl.kopgroep.notification.rhythm;

import org.jspecify.annotations.NullMarked;
