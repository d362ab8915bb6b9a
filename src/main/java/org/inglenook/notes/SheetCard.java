package org.inglenook.notes;

/**
 * A card as a browser prints it, where the words are set by the browser itself.
 *
 * @param invitation what the code is for
 * @param code the code of its private page, as SVG
 */
public record SheetCard(ThankYouNote note, ShownCard shown, String shop, String invitation, String code) {
    public ThankYouNote getNote() {
        return note;
    }

    public ShownCard getShown() {
        return shown;
    }

    public String getShop() {
        return shop;
    }

    public String getInvitation() {
        return invitation;
    }

    public String getCode() {
        return code;
    }
}
