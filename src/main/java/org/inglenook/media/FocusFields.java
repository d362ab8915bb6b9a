package org.inglenook.media;

/** Where a form says which point of a picture stays in view. */
public final class FocusFields {

    private String x = String.valueOf(FocalPoint.MIDDLE.x());
    private String y = String.valueOf(FocalPoint.MIDDLE.y());

    void show(PictureView picture) {
        x = String.valueOf(picture.getFocusX());
        y = String.valueOf(picture.getFocusY());
    }

    FocalPoint point() {
        return FocalPoint.of(x, y);
    }

    public String getX() {
        return x;
    }

    public void setX(String x) {
        this.x = x;
    }

    public String getY() {
        return y;
    }

    public void setY(String y) {
        this.y = y;
    }
}
