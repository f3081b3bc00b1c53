package nl.kopgroep.content.item;

/**
 * How many items an export leaves out, and why. With those that it holds these are all items of the network.
 *
 * @param drafts not published yet; their organisations can take them along by hand
 * @param withdrawn taken back by who published them
 * @param forOneOrganisation published for the members of one organisation, which isn't the caller's
 */
record LeftOut(long drafts, long withdrawn, long forOneOrganisation) {}
