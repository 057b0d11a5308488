package nl.zaakregie.catalogus;

/** Rule of the burgerservicenummer. */
public final class Bsn {

    private static final int LENGTH = 9;

    private Bsn() {}

    /**
     * Whether this is a possible burgerservicenummer: nine digits that pass the elfproef. Eight digits are refused: the
     * number then misses its leading zero, and the two ways of writing would count as two people.
     */
    public static boolean isValid(String waarde) {
        if (waarde.length() != LENGTH || !waarde.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            // The last digit counts negative (Besluit burgerservicenummer: weights 9 to 2, then -1).
            int weight = i == LENGTH - 1 ? -1 : LENGTH - i;
            sum += weight * (waarde.charAt(i) - '0');
        }
        return sum != 0 && sum % 11 == 0;
    }
}
