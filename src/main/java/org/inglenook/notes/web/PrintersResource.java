package org.inglenook.notes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.notes.Measured;
import org.inglenook.notes.Printer;
import org.inglenook.notes.Printers;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Language;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Lists;

/** Printers over REST. */
@Path("printers")
@RequestScoped
@Allowed(role = Role.OWNER, scope = "notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PrintersResource {
    /** All of them: there are never so many that they would come in parts. */
    public record PrinterList(List<PrinterJson> items) {}

    /** A printer; the four measures are millimetres from the paper's edges to the lines of a calibration page, 20 where it is right. */
    public record PrinterJson(
            Long id,
            String name,
            String card,
            String paper,
            String back,
            BigDecimal left,
            BigDecimal top,
            BigDecimal backLeft,
            BigDecimal backTop) {
        static PrinterJson of(Printer printer) {
            Measured measured = printer.getMeasured();
            PrintLayout layout = printer.getLayout();
            return new PrinterJson(
                    printer.getId(),
                    printer.getName(),
                    layout.card().name(),
                    layout.paper().name(),
                    layout.back().name(),
                    BigDecimal.valueOf(measured.getLeft(), 1),
                    BigDecimal.valueOf(measured.getTop(), 1),
                    BigDecimal.valueOf(measured.getBackLeft(), 1),
                    BigDecimal.valueOf(measured.getBackTop(), 1));
        }

        private PrintLayout layout() {
            return LayoutChoice.of(null, card, paper, back);
        }

        private Measured measured() {
            return new Measured(
                    tenths("left", left), tenths("top", top), tenths("backLeft", backLeft), tenths("backTop", backTop));
        }

        private static int tenths(String field, BigDecimal millimetres) {
            return Tenths.read(field, millimetres == null ? "20" : millimetres.toPlainString());
        }
    }

    @Inject
    Printers printers;

    @Inject
    Language language;

    @Inject
    Settings settings;

    @GET
    @Consumes(MediaType.WILDCARD)
    public PrinterList list() {
        return new PrinterList(printers.all().stream().map(PrinterJson::of).toList());
    }

    @POST
    public Response add(PrinterJson told) {
        Printer printer = printers.add(required(told).name(), told.layout(), told.measured());
        return Response.created(Lists.address(settings, "printers/" + printer.getId()))
                .entity(PrinterJson.of(printer))
                .build();
    }

    private static PrinterJson required(PrinterJson told) {
        if (told == null) {
            throw new DomainException(Kind.MALFORMED, "notes.printer.api.body");
        }
        return told;
    }

    @GET
    @Path("{id: \\d+}")
    @Consumes(MediaType.WILDCARD)
    public PrinterJson get(@PathParam("id") long id) {
        return PrinterJson.of(printers.get(id));
    }

    @PUT
    @Path("{id: \\d+}")
    public PrinterJson describe(@PathParam("id") long id, PrinterJson told) {
        return PrinterJson.of(printers.describe(id, required(told).name(), told.layout(), told.measured()));
    }

    @DELETE
    @Path("{id: \\d+}")
    @Consumes(MediaType.WILDCARD)
    public void remove(@PathParam("id") long id) {
        printers.remove(id);
    }

    /** A page to be measured; with {@code check}, one that is right if what was measured is. */
    @GET
    @Path("{id: \\d+}/calibration")
    @Consumes(MediaType.WILDCARD)
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response calibration(@PathParam("id") long id, @QueryParam("check") @DefaultValue("false") boolean check) {
        return Response.ok(printers.calibrationPage(id, check, language.getLocale()), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"calibration-" + id + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
