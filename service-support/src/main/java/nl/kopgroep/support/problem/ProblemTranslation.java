package nl.kopgroep.support.problem;

import org.jspecify.annotations.Nullable;

/** Puts the exceptions of a library that knows no HTTP into words; each bean of this kind is asked in turn. */
@FunctionalInterface
public interface ProblemTranslation {

    /** The refusal that this exception stands for, or null when it is none of this translation's. */
    @Nullable
    Problem translate(Throwable exception);
}
