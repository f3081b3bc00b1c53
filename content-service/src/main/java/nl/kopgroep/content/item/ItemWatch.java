package nl.kopgroep.content.item;

import java.util.UUID;

/** Who has to know of each saved item within the same transaction, drafts included; what it throws undoes the save. */
public interface ItemWatch {

    /** {@code revision} only rises; it is told once for each save. */
    void saved(UUID itemId, long revision);
}
