package nl.kopgroep.network.handover;

/** Why something can't be done with a handover, in words that say what can. */
enum Refusal {
    NOT_NOW(
            "Dit kan niet meer of nog niet: de overdracht is intussen verder. Laad de pagina opnieuw.",
            "This can't be done any more, or not yet: the handover has moved on. Reload the page."),
    PLAN_HAS_CHANGED(
            "Het plan is veranderd sinds je het las. Lees het nieuwe plan en accepteer dat.",
            "The plan has changed since you read it. Read the new plan and accept that one."),
    TOO_EARLY(
            "Bevriezen kan pas op het afgesproken moment. Wacht tot dan, of wijzig het plan.",
            "The network can't be frozen before the agreed moment. Wait for it, or change the plan."),
    NOTICE_TOO_SHORT(
            "De leden moeten het eerder horen. Kies een langere termijn, of leg eerst het besluit van de leden vast"
                    + " dat het korter mag.",
            "Members must be told earlier. Choose a longer notice, or first record the members' decision that it may"
                    + " be shorter."),
    NOTICE_HAS_PASSED(
            "Tussen nu en het moment van bevriezen zitten minder dagen dan het plan belooft. Kies een later moment.",
            "There are fewer days between now and the freeze than the plan promises. Choose a later moment."),
    ANOTHER_IS_OPEN(
            "Voor dit netwerk loopt al een overdracht. Rond die af of trek die in.",
            "A handover of this network is under way already. Finish or withdraw that one."),
    SAME_PROGRAMME(
            "Dit programma beheert het netwerk al. Kies een ander programma.",
            "This programme stewards the network already. Choose another one."),
    UNKNOWN_PROGRAMME(
            "Dit programma kennen we niet. Kies er een uit de lijst.",
            "This programme isn't known. Choose one from the list.");

    private final String nl;
    private final String en;

    Refusal(String nl, String en) {
        this.nl = nl;
        this.en = en;
    }

    String nl() {
        return nl;
    }

    String en() {
        return en;
    }

    Refused refused() {
        return new Refused(this);
    }

    /** A rule of the handover says no; nothing has changed. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        private Refused(Refusal refusal) {
            super(refusal.name(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
