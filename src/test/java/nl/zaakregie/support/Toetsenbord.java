package nl.zaakregie.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** A keyboard that counts every press that is not part of what is typed in words, numbers and dates. */
public final class Toetsenbord {

    private static final int FAR = 40;

    private final Page page;
    private int presses;

    public Toetsenbord(Page page) {
        this.page = page;
    }

    /** Types a word, number or date, in the field or list that has the focus. */
    public void type(String words) {
        page.keyboard().type(words);
    }

    /** Presses a key, or some together such as {@code Control+Enter}; each of them counts. */
    public void press(String keys) {
        page.keyboard().press(keys);
        presses += keys.split("\\+").length;
    }

    /** Presses Tab until this has the focus. */
    public void tabTo(Locator target) {
        PlaywrightAssertions.assertThat(target).isVisible();
        for (int i = 0; i < FAR; i++) {
            if (target.evaluate("element => element === document.activeElement").equals(true)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("Not reached with Tab: " + target);
    }

    /** How many keys were pressed. */
    public int presses() {
        return presses;
    }
}
