package org.inglenook.notes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Role;
import org.inglenook.notes.Sheet;
import org.inglenook.notes.Sheets;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Job;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Lists;

/** Print sheets over REST: ask for one, see how far it is, fetch the PDF. */
@Path("sheets")
@RequestScoped
@Allowed(role = Role.OWNER, scope = "notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class SheetsResource {
    /** What to print: note ids in the order of printing, how, whether the same words are wanted, and whether cards once more. */
    public record Order(
            List<Long> notes,
            String layout,
            String card,
            String paper,
            String back,
            boolean sameWordsAreMeant,
            boolean reprint) {}

    /** How far a sheet is. {@code pdf} is where it is fetched, once it is made. */
    public record Progress(
            long id,
            String layout,
            String card,
            String paper,
            String back,
            String state,
            int done,
            int total,
            int cards,
            int pages,
            String reason,
            boolean reprint,
            Instant printedAt,
            int printCount,
            String pdf) {}

    @Inject
    Sheets sheets;

    @Inject
    Settings settings;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(Order order) {
        if (order == null || order.notes() == null || order.notes().stream().anyMatch(Objects::isNull)) {
            throw new DomainException(Kind.MALFORMED, "notes.api.problem.sheet");
        }
        Sheet sheet = sheets.start(
                order.notes(),
                LayoutChoice.of(order.layout(), order.card(), order.paper(), order.back()),
                new Sheets.Wish(order.sameWordsAreMeant(), order.reprint()));
        return Response.accepted(progress(sheet))
                .location(Lists.address(settings, "sheets/" + sheet.getId()))
                .build();
    }

    @GET
    @Path("{id: \\d+}")
    public Progress get(@PathParam("id") long id) {
        return progress(sheets.get(id));
    }

    @GET
    @Path("{id: \\d+}/pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response pdf(@PathParam("id") long id) {
        if (!sheets.hasPdf(id)) {
            throw new DomainException(Kind.CONFLICT, "notes.sheet.problem.notReady");
        }
        return Response.ok((StreamingOutput) target -> sheets.sendPdf(id, target), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"notes-" + id + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private Progress progress(Sheet sheet) {
        Job job = sheets.job(sheet).orElse(null);
        String state = sheet.isFinished()
                ? "DONE"
                : job == null ? "WAITING" : job.getState().name();
        return new Progress(
                sheet.getId(),
                sheet.getLayout().name(),
                sheet.getLayout().card().name(),
                sheet.getLayout().paper().name(),
                sheet.getLayout().back().name(),
                state,
                sheet.isFinished() ? sheet.getCards() : job == null ? 0 : job.getDone(),
                sheet.getCards(),
                sheet.getCards(),
                sheet.getLayout().pages(sheet.getCards()),
                sheet.getTrouble() != null ? sheet.getTrouble() : job == null ? null : job.getReason(),
                sheet.isReprint(),
                sheet.getPrintedAt(),
                sheet.getPrintCount(),
                sheets.hasPdf(sheet.getId())
                        ? Lists.address(settings, "sheets/" + sheet.getId() + "/pdf")
                                .toString()
                        : null);
    }
}
