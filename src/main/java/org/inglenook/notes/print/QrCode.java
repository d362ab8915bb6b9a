package org.inglenook.notes.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The modules of a QR code, joined to horizontal bars; the first row is the top. Its quiet zone is the card's paper. */
record QrCode(int size, List<Bar> bars) {
    /** Dark modules side by side. */
    record Bar(int column, int row, int length) {}

    static QrCode of(String address) {
        try {
            ByteMatrix modules = Encoder.encode(
                            address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            List<Bar> bars = new ArrayList<>();
            for (int row = 0; row < modules.getHeight(); row++) {
                addBars(modules, row, bars);
            }
            return new QrCode(modules.getWidth(), List.copyOf(bars));
        } catch (WriterException e) {
            throw new IllegalArgumentException("This address does not fit a QR code: " + address.length(), e);
        }
    }

    private static void addBars(ByteMatrix modules, int row, List<Bar> bars) {
        int start = -1;
        for (int column = 0; column <= modules.getWidth(); column++) {
            boolean dark = column < modules.getWidth() && modules.get(column, row) == 1;
            if (dark && start < 0) {
                start = column;
            } else if (!dark && start >= 0) {
                bars.add(new Bar(start, row, column - start));
                start = -1;
            }
        }
    }
}
