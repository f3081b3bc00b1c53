package nl.kopgroep.notification.mailing;

/**
 * A mail as it goes over the wire.
 *
 * @param from where it comes back to when it can't be delivered
 * @param to the one address that it goes to
 * @param text headers and all, in lines that end in CR LF
 */
record Post(String from, String to, byte[] text) {

    /** Keeps addresses out of logs. */
    @Override
    public String toString() {
        return "Post[" + text.length + " bytes]";
    }
}
