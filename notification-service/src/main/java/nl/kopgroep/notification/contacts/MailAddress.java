package nl.kopgroep.notification.contacts;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One mailbox as somebody typed it: a plain or quoted name at a host on the internet, and nothing else. */
record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern NAME = Pattern.compile(ATOM + "(\\." + ATOM + ")*|\"([ !#-\\[\\]-~]|\\\\[ -~])+\"");
    private static final Pattern HOST = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]", Pattern.CASE_INSENSITIVE);

    /** The address, its host in the form that mail servers know; empty when it can't be one. */
    static Optional<MailAddress> of(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_NAME || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String name = text.substring(0, at);
            String host = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
            String whole = name + "@" + host;
            return NAME.matcher(name).matches()
                            && HOST.matcher(host).matches()
                            && whole.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                    ? Optional.of(new MailAddress(whole))
                    : Optional.empty();
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "MailAddress[…]";
    }
}
