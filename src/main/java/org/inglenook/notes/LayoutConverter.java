package org.inglenook.notes;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.inglenook.notes.print.PrintLayout;

/** Keeps a layout by its name. */
@Converter
public class LayoutConverter implements AttributeConverter<PrintLayout, String> {
    @Override
    public String convertToDatabaseColumn(PrintLayout layout) {
        return layout == null ? null : layout.name();
    }

    @Override
    public PrintLayout convertToEntityAttribute(String name) {
        return name == null ? null : PrintLayout.of(name);
    }
}
